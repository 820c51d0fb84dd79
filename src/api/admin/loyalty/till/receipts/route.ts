import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { recordReceipt } from "../../../../../workflows/receipts/record-receipt"
import { handle } from "../../../../to-http-error"
import { receiptFromWire, recordedReceiptToWire } from "../../../../wire/receipt"
import type { ReceiptBody } from "./validators"

/**
 * A till tells a finished sale under its own number → `{ receipt, replayed }`: what it spent and earned, and the
 * balance for the printed receipt. The same sale told again is answered as at first.
 * Refusals: `receipt_invalid`, `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_not_found`,
 * `member_suspended`, `program_not_active`, `bonuses_above_limit`, `insufficient_balance`, `bonuses_invalid`,
 * `redemption_below_minimum`, `order_below_minimum`, `first_order_not_payable`, `above_member_maximum`,
 * `staff_not_eligible`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReceiptBody>, res) => {
  const { actor_id } = req.auth_context
  const recorded = await recordReceipt(req.scope, receiptFromWire(req.validatedBody), { actor_id })
  res.json(recordedReceiptToWire(recorded))
})
