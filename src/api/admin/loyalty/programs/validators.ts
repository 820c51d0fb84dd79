import { z } from "@medusajs/framework/zod"

import { BONUSES_MAX } from "../../../../domain/money/bonuses"
import { fitsScale, parseDecimal } from "../../../../domain/money/decimal"
import { PROGRAM_KINDS, PROGRAM_SCHEMES } from "../../../../domain/program/program-kind"
import { PERIODS } from "../../../../domain/program/period"
import { PROGRAM_STATUSES } from "../../../../modules/loyalty-program/types"

// Shapes and sizes only. Which figures make sense is `validateTerms`' to say, in the marketer's words.

const PERCENT_MAX = 1_000_000
const BONUSES_WIRE_MAX = BONUSES_MAX / 100
const MONEY_MAX = 1_000_000_000_000
const COUNT_MAX = 1_000_000_000

function decimal(size: number, scale: number) {
  return z
    .number()
    .min(-size)
    .max(size)
    .refine((value) => fitsScale(parseDecimal(value), scale), {
      error: (issue) => `${String(issue.input)} has more than ${scale} decimals`,
    })
}

const percent = decimal(PERCENT_MAX, 2)
const bonuses = decimal(BONUSES_WIRE_MAX, 2)
const money = decimal(MONEY_MAX, 3)
const count = z.number().int().min(-COUNT_MAX).max(COUNT_MAX)
const name = z.string().trim().min(1).max(200)
const ids = z.array(z.string().max(255)).max(5_000)

const selection = z.strictObject({
  product_ids: ids.optional(),
  category_ids: ids.optional(),
  collection_ids: ids.optional(),
  tag_ids: ids.optional(),
  sales_channel_ids: ids.optional(),
})

const expiry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("never") }),
  z.strictObject({ kind: z.literal("days"), days: count }),
  z.strictObject({ kind: z.literal("months"), months: count }),
  z.strictObject({ kind: z.literal("end_of_month") }),
  z.strictObject({ kind: z.literal("end_of_year") }),
])

const periodMax = z.strictObject({ bonuses, period: z.enum(PERIODS) })

const accrual = z
  .strictObject({
    percent,
    earn_at: z.enum(["placed", "paid", "delivered"]),
    tax: z.enum(["included", "excluded"]),
    shipping: z.enum(["included", "excluded"]),
    bonus_paid_part: z.enum(["money_part_only", "whole", "none_when_redeeming"]),
    rounding: z.enum(["round_down", "half_up"]),
    rounding_step: bonuses,
    activation_delay_days: count,
    expiry,
    exclusions: selection,
    crossing_order: z.enum(["old_tier", "new_tier"]),
  })
  .partial()

const redemption = z
  .strictObject({
    settlement: z.enum(["discount", "tender"]),
    cap_percent: percent,
    group_caps: z.array(z.strictObject({ products: selection, cap_percent: percent })).max(100),
    exclusions: selection,
    cap_base: z.enum(["after_promotions", "shrink_by_discount"]),
    shipping: z.enum(["included", "excluded"]),
    minimum_balance: bonuses,
    step: bonuses,
    order_max: bonuses.nullable(),
    minimum_order: money,
    member_max: periodMax.nullable(),
    first_order: z.enum(["allowed", "refused"]),
    hold_minutes: count,
  })
  .partial()

const tiers = z
  .array(
    z.strictObject({
      handle: z.string().max(100),
      name: z.string().trim().max(100),
      threshold: money,
      accrual_percent: percent.nullable().optional(),
      cap_percent: percent.nullable().optional(),
    }),
  )
  .max(50)

const spend = z.strictObject({ bonus_paid_part: z.enum(["whole", "money_part_only"]) }).partial()

const returns = z
  .strictObject({ shortfall: z.enum(["debt", "forgive", "deduct_from_refund"]), grace_days: count })
  .partial()

const termsFields = {
  time_zone: z.string().max(100).optional(),
  accrual: accrual.optional(),
  redemption: redemption.optional(),
  tiers: tiers.optional(),
  spend: spend.optional(),
  returns: returns.optional(),
}
const currency_code = z.string().max(10)
const bonus_value = z.number().min(-COUNT_MAX).max(COUNT_MAX)
const currency_key = z
  .string()
  .max(10)
  .regex(/^[A-Za-z]+$/, "A currency is three letters")

const NewTerms = z.strictObject({
  ...termsFields,
  currency_code,
  bonus_values: z.record(currency_key, bonus_value).optional(),
})

const ChangedTerms = z.strictObject({
  ...termsFields,
  currency_code: currency_code.optional(),
  bonus_values: z.record(currency_key, bonus_value.nullable()).optional(),
})

const status = z.enum(PROGRAM_STATUSES)
const scheme = z.enum(PROGRAM_SCHEMES)

export const CreateProgramBody = z.strictObject({
  handle: z
    .string()
    .max(100)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'Write the handle in small letters, digits and single dashes, for example "club"',
    ),
  name,
  kind: z.enum(PROGRAM_KINDS).optional(),
  scheme: scheme.optional(),
  status: status.optional(),
  is_default: z.boolean().optional(),
  terms: NewTerms,
})

export const UpdateProgramBody = z.strictObject({
  name: name.optional(),
  scheme: scheme.optional(),
  status: status.optional(),
  is_default: z.boolean().optional(),
  terms: ChangedTerms.optional(),
})

export const ReplaceTiersBody = z.strictObject({ tiers })

function pageNumber(min: number, max: number, otherwise: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "limit and offset are whole numbers")
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(otherwise)
}

/** `?limit=20&offset=0`, at most 100 rows. */
export const PageQuery = z.strictObject({
  limit: pageNumber(1, 100, 20),
  offset: pageNumber(0, 100_000_000, 0),
})

export type CreateProgramBody = z.infer<typeof CreateProgramBody>
export type UpdateProgramBody = z.infer<typeof UpdateProgramBody>
export type ReplaceTiersBody = z.infer<typeof ReplaceTiersBody>
export type NewTermsBody = z.infer<typeof NewTerms>
export type ChangedTermsBody = z.infer<typeof ChangedTerms>
export type PageQuery = z.infer<typeof PageQuery>
