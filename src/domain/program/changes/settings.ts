import type { AccrualRule } from "../../accrual-rules/accrual-rule"
import type { GrantTerms } from "../../grants/grant-terms"
import { conditionsInWords, grantInWords, rewardInWords } from "./rule-words"
import type { LimitTerms } from "../limit-terms"
import type {
  AccrualTerms,
  DiscountTerms,
  ExpirySettings,
  JoiningTerms,
  ProgramTerms,
  RedemptionTerms,
  ReturnTerms,
  SpendTerms,
  SurveyTerms,
  TierScheduleTerms,
  TierTerms,
} from "../terms"
import type { SettingsOf } from "./setting"
import {
  asItIs,
  bonusesOrNone,
  choice,
  counted,
  days,
  daysBefore,
  daysOrNever,
  daysOrNone,
  everyMonths,
  inBonuses,
  inBudget,
  inMeasure,
  inPeriod,
  inWindow,
  lasting,
  listed,
  minimumInMoney,
  minutes,
  number,
  ownOr,
  percent,
  products,
  setting,
  yesOrNo,
} from "./setting"

const ACCRUAL: SettingsOf<AccrualTerms> = {
  percent_bp: setting("accrual.percent", "Accrual percent", percent),
  earn_at: setting("accrual.earn_at", "Earned when the order is", choice),
  tax: setting("accrual.tax", "Tax in what earns", choice),
  shipping: setting("accrual.shipping", "Shipping in what earns", choice),
  bonus_paid_part: setting("accrual.bonus_paid_part", "Part paid with bonuses earns", choice),
  rounding: setting("accrual.rounding", "Rounding", choice),
  rounding_step: setting("accrual.rounding_step", "Rounding step", inBonuses),
  activation_delay_days: setting("accrual.activation_delay_days", "Activation delay", days),
  expiry: setting("accrual.expiry", "Bonuses", lasting),
  exclusions: setting("accrual.exclusions", "Earns nothing", products),
  crossing_order: setting("accrual.crossing_order", "Order that reaches a tier earns at", choice),
}

const REDEMPTION: SettingsOf<RedemptionTerms> = {
  settlement: setting("redemption.settlement", "Settlement", choice),
  cap_bp: setting("redemption.cap_percent", "Payable with bonuses", percent),
  group_caps: setting(
    "redemption.group_caps",
    "Product groups with a cap of their own",
    (groups) =>
      groups.length === 0
        ? "none"
        : groups
            .map((group) => `${percent(group.cap_bp)} of ${products(group.products)}`)
            .join("; "),
  ),
  exclusions: setting("redemption.exclusions", "Not payable with bonuses", products),
  cap_base: setting("redemption.cap_base", "Cap is a share of the price", choice),
  shipping: setting("redemption.shipping", "Shipping payable with bonuses", choice),
  minimum_balance: setting("redemption.minimum_balance", "Minimum balance", inBonuses),
  step: setting("redemption.step", "Payment step", inBonuses),
  order_max: setting("redemption.order_max", "Maximum per order", bonusesOrNone),
  minimum_order: setting("redemption.minimum_order", "Payable from an order of", minimumInMoney),
  member_max: setting("redemption.member_max", "Maximum per member", inPeriod),
  first_order: setting("redemption.first_order", "First order payable with bonuses", choice),
  hold_minutes: setting("redemption.hold_minutes", "Bonuses stay held for a cart", minutes),
}

const SPEND: SettingsOf<SpendTerms> = {
  bonus_paid_part: setting(
    "spend.bonus_paid_part",
    "Orders partly paid with bonuses count towards a tier",
    choice,
  ),
}

const RETURNS: SettingsOf<ReturnTerms> = {
  shortfall: setting("returns.shortfall", "Earned bonuses that are spent already", choice),
  grace_days: setting("returns.grace_days", "Days of grace for bonuses that come back", days),
}

const GRANTS: SettingsOf<GrantTerms> = {
  welcome: setting("grants.welcome", "Welcome bonuses", grantInWords),
  birthday: setting("grants.birthday", "Birthday bonuses", grantInWords),
}

