import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { giveAllowance } from "../../../../../workflows/receipts/give-allowance"
import { handle } from "../../../../to-http-error"
import { allowanceToWire } from "../../../../wire/allowance"
import type { AllowanceBody } from "./validators"

/**
 * Lets a till take bonuses of a card off a price while it has no link: `{ till_id, card_code }` → `{ allowance }`.
 * Refusals: `offline_not_set_up`, `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_suspended`,
 * `program_not_active`, `insufficient_balance`, `redemption_below_minimum`, `first_order_not_payable`,
 * `above_member_maximum`, `staff_not_eligible`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<AllowanceBody>, res) => {
  res.json({ allowance: allowanceToWire(await giveAllowance(req.scope, req.validatedBody)) })
})
