import { z } from "@medusajs/framework/zod"

import { bonuses } from "../../programs/wire-values"
import { cardCode, soldGoods } from "../receipts/validators"

/** A till that was without a link all day sends them in several turns. */
const CLAIMS_MAX = 100
/** Of 500 lines with long titles. */
const RECEIPT_LENGTH_MAX = 500_000

const claim = z.strictObject({
  allowance: z.string().max(4_000),
  receipt: z.string().max(RECEIPT_LENGTH_MAX),
  signature: z.string().max(200),
})

export const ClaimsBody = z.strictObject({ claims: z.array(claim).min(1).max(CLAIMS_MAX) })
export type ClaimsBody = z.infer<typeof ClaimsBody>

/** The sale in a claim: with a card, a moment and bonuses, or it would need no allowance. */
export const ClaimedReceipt = z.strictObject({
  ...soldGoods,
  card_code: cardCode,
  sold_at: soldGoods.sold_at.unwrap(),
  bonuses: bonuses.gt(0),
})
export type ClaimedReceipt = z.infer<typeof ClaimedReceipt>
