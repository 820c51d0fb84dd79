import type { Bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import type { OwnLifetime } from "../program/lifetime"

/** Who earns how much more for what. A part of the program's terms, so that a change is a new version. */
export interface AccrualRule extends OwnLifetime {
  /** Stable within the program: "weekend-tea". */
  readonly handle: string
  /** As people see it beside the bonuses that it gave: "Weekend tea". */
  readonly name: string
  readonly is_active: boolean
  /** Of two equal multipliers the one with the higher priority gives its name; then the lower handle. */
  readonly priority: number
  readonly reward: RuleReward
  readonly conditions: RuleConditions
}

export type RuleReward =
  ExtraPercent | PercentBySum | Multiplier | BonusesPerItem | BonusesPerOrder | BonusesBySum

/** Adds to the percent of the tier or the program. */
export interface ExtraPercent {
  readonly kind: "extra_percent"
  readonly percent_bp: number
}

/** The same, more of it for larger orders: 2 % from 50.00, 4 % from 100.00. */
export interface PercentBySum {
  readonly kind: "percent_by_sum"
  readonly steps: readonly { readonly from: Minor; readonly percent_bp: number }[]
}

/** Multiplies all percents of a line; the best of several counts, and fixed bonuses are left alone. */
export interface Multiplier {
  readonly kind: "multiplier"
  /** 1.5 times = 150. */
  readonly times_hundredths: number
}

/** For each piece of the goods. */
export interface BonusesPerItem {
  readonly kind: "per_item"
  readonly bonuses: Bonuses
}

/** Once for the order; lies on its lines by what they cost, so that returned goods take their share. */
export interface BonusesPerOrder {
  readonly kind: "per_order"
  readonly bonuses: Bonuses
}

/** Once for the order, more of it for larger orders: 20 from 50.00, 50 from 100.00. */
export interface BonusesBySum {
  readonly kind: "bonuses_by_sum"
  readonly steps: readonly { readonly from: Minor; readonly bonuses: Bonuses }[]
}

/** All of them must hold. An empty list and `null` ask for nothing. */
export interface RuleConditions {
  /** Null: all that earn. */
  readonly products: ProductGroup | null
  readonly sales_channel_ids: readonly string[]
  readonly customer_group_ids: readonly string[]
  /** Handles. */
  readonly tiers: readonly string[]
  readonly weekdays: readonly Weekday[]
  readonly hours: Hours | null
  /** On any of these; none: always. */
  readonly dates: readonly DateRange[]
  /** In minor units of the program's currency: the order's goods, see `RuledOrder.sum`. */
  readonly minimum_order: Minor | null
  /** Pieces of the goods that the rule is about. */
  readonly minimum_quantity: number | null
  readonly first_order: boolean
  readonly every_nth_order: EveryNthOrder | null
  readonly birthday: BirthdayWindow | null
  /** Any of the values, for each of the fields. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

/** Products named by any of their marks. */
export interface ProductGroup {
  readonly product_ids: readonly string[]
  readonly category_ids: readonly string[]
  readonly collection_ids: readonly string[]
  readonly tag_ids: readonly string[]
}

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** Wall-clock times of the program's zone, "17:00" to "19:30"; the last minute before `until` still counts. */
export interface Hours {
  readonly from: string
  /** "24:00" is the end of the day. */
  readonly until: string
}

/** Calendar days of the program's zone, both included; null: open. */
export interface DateRange {
  readonly from: string | null
  readonly until: string | null
}

/** The third, sixth, ninth … order within so many calendar days, today included; null: of all orders. */
export interface EveryNthOrder {
  readonly nth: number
  readonly within_days: number | null
}

export interface BirthdayWindow {
  readonly days_before: number
  readonly days_after: number
}

/** To be filled in. */
export const EMPTY_GROUP: ProductGroup = {
  product_ids: [],
  category_ids: [],
  collection_ids: [],
  tag_ids: [],
}

export const NO_CONDITIONS: RuleConditions = {
  products: null,
  sales_channel_ids: [],
  customer_group_ids: [],
  tiers: [],
  weekdays: [],
  hours: null,
  dates: [],
  minimum_order: null,
  minimum_quantity: null,
  first_order: false,
  every_nth_order: null,
  birthday: null,
  attributes: {},
}
