import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { failpoint } from "../shop/failpoint"
import { memberModule } from "../shop/modules"

const BATCH = 200
const BATCHES_MAX = 100
const BUS_PATIENCE_MS = 10_000

/**
 * Hands events that were written with their cause to Medusa's event bus, at least once each.
 * @throws Error when the bus refuses them, or says nothing for ten seconds; they stay in the outbox
 */
export async function publishOutbox(container: MedusaContainer): Promise<number> {
  const bus = container.resolve(Modules.EVENT_BUS)
  let published = 0
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const sent = await memberModule(container).relayOutbox(BATCH, async (messages) => {
      failpoint("before_outbox")
      await inTime(bus.emit(messages.map(({ name, data }) => ({ name, data }))))
      failpoint("after_outbox")
    })
    published += sent
    if (sent < BATCH) break
  }
  return published
}

/**
 * A bus whose Redis is away answers when that is back, be it tomorrow. Until then it would keep a
 * transaction open and a connection from whoever needs one.
 */
async function inTime(emitted: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const overdue = new Error("The event bus does not answer. Its events stay in the outbox.")
    timer = setTimeout(() => reject(overdue), BUS_PATIENCE_MS)
  })
  try {
    await Promise.race([emitted, late])
  } finally {
    clearTimeout(timer)
  }
}
