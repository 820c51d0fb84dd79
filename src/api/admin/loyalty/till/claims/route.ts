import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { settleClaims } from "../../../../../workflows/receipts/settle-claims"
import { handle } from "../../../../to-http-error"
import { claimedFromWire, claimResultToWire } from "../../../../wire/allowance"
import type { ClaimsBody } from "./validators"

/**
 * Sales that a till has made without a link, in any order: `{ claims: [{ allowance, receipt, signature }] }` →
 * `{ results }`, one for each claim in the order of asking, settled or refused each on its own. In a result:
 * `allowance_invalid`, `allowance_expired`, `allowance_exceeded`, `allowance_of_another_card`, `receipt_invalid`,
 * `bonuses_above_limit`, `bonuses_invalid`, `program_not_active`, `idempotency_conflict`, `busy_try_again`.
 * Refusal of all: `offline_not_set_up`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ClaimsBody>, res) => {
  const { claims } = req.validatedBody
  const { actor_id } = req.auth_context
  const results = await settleClaims(req.scope, claims, claimedFromWire, actor_id)
  res.json({ results: results.map(claimResultToWire) })
})
