import { bonusesToWire } from "../../money/bonuses"
import type { Bonuses } from "../../money/bonuses"
import type { Minor } from "../../money/money"
import { measureInUnits } from "../../tiers/counted"
import type { ExpiryTerms } from "../lifetime"
import type { BudgetTerms } from "../limit-terms"
import type { PeriodMax } from "../period"
import type { ProductSelection, ProgramTerms, TierWindow } from "../terms"
import { ENGLISH, SENTENCES_IN_ENGLISH } from "../words/en"
import { figuresOf } from "../words/figures"
import { inMoney as moneyOf } from "../words/money"

/** How one setting is called and its values are written in the history, which staff read in English. */
export interface Setting<Value> {
  /** The name on the wire: "accrual.percent". */
  readonly path: string
  readonly label: string
  readonly write: (value: Value, terms: ProgramTerms) => string
}

/** Words for every setting of a section: one that has none does not compile. */
export type SettingsOf<Section> = {
  readonly [Key in keyof Section]-?: Setting<Section[Key]>
}

export function setting<Value>(
  path: string,
  label: string,
  write: Setting<Value>["write"],
): Setting<Value> {
  return { path, label, write }
}

const figures = figuresOf(ENGLISH)

export const percent = (basis_points: number): string => figures.percent(basis_points)

export const inBonuses = (amount: Bonuses): string =>
  figures.counted(bonusesToWire(amount), { one: "bonus", other: "bonuses" })

export const bonusesOrNone = (amount: Bonuses | null): string =>
  amount === null ? "none" : inBonuses(amount)

export const inMoney = (amount: Minor, terms: ProgramTerms): string =>
  figures.money(moneyOf(amount, terms))

/** A threshold, in what the schedule measures. */
export const inMeasure = (threshold: number, terms: ProgramTerms): string =>
  terms.tier_schedule.measure === "spend"
    ? inMoney(threshold as Minor, terms)
    : figures.counted(measureInUnits(terms, threshold), { one: "piece", other: "pieces" })

export const minimumInMoney = (amount: Minor, terms: ProgramTerms): string =>
  amount === 0 ? "none" : inMoney(amount, terms)

export const inPeriod = (max: PeriodMax | null): string =>
  max === null ? "none" : `${inBonuses(max.bonuses)} a ${max.period}`

export const inBudget = (budget: BudgetTerms | null): string => {
  if (budget === null) return "none"
  const period = budget.period === "all_time" ? "in all" : `a ${budget.period}`
  return `${inBonuses(budget.bonuses)} ${period}, warned at ${percent(budget.warn_at_bp)}, then ${choice(budget.at_end)}`
}

export const inWindow = (window: TierWindow): string => {
  switch (window.kind) {
    case "all_time":
    case "calendar_year":
      return choice(window.kind)
    case "rolling_months":
      return `the last ${figures.counted(window.months, { one: "month", other: "months" })}`
    case "previous_period":
      return `the ${window.period} before`
  }
}

export const number = (value: number): string => figures.number(value)

export const yesOrNo = (value: boolean): string => (value ? "yes" : "no")

/** A value that an item may leave to the program. */
export const ownOr =
  <Value>(write: (value: Value) => string) =>
  (value: Value | null): string =>
    value === null ? "the program's" : write(value)

export const days = (count: number): string => figures.counted(count, { one: "day", other: "days" })

export const daysOrNever = (count: number | null): string =>
  count === null ? "never" : days(count)

export const daysOrNone = (count: number | null): string => (count === null ? "none" : days(count))

export const everyMonths = (count: number | null): string =>
  count === null ? "never" : `every ${figures.counted(count, { one: "month", other: "months" })}`

export const daysBefore = (counts: readonly number[]): string =>
  counts.length === 0 ? "never" : counts.map(days).join(", ")

export const listed = (ids: readonly string[]): string =>
  ids.length === 0 ? "none" : ids.join(", ")

export const minutes = (count: number): string =>
  figures.counted(count, { one: "minute", other: "minutes" })

/** "money_part_only" → "money part only". */
export const choice = (value: string): string => value.replaceAll("_", " ")

export const asItIs = (value: string): string => value

/** "Bonuses last 30 days after the day they become available." as the member reads it. */
export const lasting = (expiry: ExpiryTerms): string =>
  SENTENCES_IN_ENGLISH.lasts({ expiry }, figures).replace(/^Bonuses |\.$/g, "")

/** `{ product_ids: ["prod_1"], … }` → "products prod_1". */
export function products(selection: ProductSelection): string {
  const named = Object.entries(selection) as [string, readonly string[]][]
  const told = named
    .filter(([, ids]) => ids.length > 0)
    .map(([mark, ids]) => `${marksInWords(mark)} ${ids.join(", ")}`)
  return told.length === 0 ? "nothing" : told.join("; ")
}

/** Where nothing is selected, everything counts. */
export function counted(selection: ProductSelection): string {
  const named = products(selection)
  return named === "nothing" ? "all products" : named
}

function marksInWords(mark: string): string {
  const noun = mark.replace(/_ids$/, "").replaceAll("_", " ")
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
