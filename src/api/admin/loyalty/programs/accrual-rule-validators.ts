import { z } from "@medusajs/framework/zod"

import { WEEKDAYS } from "../../../../domain/accrual-rules/accrual-rule"
import { bonuses, count, decimal, expiry, ids, money, percent } from "./wire-values"

const TIMES_MAX = 1_000_000
const text = z.string().max(255)
const steps = <Field extends Record<string, z.ZodType>>(fields: Field) =>
  z.array(z.strictObject({ from: money, ...fields })).max(100)

const reward = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("extra_percent"), percent }),
  z.strictObject({ kind: z.literal("percent_by_sum"), steps: steps({ percent }) }),
  z.strictObject({ kind: z.literal("multiplier"), times: decimal(TIMES_MAX, 2) }),
  z.strictObject({ kind: z.literal("per_item"), bonuses }),
  z.strictObject({ kind: z.literal("per_order"), bonuses }),
  z.strictObject({ kind: z.literal("bonuses_by_sum"), steps: steps({ bonuses }) }),
])

const products = z.strictObject({
  product_ids: ids.optional(),
  category_ids: ids.optional(),
  collection_ids: ids.optional(),
  tag_ids: ids.optional(),
})

const conditions = z
  .strictObject({
    products: products.nullable(),
    sales_channel_ids: ids,
    customer_group_ids: ids,
    tiers: z.array(z.string().max(100)).max(50),
    weekdays: z.array(z.enum(WEEKDAYS)).max(7),
    hours: z.strictObject({ from: text, until: text }).nullable(),
    dates: z
      .array(
        z.strictObject({ from: text.nullable().optional(), until: text.nullable().optional() }),
      )
      .max(100),
    minimum_order: money.nullable(),
    minimum_quantity: count.nullable(),
    first_order: z.boolean(),
    every_nth_order: z
      .strictObject({ nth: count, within_days: count.nullable().optional() })
      .nullable(),
    birthday: z.strictObject({ days_before: count, days_after: count }).nullable(),
    attributes: z.record(z.string().max(255), z.array(text).max(500)),
  })
  .partial()

const changeable = {
  name: z.string().trim().max(100),
  is_active: z.boolean().optional(),
  priority: count.optional(),
  reward,
  conditions: conditions.optional(),
  activation_delay_days: count.nullable().optional(),
  expiry: expiry.nullable().optional(),
}

export const AccrualRuleBody = z.strictObject({ handle: z.string().max(100), ...changeable })

export const ChangeAccrualRuleBody = z.strictObject({
  ...changeable,
  name: changeable.name.optional(),
  reward: reward.optional(),
})

export const accrual_rules = z.array(AccrualRuleBody).max(1_000)

export type AccrualRuleBody = z.infer<typeof AccrualRuleBody>
export type ChangeAccrualRuleBody = z.infer<typeof ChangeAccrualRuleBody>
