import type { ProgramKind } from "../../../domain/program/program-kind"

/** How a setting is asked for and told. */
export type SettingKind =
  | "percent"
  | "bonuses"
  | "optional_bonuses"
  | "money"
  | "days"
  | "optional_days"
  | "optional_months"
  | "minutes"
  | "choice"
  | "flag"
  | "expiry"
  | "window"
  | "period_max"
  | "budget"
  | "products"
  | "goods"
  | "group_caps"
  | "customer_groups"
  | "days_list"
  | "grant"
  | "birthday_grant"
  | "time_zone"

export interface Setting {
  /** As on the wire: "accrual.percent". */
  readonly path: string
  readonly kind: SettingKind
  readonly options: readonly string[]
}

export interface SettingGroup {
  readonly id: string
  /** A program of which kind has these settings; absent: any. */
  readonly of?: ProgramKind
  readonly settings: readonly Setting[]
}

const setting = (path: string, kind: SettingKind, options: readonly string[] = []): Setting => ({
  path,
  kind,
  options,
})

const choice = (path: string, ...options: readonly string[]) => setting(path, "choice", options)

const EARNING: SettingGroup = {
  id: "earning",
  of: "bonus",
  settings: [
    setting("accrual.percent", "percent"),
    choice("accrual.earn_at", "placed", "paid", "delivered"),
    choice("accrual.tax", "included", "excluded"),
    choice("accrual.shipping", "included", "excluded"),
    choice("accrual.bonus_paid_part", "money_part_only", "whole", "none_when_redeeming"),
    choice("accrual.rounding", "round_down", "half_up"),
    setting("accrual.rounding_step", "bonuses"),
    setting("accrual.exclusions", "products"),
  ],
}

const LIFETIME: SettingGroup = {
  id: "lifetime",
  of: "bonus",
  settings: [
    setting("accrual.activation_delay_days", "days"),
    setting("accrual.expiry", "expiry"),
    setting("expiry.inactivity_expiry_days", "optional_days"),
    setting("expiry.warn_days_before", "days_list"),
  ],
}

const PAYING: SettingGroup = {
  id: "paying",
  of: "bonus",
  settings: [
    setting("redemption.cap_percent", "percent"),
    setting("redemption.group_caps", "group_caps"),
    setting("redemption.exclusions", "products"),
    choice("redemption.cap_base", "after_promotions", "shrink_by_discount"),
    choice("redemption.shipping", "included", "excluded"),
    choice("redemption.settlement", "discount", "tender"),
    setting("redemption.minimum_balance", "bonuses"),
    setting("redemption.step", "bonuses"),
    setting("redemption.order_max", "optional_bonuses"),
    setting("redemption.minimum_order", "money"),
    setting("redemption.member_max", "period_max"),
    choice("redemption.first_order", "allowed", "refused"),
    setting("redemption.hold_minutes", "minutes"),
  ],
}

const DISCOUNT: SettingGroup = {
  id: "discount",
  of: "discount",
  settings: [
    setting("discount.percent", "percent"),
    choice("discount.beside_others", "better_wins", "stack"),
  ],
}

const TIERS: SettingGroup = {
  id: "tiers",
  settings: [
    choice("tier_schedule.measure", "spend", "quantity"),
    setting("tier_schedule.counted_products", "goods"),
    setting("tier_schedule.window", "window"),
    choice("tier_schedule.downgrade", "never", "period_end", "one_step"),
    setting("tier_schedule.grace_days", "days"),
    setting("tier_schedule.customer_groups", "flag"),
    choice("accrual.crossing_order", "old_tier", "new_tier"),
    choice("spend.bonus_paid_part", "whole", "money_part_only"),
  ],
}

const GIFTS: SettingGroup = {
  id: "gifts",
  of: "bonus",
  settings: [setting("grants.welcome", "grant"), setting("grants.birthday", "birthday_grant")],
}

const RETURNS: SettingGroup = {
  id: "returns",
  of: "bonus",
  settings: [
    choice("returns.shortfall", "debt", "forgive", "deduct_from_refund"),
    setting("returns.grace_days", "days"),
  ],
}

const LIMITS: SettingGroup = {
  id: "limits",
  of: "bonus",
  settings: [
    setting("limits.earned_max", "period_max"),
    setting("limits.budget", "budget"),
    setting("limits.staff_group_ids", "customer_groups"),
    choice("limits.staff_redemption", "allowed", "refused"),
  ],
}

const BASICS: SettingGroup = {
  id: "basics",
  settings: [
    setting("time_zone", "time_zone"),
    setting("joining.earlier_orders_days", "optional_days"),
    setting("surveys.interval_months", "optional_months"),
  ],
}

/** Every setting of the terms but lists with a table of their own (tiers, rules, currencies), as a marketer thinks of them. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  EARNING,
  DISCOUNT,
  LIFETIME,
  PAYING,
  TIERS,
  GIFTS,
  RETURNS,
  LIMITS,
  BASICS,
]

export function groupsOf(kind: ProgramKind): readonly SettingGroup[] {
  return SETTING_GROUPS.filter((group) => group.of === undefined || group.of === kind)
}
