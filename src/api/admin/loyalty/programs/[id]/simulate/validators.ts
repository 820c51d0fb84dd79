import { z } from "@medusajs/framework/zod"

import { bonuses, decimal, ids, money, percent } from "../../wire-values"

const LINES_MAX = 500
const DAYS_MAX = 3_660
const VERSION_MAX = 1_000_000_000
const QUANTITY_MAX = 1_000_000
const QUANTITY_DECIMALS = 6

const id = ids.element.min(1)
const amount = money.min(0)
const share = percent.min(0).max(100)
const day = z.iso.date()

const line = z.strictObject({
  id: id.optional(),
  kind: z.enum(["item", "shipping"]).optional(),
  product_id: id.optional(),
  variant_id: id.optional(),
  quantity: decimal(QUANTITY_MAX, QUANTITY_DECIMALS).gt(0).optional(),
  unit_price: amount.optional(),
  is_tax_inclusive: z.boolean().optional(),
  tax_percent: share.optional(),
  discount: amount.optional(),
  discount_percent: share.optional(),
  is_gift_card: z.boolean().optional(),
})

const basket = z.strictObject({
  currency_code: z.string().max(10).optional(),
  sales_channel_id: id.nullable().optional(),
  region_id: id.nullable().optional(),
  lines: z.array(line).min(1).max(LINES_MAX),
})

const past = z.strictObject({
  days: z.number().int().min(1).max(DAYS_MAX).optional(),
  from: day.optional(),
  to: day.optional(),
})

const OF_A_BASKET = ["member_id", "tier", "at", "bonuses", "balance"] as const

/** A basket, or the orders of the past; under the terms in force, a version or a draft. */
export const SimulateBody = z
  .strictObject({
    version: z.number().int().min(1).max(VERSION_MAX).optional(),
    draft_id: id.optional(),
    basket: basket.optional(),
    past: past.optional(),
    member_id: id.optional(),
    tier: z.string().max(100).optional(),
    at: z.string().max(40).optional(),
    bonuses: z.union([z.literal("max"), bonuses.gt(0)]).optional(),
    balance: bonuses.min(0).optional(),
  })
  .refine((body) => body.version === undefined || body.draft_id === undefined, {
    message: "name a version or a draft, not both",
  })
  .refine((body) => (body.basket === undefined) !== (body.past === undefined), {
    message: "name a basket or the past: one of the two",
  })
  .refine((body) => !body.past || OF_A_BASKET.every((name) => body[name] === undefined), {
    message: `${OF_A_BASKET.join(", ")} go with a basket`,
  })
  .refine(({ past: asked }) => !asked || isOneRange(asked), {
    message: "past is so many days, or from a day to a day that is not before it",
  })

function isOneRange({ days, from, to }: z.infer<typeof past>): boolean {
  if (days !== undefined) return from === undefined && to === undefined
  return from !== undefined && to !== undefined && from <= to
}

export type SimulateBody = z.infer<typeof SimulateBody>
