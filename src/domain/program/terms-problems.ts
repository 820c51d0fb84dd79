import { BONUSES_MAX } from "../money/bonuses"
import type { PeriodMax } from "./period"
import { PERIODS } from "./period"

/** What is wrong with a setting, and what to do about it. `path` has the names of the wire: "accrual.percent". */
export interface TermsProblem {
  readonly path: string
  readonly message: string
  /** The same for whoever says it in another language; absent where the shop has to be asked for it. */
  readonly must?: Must
}

/** What a setting must be, without figures of its own. */
export const MUST_BE = [
  "above_0_or_none",
  "apart",
  "bonus_value",
  "bonuses",
  "bonuses_or_none",
  "chosen",
  "currency",
  "day",
  "day_or_none",
  "field_named",
  "first_at_0",
  "handle",
  "hours_in_order",
  "money",
  "multiplier",
  "name",
  "no_channels",
  "no_empty_ids",
  "no_grace",
  "no_rules",
  "no_tiers",
  "once",
  "one_step",
  "percent",
  "percent_above_0",
  "pieces",
  "pilot_groups",
  "products_of_group",
  "products_of_rule",
  "rising",
  "time",
  "time_zone",
  "zero_in_bonus_program",
  "zero_in_discount_program",
] as const

/** What a setting must be, for whoever says it in words. */
export type Must =
  | { readonly be: (typeof MUST_BE)[number] }
  | { readonly be: "whole"; readonly min: number; readonly max: number }
  | { readonly be: "at_most" | "one_to"; readonly most: number }
  | { readonly be: "above"; readonly below: number; readonly tier: string }
  | { readonly be: "another_handle"; readonly handle: string }
  | { readonly be: "own_tier"; readonly tier: string }
  | { readonly be: "not_before"; readonly day: string }
  | { readonly be: "not_first_too"; readonly nth: number }
  | { readonly be: "worth_in"; readonly currency: string }

const PERCENT_MAX_BP = 10_000
/** Money above this is a typing error; it leaves room for the sums that are compared with it. */
export const MONEY_MAX_MINOR = 1_000_000_000_000_000

const NAME_MAX_LENGTH = 100
const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Collects problems, and words the checks that many settings share. */
export class ProblemList {
  readonly found: TermsProblem[] = []

  add(path: string, message: string, must: Must): void {
    this.found.push({ path, message, must })
  }

  whole(path: string, value: number, min: number, max: number): void {
    if (Number.isInteger(value) && value >= min && value <= max) return
    const message = `Set it to a whole number from ${min} to ${max}.`
    this.add(path, message, { be: "whole", min, max })
  }

  percent(path: string, basis_points: number): void {
    const fits = Number.isInteger(basis_points) && basis_points >= 0
    if (fits && basis_points <= PERCENT_MAX_BP) return
    const message = "Set a percent from 0 to 100, with two decimals at most."
    this.add(path, message, { be: "percent" })
  }

  bonuses(path: string, hundredths: number, min: number): void {
    const fits = Number.isInteger(hundredths) && hundredths >= min
    if (fits && hundredths <= BONUSES_MAX) return
    const least = min === 0 ? "0" : "0.01"
    const message = `Set ${least} bonuses or more, with two decimals at most.`
    this.add(path, message, { be: min === 0 ? "bonuses_or_none" : "bonuses" })
  }

  money(path: string, amount: number): void {
    if (Number.isInteger(amount) && amount >= 0 && amount <= MONEY_MAX_MINOR) return
    this.add(path, "Set it to an amount of money, 0 or more.", { be: "money" })
  }

  periodMax(path: string, max: PeriodMax | null): void {
    if (max === null) return
    this.bonuses(`${path}.bonuses`, max.bonuses, 1)
    this.oneOf(`${path}.period`, max.period, PERIODS)
  }

  oneOf(path: string, value: string, allowed: readonly string[]): void {
    if (allowed.includes(value)) return
    this.add(path, `Choose one of: ${allowed.join(", ")}.`, { be: "chosen" })
  }

  handle(path: string, handle: string, example: string): void {
    if (SLUG_PATTERN.test(handle) && handle.length <= NAME_MAX_LENGTH) return
    this.add(
      path,
      `Write the handle in small letters, digits and single dashes, for example "${example}".`,
      { be: "handle" },
    )
  }

  name(path: string, name: string, of: string): void {
    if (name.trim() !== "" && name.length <= NAME_MAX_LENGTH) return
    const message = `Give ${of} a name of at most ${NAME_MAX_LENGTH} letters.`
    this.add(path, message, { be: "name" })
  }
}
