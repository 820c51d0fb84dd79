import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { generateEntityId } from "@medusajs/framework/utils"

import type { StatementEntry } from "../../../../../../modules/loyalty-member/reads/entries"
import { memberModule } from "../../../../../../workflows/shop/modules"
import { adjustBalanceWorkflow } from "../../../../../../workflows/members/adjust-balance"
import { handle } from "../../../../../to-http-error"
import { entryToWire } from "../../../../../wire/entry"
import { idParam } from "../../../programs/id-param"
import { readAdminMember } from "../../read-admin-members"
import type { AdjustmentBody } from "../../validators"

/**
 * Gives (`bonuses` above zero) or takes (below) by hand: `{ bonuses, reason, idempotency_key? }` →
 * `{ member, entry }`. The same key again answers with the first entry. Taking never makes a debt.
 * Refusals: `member_not_found`, `insufficient_balance`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<AdjustmentBody>, res) => {
  const { bonuses, reason, idempotency_key } = req.validatedBody
  const member_id = idParam(req)
  const { result } = await adjustBalanceWorkflow(req.scope).run({
    input: {
      member_id,
      change: Math.round(bonuses * 100),
      reason,
      actor_id: req.auth_context.actor_id,
      request_id: idempotency_key ?? generateEntityId(undefined, "badj"),
    },
  })
  const [member, entry] = await Promise.all([
    readAdminMember(req.scope, member_id),
    memberModule(req.scope).readEntry(result.account_id, result.seq),
  ])
  res.json({ member, entry: entryToWire(entry as StatementEntry) })
})
