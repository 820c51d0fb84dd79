import { z } from "@medusajs/framework/zod"

import { PROGRAM_KINDS, PROGRAM_SCHEMES } from "../../../../domain/program/program-kind"
import { PERIODS } from "../../../../domain/program/period"
import { AUDIENCES } from "../../../../domain/program/program-reach"
import { PROGRAM_STATUSES } from "../../../../domain/program/program-status"
import { accrual_rules } from "./accrual-rule-validators"
import { grants } from "./grant-validators"
import { bonuses, count, COUNT_MAX, expiry, ids, money, percent } from "./wire-values"

const name = z.string().trim().min(1).max(200)

const selection = z.strictObject({
  product_ids: ids.optional(),
  category_ids: ids.optional(),
  collection_ids: ids.optional(),
  tag_ids: ids.optional(),
  sales_channel_ids: ids.optional(),
})

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
      discount_percent: percent.nullable().optional(),
    }),
  )
  .max(50)

const window = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all_time") }),
  z.strictObject({ kind: z.literal("calendar_year") }),
  z.strictObject({ kind: z.literal("rolling_months"), months: count }),
  z.strictObject({
    kind: z.literal("previous_period"),
    period: z.enum(["month", "quarter", "year"]),
  }),
])

const tier_schedule = z
  .strictObject({
    measure: z.enum(["spend", "quantity"]),
    counted_products: selection,
    window,
    downgrade: z.enum(["never", "period_end", "one_step"]),
    grace_days: count,
    customer_groups: z.boolean(),
  })
  .partial()

const discount = z
  .strictObject({ percent, beside_others: z.enum(["better_wins", "stack"]) })
  .partial()

const spend = z.strictObject({ bonus_paid_part: z.enum(["whole", "money_part_only"]) }).partial()

const returns = z
  .strictObject({ shortfall: z.enum(["debt", "forgive", "deduct_from_refund"]), grace_days: count })
  .partial()

const expirySettings = z
  .strictObject({
    inactivity_expiry_days: count.nullable(),
    warn_days_before: z.array(count).max(100),
  })
  .partial()

const limits = z
  .strictObject({
    earned_max: periodMax.nullable(),
    budget: z
      .strictObject({
        bonuses,
        period: z.enum([...PERIODS, "all_time"]),
        warn_at_percent: percent,
        at_end: z.enum(["stop_earning", "warn_only"]),
      })
      .nullable(),
    staff_group_ids: z.array(z.string().max(255)).max(1_000),
    staff_redemption: z.enum(["allowed", "refused"]),
  })
  .partial()

const joining = z.strictObject({ earlier_orders_days: count.nullable() }).partial()

const surveys = z.strictObject({ interval_months: count.nullable() }).partial()

const termsFields = {
  time_zone: z.string().max(100).optional(),
  accrual: accrual.optional(),
  accrual_rules: accrual_rules.optional(),
  grants: grants.optional(),
  redemption: redemption.optional(),
  tiers: tiers.optional(),
  tier_schedule: tier_schedule.optional(),
  discount: discount.optional(),
  spend: spend.optional(),
  returns: returns.optional(),
  expiry: expirySettings.optional(),
  limits: limits.optional(),
  joining: joining.optional(),
  surveys: surveys.optional(),
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
const day = z.string().max(10).nullable()

const reachFields = {
  starts_on: day.optional(),
  ends_on: day.optional(),
  audience: z.enum(AUDIENCES).optional(),
  pilot_group_ids: ids.optional(),
  sales_channel_ids: ids.optional(),
  region_ids: ids.optional(),
}

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
  ...reachFields,
  terms: NewTerms,
})

export const UpdateProgramBody = z.strictObject({
  name: name.optional(),
  scheme: scheme.optional(),
  status: status.optional(),
  is_default: z.boolean().optional(),
  ...reachFields,
  terms: ChangedTerms.optional(),
})

export const DraftBody = z.strictObject({ terms: ChangedTerms })

export const PublishBody = z.strictObject({ in_force_from: z.string().max(40).optional() })

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

/** `?status=active&kind=bonus`, and a page of them. */
export const ProgramsQuery = PageQuery.extend({
  status: status.optional(),
  kind: z.enum(PROGRAM_KINDS).optional(),
})

const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "from and to are numbers of versions")
  .transform(Number)

export const CompareQuery = z.strictObject({ from: version, to: version })

export type CreateProgramBody = z.infer<typeof CreateProgramBody>
export type UpdateProgramBody = z.infer<typeof UpdateProgramBody>
export type ReplaceTiersBody = z.infer<typeof ReplaceTiersBody>
export type NewTermsBody = z.infer<typeof NewTerms>
export type ChangedTermsBody = z.infer<typeof ChangedTerms>
export type PageQuery = z.infer<typeof PageQuery>
export type ProgramsQuery = z.infer<typeof ProgramsQuery>
export type CompareQuery = z.infer<typeof CompareQuery>
export type DraftBody = z.infer<typeof DraftBody>
export type PublishBody = z.infer<typeof PublishBody>