const TIER_SCHEDULE: SettingsOf<TierScheduleTerms> = {
  measure: setting("tier_schedule.measure", "Tiers are reached by", choice),
  counted_products: setting("tier_schedule.counted_products", "Counts towards a tier", counted),
  window: setting("tier_schedule.window", "Purchases that count towards a tier", inWindow),
  downgrade: setting("tier_schedule.downgrade", "A tier is taken away", choice),
  grace_days: setting("tier_schedule.grace_days", "Days of grace for a tier", days),
  customer_groups: setting(
    "tier_schedule.customer_groups",
    "Customer group for each tier",
    yesOrNo,
  ),
}

const DISCOUNT: SettingsOf<DiscountTerms> = {
  percent_bp: setting("discount.percent", "Discount", percent),
  beside_others: setting("discount.beside_others", "Beside another percent off", choice),
}

const EXPIRY: SettingsOf<ExpirySettings> = {
  inactivity_expiry_days: setting(
    "expiry.inactivity_expiry_days",
    "Bonuses end without a purchase for",
    daysOrNever,
  ),
  warn_days_before: setting("expiry.warn_days_before", "Warned before bonuses go", daysBefore),
}

const LIMITS: SettingsOf<LimitTerms> = {
  earned_max: setting("limits.earned_max", "Most that a member earns", inPeriod),
  budget: setting("limits.budget", "Budget", inBudget),
  staff_group_ids: setting("limits.staff_group_ids", "Customer groups of staff", listed),
  staff_redemption: setting("limits.staff_redemption", "Staff paying with bonuses", choice),
}

const JOINING: SettingsOf<JoiningTerms> = {
  earlier_orders_days: setting(
    "joining.earlier_orders_days",
    "Orders from before joining that count",
    daysOrNone,
  ),
}

const SURVEYS: SettingsOf<SurveyTerms> = {
  interval_months: setting("surveys.interval_months", "Fields are asked for again", everyMonths),
}

/** Compared tier by tier; the paths lie below `tiers.<handle>`. */
export const TIER: SettingsOf<Omit<TierTerms, "handle">> = {
  name: setting("name", "name", asItIs),
  threshold: setting("threshold", "threshold", inMeasure),
  accrual_bp: setting("accrual_percent", "accrual percent", ownOr(percent)),
  cap_bp: setting("cap_percent", "payable with bonuses", ownOr(percent)),
  discount_bp: setting("discount_percent", "discount", ownOr(percent)),
}

/** Compared rule by rule; the paths lie below `accrual_rules.<handle>`. */
export const RULE: SettingsOf<Omit<AccrualRule, "handle">> = {
  name: setting("name", "name", asItIs),
  is_active: setting("is_active", "active", yesOrNo),
  priority: setting("priority", "priority", number),
  reward: setting("reward", "reward", rewardInWords),
  conditions: setting("conditions", "conditions", conditionsInWords),
  activation_delay_days: setting("activation_delay_days", "activation delay", ownOr(days)),
  expiry: setting("expiry", "bonuses", ownOr(lasting)),
}

type Plain = "currency_code" | "time_zone"

/** What has items of its own to compare, each by its key: currencies, tiers, rules. */
type ByKey = "bonus_values" | "tiers" | "accrual_rules"

type Sections = Omit<ProgramTerms, Plain | ByKey>

/** Every setting of a program but those that are compared by key. A new one is named here. */
export const PLAIN_SETTINGS: SettingsOf<Pick<ProgramTerms, Plain>> = {
  currency_code: setting("currency_code", "Currency", (code) => code.toUpperCase()),
  time_zone: setting("time_zone", "Time zone", asItIs),
}

export const SECTIONS: { readonly [Name in keyof Sections]: SettingsOf<Sections[Name]> } = {
  accrual: ACCRUAL,
  redemption: REDEMPTION,
  grants: GRANTS,
  tier_schedule: TIER_SCHEDULE,
  discount: DISCOUNT,
  spend: SPEND,
  returns: RETURNS,
  expiry: EXPIRY,
  limits: LIMITS,
  joining: JOINING,
  surveys: SURVEYS,
}
