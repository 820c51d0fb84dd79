import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule, programModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { orderLoyaltyToWire } from "../../../../wire/order-loyalty"

/** What an order earned, spent and gave back, per line and why: `{ order }`; null for an order that nobody earned on. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const members = memberModule(req.scope)
  const record = await members.readOrderRecord(req.params.order_id ?? "")
  if (!record) {
    res.json({ order: null })
    return
  }
  const [entries, standings, terms] = await Promise.all([
    members.readOrderEntries(record),
    members.readStandings({ member_ids: [record.member_id] }),
    programModule(req.scope).retrieveTerms(record.program_id, record.program_version),
  ])
  res.json({ order: orderLoyaltyToWire(record, entries, standings[0] ?? null, terms) })
})
