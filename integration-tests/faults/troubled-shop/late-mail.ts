import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import syncOrder, { config } from "../../../src/subscribers/loyalty-sync-order"

/** An event of an order that its subscriber has not heard of yet. */
export interface Letter {
  readonly name: string
  readonly data: { readonly id?: string; readonly order_id?: string }
}

interface Emitted extends Letter {
  readonly metadata?: unknown
}

const ORDER_EVENTS = [config.event].flat()

/** Keeps the events of orders back, so that they can be delivered late, doubled, in any order, or never. */
export class LateMail {
  readonly kept: Letter[] = []

  constructor(private readonly container: MedusaContainer) {}

  /** From now on; events that mean nothing to an order's books go their way. */
  keep(): void {
    const bus = this.container.resolve(Modules.EVENT_BUS)
    const emit = bus.emit.bind(bus)
    bus.emit = async (events, options) => {
      const all = [events].flat() as Emitted[]
      const others = all.filter(({ name }) => !ORDER_EVENTS.includes(name))
      for (const { name, data } of all) {
        if (ORDER_EVENTS.includes(name)) this.kept.push({ name, data })
      }
      if (others.length > 0) await emit(others as never, options)
    }
  }

  /** All at once, each as often as it is named. @returns how many failed, as an event bus would log them */
  async deliver(numbers: readonly number[]): Promise<string[]> {
    const failed: string[] = []
    await Promise.all(
      numbers.map(async (number) => {
        const { name, data } = this.kept[number] as Letter
        const event = { name, data, metadata: {} }
        try {
          await syncOrder({ event, container: this.container, pluginOptions: {} })
        } catch (error) {
          failed.push(`${name}: ${String((error as Error).message)}`)
        }
      }),
    )
    return failed
  }
}
