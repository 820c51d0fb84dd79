import { bonuses, NO_BONUSES } from "../money/bonuses"
import { NO_MONEY } from "../money/money"
import { NO_LIMITS } from "./limit-terms"
import type { ProgramKind } from "./program-kind"
import { withoutBonuses } from "./program-kind"
import type { ProgramTerms } from "./terms"
import { SELECTS_NOTHING } from "./terms"

/**
 * What a program promises when the merchant sets nothing but its currency: 5 % back, up to 30 % payable
 * with bonuses. A discount program has none.
 */
export function defaultTerms(currency_code: string, kind: ProgramKind = "bonus"): ProgramTerms {
  const terms: ProgramTerms = {
    currency_code,
    bonus_values: { [currency_code]: "1" },
    time_zone: "UTC",
    accrual: {
      percent_bp: 500,
      earn_at: "placed",
      tax: "included",
      shipping: "excluded",
      bonus_paid_part: "money_part_only",
      rounding: "round_down",
      rounding_step: bonuses(1),
      activation_delay_days: 0,
      expiry: { kind: "never" },
      exclusions: SELECTS_NOTHING,
      crossing_order: "old_tier",
    },
    accrual_rules: [],
    grants: { welcome: null, birthday: null },
    redemption: {
      settlement: "discount",
      cap_bp: 3_000,
      group_caps: [],
      exclusions: SELECTS_NOTHING,
      cap_base: "after_promotions",
      shipping: "excluded",
      minimum_balance: NO_BONUSES,
      step: bonuses(1),
      order_max: null,
      minimum_order: NO_MONEY,
      member_max: null,
      first_order: "allowed",
      hold_minutes: 60,
    },
    tiers: [],
    tier_schedule: {
      measure: "spend",
      counted_products: SELECTS_NOTHING,
      window: { kind: "all_time" },
      downgrade: "never",
      grace_days: 0,
      customer_groups: false,
    },
    discount: { percent_bp: 0, beside_others: "better_wins" },
    spend: { bonus_paid_part: "whole" },
    returns: { shortfall: "debt", grace_days: 14 },
    expiry: { inactivity_expiry_days: null, warn_days_before: [] },
    limits: NO_LIMITS,
    joining: { earlier_orders_days: null },
    surveys: { interval_months: null },
  }
  return kind === "bonus" ? terms : withoutBonuses(terms)
}
