import type { AccrualRule, RuleConditions } from "../../../domain/accrual-rules/accrual-rule"
import type { BirthdayGrant, Grant } from "../../../domain/grants/grant-terms"
import type { BudgetTerms } from "../../../domain/program/limit-terms"
import type { Period } from "../../../domain/program/period"
import type { ProductSelection, ProgramTerms } from "../../../domain/program/terms"

/** The terms as the API tells them: percents as numbers, bonuses and money in major units. */
export interface WireTerms {
  readonly currency_code: string
  readonly bonus_values: Readonly<Record<string, number>>
  readonly time_zone: string
  readonly accrual: Omit<ProgramTerms["accrual"], "percent_bp" | "rounding_step"> & {
    readonly percent: number
    readonly rounding_step: number
  }
  readonly accrual_rules: readonly WireRule[]
  readonly grants: {
    readonly welcome: WireGrant | null
    readonly birthday: WireBirthdayGrant | null
  }
  readonly redemption: WireRedemption
  readonly tiers: readonly WireTier[]
  readonly tier_schedule: ProgramTerms["tier_schedule"]
  readonly discount: Omit<ProgramTerms["discount"], "percent_bp"> & { readonly percent: number }
  readonly spend: ProgramTerms["spend"]
  readonly returns: ProgramTerms["returns"]
  readonly expiry: ProgramTerms["expiry"]
  readonly limits: WireLimits
  readonly joining: ProgramTerms["joining"]
  readonly surveys: ProgramTerms["surveys"]
}

type FiguresOfRedemption =
  | "cap_bp"
  | "group_caps"
  | "minimum_balance"
  | "step"
  | "order_max"
  | "minimum_order"
  | "member_max"

export interface WireRedemption extends Omit<ProgramTerms["redemption"], FiguresOfRedemption> {
  readonly cap_percent: number
  readonly group_caps: readonly WireGroupCap[]
  readonly minimum_balance: number
  readonly step: number
  readonly order_max: number | null
  readonly minimum_order: number
  readonly member_max: WirePeriodMax | null
}

export interface WireGroupCap {
  readonly products: ProductSelection
  readonly cap_percent: number
}

/** `null`: the program's own percent. The threshold is money, or pieces. */
export interface WireTier {
  readonly handle: string
  readonly name: string
  readonly threshold: number
  readonly accrual_percent: number | null
  readonly cap_percent: number | null
  readonly discount_percent: number | null
}

export interface WirePeriodMax {
  readonly bonuses: number
  readonly period: Period
}

export interface WireLimits {
  readonly earned_max: WirePeriodMax | null
  readonly budget: WireBudget | null
  readonly staff_group_ids: readonly string[]
  readonly staff_redemption: "allowed" | "refused"
}

export interface WireBudget extends Omit<BudgetTerms, "bonuses" | "warn_at_bp"> {
  readonly bonuses: number
  readonly warn_at_percent: number
}

export type WireGrant = Omit<Grant, "bonuses"> & { readonly bonuses: number }

export type WireBirthdayGrant = Omit<BirthdayGrant, "bonuses"> & { readonly bonuses: number }

export interface WireRule extends Omit<AccrualRule, "reward" | "conditions"> {
  readonly reward: WireReward
  readonly conditions: WireConditions
}

export type WireConditions = Omit<RuleConditions, "minimum_order"> & {
  readonly minimum_order: number | null
}

export type WireReward =
  | { readonly kind: "extra_percent"; readonly percent: number }
  | { readonly kind: "percent_by_sum"; readonly steps: readonly WirePercentStep[] }
  | { readonly kind: "multiplier"; readonly times: number }
  | { readonly kind: "per_item"; readonly bonuses: number }
  | { readonly kind: "per_order"; readonly bonuses: number }
  | { readonly kind: "bonuses_by_sum"; readonly steps: readonly WireBonusStep[] }

export interface WirePercentStep {
  readonly from: number
  readonly percent: number
}

export interface WireBonusStep {
  readonly from: number
  readonly bonuses: number
}
