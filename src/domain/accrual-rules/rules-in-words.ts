import type { Minor } from "../money/money"
import { lifetimeInWords } from "../program/lifetime-in-words"
import { counted, inBonuses, inMoney, inNumber, inPercent } from "../program/numbers-in-words"
import type { ProgramTerms } from "../program/terms"
import type { AccrualRule, DateRange, RuleConditions, RuleReward, Weekday } from "./accrual-rule"
import { WEEKDAYS } from "./accrual-rule"

/** The active rules as a member should know them, one sentence each, by their names. */
export function rulesInWords(terms: ProgramTerms): string[] {
  return terms.accrual_rules
    .filter((rule) => rule.is_active)
    .sort((a, b) => b.priority - a.priority || (a.handle < b.handle ? -1 : 1))
    .map((rule) => ruleInWords(rule, terms))
}

/** True where an order may earn though the percent of program and tiers is 0. */
export function someRuleGivesAlone({ accrual_rules }: ProgramTerms): boolean {
  return accrual_rules.some((rule) => rule.is_active && rule.reward.kind !== "multiplier")
}

function ruleInWords(rule: AccrualRule, terms: ProgramTerms): string {
  const said = [
    rewardInWords(rule.reward, terms),
    ...conditionsInWords(rule.conditions, terms),
    ...lifetimeInWords(rule),
  ]
  return `${rule.name}: ${said.join(", ")}.`
}

function rewardInWords(reward: RuleReward, terms: ProgramTerms): string {
  const money = (amount: Minor) => inMoney(amount, terms.currency_code)
  switch (reward.kind) {
    case "extra_percent":
      return `${inPercent(reward.percent_bp)} more back`
    case "percent_by_sum":
      return reward.steps
        .map((step) => `${inPercent(step.percent_bp)} more back on orders from ${money(step.from)}`)
        .join(", ")
    case "multiplier":
      return `${inNumber(reward.times_hundredths / 100)} times the usual percent back`
    case "per_item":
      return `${inBonuses(reward.bonuses)} for each piece`
    case "per_order":
      return `${inBonuses(reward.bonuses)} on top for the order`
    case "bonuses_by_sum":
      return reward.steps
        .map((step) => `${inBonuses(step.bonuses)} on top for orders from ${money(step.from)}`)
        .join(", ")
  }
}

function conditionsInWords(wanted: RuleConditions, terms: ProgramTerms): string[] {
  const { minimum_order, minimum_quantity, every_nth_order, birthday, hours } = wanted
  const names = terms.tiers
    .filter((tier) => wanted.tiers.includes(tier.handle))
    .map((tier) => tier.name)
  return [
    ...said(wanted.products !== null, "on some products"),
    ...said(minimum_quantity !== null, `from ${minimum_quantity} pieces`),
    ...(minimum_order === null
      ? []
      : [`on orders from ${inMoney(minimum_order, terms.currency_code)}`]),
    ...said(wanted.weekdays.length > 0, weekdaysInWords(wanted.weekdays)),
    ...said(hours !== null, `from ${hours?.from} to ${hours?.until}`),
    ...said(wanted.dates.length > 0, wanted.dates.map(periodInWords).join(" and ")),
    ...said(wanted.first_order, "on your first order"),
    ...said(every_nth_order !== null, nthOrderInWords(every_nth_order)),
    ...said(birthday !== null, birthdayInWords(birthday)),
    ...said(names.length > 0, `for ${names.join(" and ")}`),
    ...said(wanted.sales_channel_ids.length > 0, "in some of our shops"),
    ...said(
      wanted.customer_group_ids.length > 0 || Object.keys(wanted.attributes).length > 0,
      "for some members",
    ),
  ]
}

function said(is_so: boolean, words: string): string[] {
  return is_so ? [words] : []
}

function weekdaysInWords(days: readonly Weekday[]): string {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day))
  return `on ${inOrder.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}s`).join(" and ")}`
}

function periodInWords({ from, until }: DateRange): string {
  if (from === null) return `until ${until}`
  if (until === null) return `from ${from} on`
  return from === until ? `on ${from}` : `from ${from} to ${until}`
}

function nthOrderInWords(every: RuleConditions["every_nth_order"]): string {
  if (every === null) return ""
  const within = every.within_days === null ? "" : ` within ${counted(every.within_days, "day")}`
  return `on every order number ${every.nth}${within}`
}

function birthdayInWords(window: RuleConditions["birthday"]): string {
  if (window === null) return ""
  const { days_before, days_after } = window
  if (days_before === 0 && days_after === 0) return "on your birthday"
  return `from ${counted(days_before, "day")} before your birthday to ${counted(days_after, "day")} after it`
}
