import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { failpoint } from "../shop/failpoint"
import { memberModule } from "../shop/modules"

const BATCH = 200
const BATCHES_MAX = 100

/** Hands events that were written with their cause to Medusa's event bus, at least once each. */
export async function publishOutbox(container: MedusaContainer): Promise<number> {
  const bus = container.resolve(Modules.EVENT_BUS)
  let published = 0
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const sent = await memberModule(container).relayOutbox(BATCH, async (messages) => {
      failpoint("before_outbox")
      await bus.emit(messages.map(({ name, data }) => ({ name, data })))
      failpoint("after_outbox")
    })
    published += sent
    if (sent < BATCH) break
  }
  return published
}
