import type { AccrualRule } from "../accrual-rules/accrual-rule"
import type { GrantTerms } from "../grants/grant-terms"
import type { Bonuses } from "../money/bonuses"
import type { Rounding } from "../money/integer-math"
import type { Minor } from "../money/money"
import type { ExpiryTerms } from "./lifetime"
import type { LimitTerms } from "./limit-terms"
import type { PeriodMax } from "./period"

/**
 * Everything that a program promises. One version of a program is one value of this type, stored as
 * JSON and never changed afterwards; a change is a new version.
 *
 * Units inside: percents in basis points (5 % = 500), bonuses in hundredths, money in minor units.
 */
export interface ProgramTerms {
  /** The currency in which thresholds are written; must be one of `bonus_values`. */
  readonly currency_code: string
  /** Money that one bonus is worth, per currency, as a decimal string: `{ eur: "1", pln: "4" }`. Elsewhere the program does not apply. */
  readonly bonus_values: Readonly<Record<string, string>>
  /** IANA zone in which days begin and end: "Europe/Warsaw". */
  readonly time_zone: string
  readonly accrual: AccrualTerms
  /** In any order: which rule goes first is the rules' own business. */
  readonly accrual_rules: readonly AccrualRule[]
  readonly grants: GrantTerms
  readonly redemption: RedemptionTerms
  readonly tiers: readonly TierTerms[]
  readonly tier_schedule: TierScheduleTerms
  readonly discount: DiscountTerms
  readonly spend: SpendTerms
  readonly returns: ReturnTerms
  readonly expiry: ExpirySettings
  readonly limits: LimitTerms
  readonly joining: JoiningTerms
  readonly surveys: SurveyTerms
}

export interface AccrualTerms {
  /** Used where the member's tier sets none. */
  readonly percent_bp: number
  /** Which moment earns; before it the bonuses are shown as pending. */
  readonly earn_at: "placed" | "paid" | "delivered"
  readonly tax: "included" | "excluded"
  readonly shipping: "included" | "excluded"
  /** How the part that was paid with bonuses earns. */
  readonly bonus_paid_part: "money_part_only" | "whole" | "none_when_redeeming"
  readonly rounding: Rounding
  /** Earned sums are rounded to multiples of this; 1 = 0.01 bonus. */
  readonly rounding_step: Bonuses
  readonly activation_delay_days: number
  readonly expiry: ExpiryTerms
  readonly exclusions: ProductSelection
  /** At which tier's percent the order earns that carries the member over a threshold. */
  readonly crossing_order: "old_tier" | "new_tier"
}

export interface RedemptionTerms {
  /** `discount`: a price reduction on the lines. `tender`: a credit line; tax stays on the full price. */
  readonly settlement: "discount" | "tender"
  /** Share of an eligible line that may be paid with bonuses. */
  readonly cap_bp: number
  /** A product group's own share goes before the tier's and the program's; the lowest of several counts. */
  readonly group_caps: readonly { readonly products: ProductSelection; readonly cap_bp: number }[]
  readonly exclusions: ProductSelection
  /** `shrink_by_discount`: a promotion eats into the cap. 30 % cap with a 30 % promotion leaves nothing. */
  readonly cap_base: "after_promotions" | "shrink_by_discount"
  readonly shipping: "included" | "excluded"
  /** Less available than this, and nothing can be redeemed. */
  readonly minimum_balance: Bonuses
  /** Redeemed bonuses are a multiple of this; 1 = any hundredth. */
  readonly step: Bonuses
  readonly order_max: Bonuses | null
  /** Goods for less than this, in the program's currency, and nothing can be redeemed. */
  readonly minimum_order: Minor
  /** Most bonuses that one member spends in a period: spent less given back, and what is held now. */
  readonly member_max: PeriodMax | null
  /** Whether the first order of a member can be paid with bonuses. */
  readonly first_order: "allowed" | "refused"
  /** How long bonuses stay set aside for a cart that nobody touches. */
  readonly hold_minutes: number
}

export interface TierTerms {
  /** Stable within the program: "silver". */
  readonly handle: string
  readonly name: string
  /**
   * From how much on the tier holds, in units of what the schedule measures: minor units of the program's
   * currency, or thousandths of a piece. The first is 0.
   */
  readonly threshold: number
  /** `null`: the program's percent. */
  readonly accrual_bp: number | null
  /** `null`: the program's cap. */
  readonly cap_bp: number | null
  /** Percent off in a discount program; `null`: the program's. */
  readonly discount_bp: number | null
}

/** What carries a member from tier to tier. Up is at once, always. */
export interface TierScheduleTerms {
  /** Money spent, or pieces bought; less what has come back. */
  readonly measure: "spend" | "quantity"
  /** Only these products count; where it selects nothing, all do. */
  readonly counted_products: ProductSelection
  readonly window: TierWindow
  /** `one_step`: at a period's end too, but by one tier at most. */
  readonly downgrade: "never" | "period_end" | "one_step"
  /** So many days after its end purchases still count for a period, and the tier is kept. */
  readonly grace_days: number
  /** Whether each tier of an active bonus program has a customer group; a discount program always has them. */
  readonly customer_groups: boolean
}

/**
 * Which purchases count, by the calendar of the program's zone. `previous_period`: what was bought in the
 * period before decides this one, so that nothing rises within it.
 */
export type TierWindow =
  | { readonly kind: "all_time" }
  | { readonly kind: "calendar_year" }
  | { readonly kind: "rolling_months"; readonly months: number }
  | { readonly kind: "previous_period"; readonly period: "month" | "quarter" | "year" }

/** What a discount program gives; a bonus program has no use for it. */
export interface DiscountTerms {
  /** Off the goods of an order, for members whose tier sets no percent of its own. */
  readonly percent_bp: number
  /** What happens beside another percent off the whole order: the better one counts, or both. */
  readonly beside_others: "better_wins" | "stack"
}

export interface SpendTerms {
  /** Whether the part of an order that was paid with bonuses counts towards a tier. */
  readonly bonus_paid_part: "whole" | "money_part_only"
}

/** Expiry beside the days that a lot has of its own. */
export interface ExpirySettings {
  /** So many days without a purchase, and the bonuses are gone; `null`: inactivity ends nothing. */
  readonly inactivity_expiry_days: number | null
  /** A member is told so many days before the last day of bonuses; several: `[30, 7]`. Empty: never. */
  readonly warn_days_before: readonly number[]
}

/** What a member brings with him. */
export interface JoiningTerms {
  /** His orders of so many days before he joined count, those of a guest with his e-mail address too; `null`: none do. */
  readonly earlier_orders_days: number | null
}

/** When a member's fields are asked for again. */
export interface SurveyTerms {
  /** So many months after he has joined, and after each survey that he has answered; `null`: when staff say so. */
  readonly interval_months: number | null
}

export interface ReturnTerms {
  /** What happens when earned bonuses must go back but are already spent. */
  readonly shortfall: "debt" | "forgive" | "deduct_from_refund"
  /** How long bonuses last that return to a lot which has expired meanwhile. */
  readonly grace_days: number
}

/** Products named by any of their marks. Empty lists select nothing. */
export interface ProductSelection {
  readonly product_ids: readonly string[]
  readonly category_ids: readonly string[]
  readonly collection_ids: readonly string[]
  readonly tag_ids: readonly string[]
  readonly sales_channel_ids: readonly string[]
}

export const SELECTS_NOTHING: ProductSelection = {
  product_ids: [],
  category_ids: [],
  collection_ids: [],
  tag_ids: [],
  sales_channel_ids: [],
}
