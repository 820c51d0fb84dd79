import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { readReceiptId } from "../../domain/receipts/receipt-id"
import { isWithdrawn } from "../../modules/loyalty-member/receipts/receipt-rows"
import { memberModule } from "../shop/modules"
import type { ReturnedPurchase } from "./return-purchase"
import { returnReceipt } from "./return-purchase"

/** The till's own returns have other names: this one has a colon. */
const RETURN_ID = "receipt:withdrawn"

/**
 * A till has handed nothing over under this number, though it may have told it. What was recorded is taken back
 * whole; what was not is never recorded any more, also when the telling arrives late. Twice is as once.
 * @returns what was taken back; null where nothing had been recorded
 * @throws LoyaltyError `purchase_not_found` for what is no id of a receipt, `return_above_sold` where goods of it
 *   have come back by themselves
 */
export async function withdrawReceipt(
  container: MedusaContainer,
  receipt_id: string,
  actor_id: string,
): Promise<ReturnedPurchase | null> {
  const { receipts } = memberModule(container)
  const name = readReceiptId(receipt_id)
  if (!name) throw new LoyaltyError("purchase_not_found", "No till has made such a receipt.")
  if (await receipts.withdrawNumber({ order_id: receipt_id, ...name, actor_id })) return null
  const known = await receipts.readReceipt(receipt_id)
  if (!known || isWithdrawn(known)) return null
  const asked = { purchase_id: receipt_id, goods: "everything" } as const
  return returnReceipt(container, asked, { return_id: RETURN_ID, actor_id })
}
