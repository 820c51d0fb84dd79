import type { AccrualRule, RuleReward } from "../../../domain/accrual-rules/accrual-rule"
import type { WireReward, WireRule } from "../../hooks/api/program-terms"
import { basisPoints, hundredthsOf, minorUnits } from "./domain-figures"

/** A rule as the domain reckons with it. */
export function ruleOfWire(rule: WireRule, currency_code: string): AccrualRule {
  const { minimum_order } = rule.conditions
  return {
    ...rule,
    reward: rewardOfWire(rule.reward, currency_code),
    conditions: {
      ...rule.conditions,
      minimum_order: minimum_order === null ? null : minorUnits(minimum_order, currency_code),
    },
  }
}

function rewardOfWire(reward: WireReward, currency_code: string): RuleReward {
  switch (reward.kind) {
    case "extra_percent":
      return { kind: reward.kind, percent_bp: basisPoints(reward.percent) }
    case "percent_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step) => ({
          from: minorUnits(step.from, currency_code),
          percent_bp: basisPoints(step.percent),
        })),
      }
    case "multiplier":
      return { kind: reward.kind, times_hundredths: basisPoints(reward.times) }
    case "per_item":
    case "per_order":
      return { kind: reward.kind, bonuses: hundredthsOf(reward.bonuses) }
    case "bonuses_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step) => ({
          from: minorUnits(step.from, currency_code),
          bonuses: hundredthsOf(step.bonuses),
        })),
      }
  }
}
