import type { RuleConditions, RuleReward } from "../../accrual-rules/accrual-rule"
import type { BirthdayGrant, Grant } from "../../grants/grant-terms"
import type { ProgramTerms } from "../terms"
import { days, inBonuses, inMoney, lasting, number, percent } from "./setting"

/** "2 % more", "1.5 times": what a rule gives. */
export function rewardInWords(reward: RuleReward, terms: ProgramTerms): string {
  switch (reward.kind) {
    case "extra_percent":
      return `${percent(reward.percent_bp)} more`
    case "percent_by_sum":
      return reward.steps
        .map((step) => `${percent(step.percent_bp)} more from ${inMoney(step.from, terms)}`)
        .join(", ")
    case "multiplier":
      return `${number(reward.times_hundredths / 100)} times`
    case "per_item":
      return `${inBonuses(reward.bonuses)} for each piece`
    case "per_order":
      return `${inBonuses(reward.bonuses)} for the order`
    case "bonuses_by_sum":
      return reward.steps
        .map((step) => `${inBonuses(step.bonuses)} from ${inMoney(step.from, terms)}`)
        .join(", ")
  }
}

/** "20 bonuses, 3 days before to 7 days after the birthday, activation delay 0 days, last 30 days after …". */
export function grantInWords(grant: Grant | BirthdayGrant | null): string {
  if (grant === null) return "none"
  const window =
    "days_before" in grant
      ? [`${days(grant.days_before)} before to ${days(grant.days_after)} after the birthday`]
      : []
  const lasts = grant.expiry === null ? [] : [lasting(grant.expiry)]
  const delay = `activation delay ${days(grant.activation_delay_days)}`
  return [inBonuses(grant.bonuses), ...window, delay, ...lasts].join(", ")
}

/** Every condition that asks for something: "weekdays saturday, sunday; minimum order 50 EUR". */
export function conditionsInWords(conditions: RuleConditions, terms: ProgramTerms): string {
  const { minimum_order, ...others } = conditions
  const told = Object.entries(others as Record<string, unknown>).flatMap(([name, value]) => {
    const words = valueInWords(value)
    return words === "" ? [] : [`${name.replaceAll("_", " ")} ${words}`.trim()]
  })
  if (minimum_order !== null) told.push(`minimum order ${inMoney(minimum_order, terms)}`)
  return told.length === 0 ? "none" : told.join("; ")
}

/** Plain values in words, whatever a condition is made of; empty for one that asks for nothing. */
function valueInWords(value: unknown): string {
  if (value === null || value === false) return ""
  if (value === true) return "only"
  if (typeof value === "string") return value
  if (typeof value === "number") return number(value)
  if (Array.isArray(value)) return value.map(valueInWords).join(", ")
  return Object.entries(value as Record<string, unknown>)
    .map(([name, part]) => [name.replaceAll("_", " "), valueInWords(part)])
    .filter(([, words]) => words !== "")
    .map((words) => words.join(" "))
    .join(", ")
}
