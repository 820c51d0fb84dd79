import { setTimeout as pause } from "node:timers/promises"

import type { Patient } from "../killed-shop/patient-client"
import type { Acknowledged } from "../killed-shop/shopper-life"
import { liveOnce } from "../killed-shop/shopper-life"
import type { Stage } from "../killed-shop/stage"
import { WentHome } from "./any-node-client"

/** A cart that a dead node was completing stays locked for two minutes: nobody here waits that long. */
const PATIENCE_MS = 3_000

export interface Shopping {
  readonly stage: Stage
  readonly shoppers: number
  readonly acknowledged: Acknowledged
  readonly random: (below: number) => number
  /** Somebody at the shop's doors, who leaves without an answer when they close. */
  readonly enter: (headers: Record<string, string>, closing: Promise<never>) => Patient
}

/** People shop on and on while something happens to the nodes; then those who still wait go home. */
export async function shopWhile(
  { stage, shoppers, acknowledged, random, enter }: Shopping,
  happens: () => Promise<void>,
): Promise<void> {
  let is_over = false
  const doors = new AbortController()
  const closing = new Promise<never>((_, reject) => {
    doors.signal.addEventListener("abort", () => reject(new WentHome()))
  })
  closing.catch(() => undefined)
  const shopping = stage.people.slice(0, shoppers).map(async ({ headers }) => {
    const shopper = enter(headers, closing)
    const staff = enter(stage.staff_headers, closing)
    while (!is_over) {
      await liveOnce(shopper, staff, stage, acknowledged, random).catch((error: unknown) => {
        if (!(error instanceof WentHome)) throw error
      })
    }
  })
  await happens()
  is_over = true
  await Promise.race([Promise.all(shopping), pause(PATIENCE_MS)])
  doors.abort()
  await Promise.all(shopping)
}

/** Waits until somebody has been told of an order that nobody knew of before. */
export async function nextOrder({ orders }: Acknowledged, patience_ms: number): Promise<void> {
  const known = orders.size
  const deadline = Date.now() + patience_ms
  while (orders.size === known) {
    if (Date.now() > deadline) throw new Error(`no order for ${patience_ms} ms`)
    await pause(50)
  }
}
