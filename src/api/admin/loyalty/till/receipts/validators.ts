import { z } from "@medusajs/framework/zod"

import { TILL_NAME } from "../../../../../domain/receipts/receipt-id"
import { bonuses, decimal, ids, money, percent } from "../../programs/wire-values"

const LINES_MAX = 500
const QUANTITY_MAX = 1_000_000
const QUANTITY_DECIMALS = 6

const id = ids.element.min(1)
const words = z.string().trim().min(1).max(255)
const amount = money.min(0)
const quantity = decimal(QUANTITY_MAX, QUANTITY_DECIMALS).gt(0)
/** A till's own name of something. */
export const tillName = z.string().regex(TILL_NAME, "1 to 64 of A-Z a-z 0-9 . _ -")
export const cardCode = words.max(500)

const soldLine = z.strictObject({
  line_id: tillName.optional(),
  title: words.optional(),
  sku: words.optional(),
  variant_id: id.optional(),
  quantity: quantity.optional(),
  unit_price: amount,
  is_tax_inclusive: z.boolean().optional(),
  tax_percent: percent.min(0).max(100).optional(),
  discount: amount.optional(),
  is_gift_card: z.boolean().optional(),
})

/** A finished sale, of whoever holds it. */
export const soldGoods = {
  till_id: tillName,
  receipt_id: tillName,
  currency_code: z.string().length(3),
  sales_channel_id: id.nullable().optional(),
  region_id: id.nullable().optional(),
  sold_at: z.iso.datetime({ offset: true }).optional(),
  bonuses: bonuses.min(0).optional(),
  lines: z.array(soldLine).min(1).max(LINES_MAX),
}

export const ReceiptBody = z
  .strictObject({ ...soldGoods, card_code: cardCode.optional(), member_id: id.optional() })
  .refine(({ card_code, member_id }) => (card_code === undefined) !== (member_id === undefined), {
    message: "name a card_code or a member_id: one of the two",
  })
export type ReceiptBody = z.infer<typeof ReceiptBody>

/** Absent: everything that has not come back yet. */
export const returnedLines = z
  .array(z.strictObject({ line_id: id, quantity }))
  .min(1)
  .max(LINES_MAX)
  .optional()

export const ReturnPreviewBody = z.strictObject({ lines: returnedLines })
export type ReturnPreviewBody = z.infer<typeof ReturnPreviewBody>

export const ReturnBody = z.strictObject({ return_id: tillName, lines: returnedLines })
export type ReturnBody = z.infer<typeof ReturnBody>
