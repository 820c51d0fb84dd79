import type { ProblemList } from "../program/terms-problems"
import type { RuleReward } from "./accrual-rule"

const TIMES_MAX_HUNDREDTHS = 10_000
const STEPS_MAX = 20
/** A sum above this is a typing error. */
export const SUM_MAX_MINOR = 1_000_000_000_000_000

export function checkRuleReward(problems: ProblemList, path: string, reward: RuleReward): void {
  switch (reward.kind) {
    case "extra_percent":
      return checkPercent(problems, `${path}.percent`, reward.percent_bp)
    case "percent_by_sum":
      checkSteps(problems, `${path}.steps`, reward.steps)
      return reward.steps.forEach((step, index) =>
        checkPercent(problems, `${path}.steps.${index}.percent`, step.percent_bp),
      )
    case "multiplier":
      return checkTimes(problems, `${path}.times`, reward.times_hundredths)
    case "per_item":
    case "per_order":
      return problems.bonuses(`${path}.bonuses`, reward.bonuses, 1)
    case "bonuses_by_sum":
      checkSteps(problems, `${path}.steps`, reward.steps)
      return reward.steps.forEach((step, index) =>
        problems.bonuses(`${path}.steps.${index}.bonuses`, step.bonuses, 1),
      )
  }
}

function checkPercent(problems: ProblemList, path: string, percent_bp: number): void {
  if (percent_bp === 0) {
    const message = "Set a percent above 0, or switch the rule off."
    problems.add(path, message, { be: "percent_above_0" })
  } else problems.percent(path, percent_bp)
}

function checkTimes(problems: ProblemList, path: string, times_hundredths: number): void {
  const fits = Number.isInteger(times_hundredths) && times_hundredths > 100
  if (fits && times_hundredths <= TIMES_MAX_HUNDREDTHS) return
  problems.add(
    path,
    "Set the multiplier above 1 and up to 100, with two decimals at most; to let goods earn less, lower the program's percent and add percents to the others.",
    { be: "multiplier" },
  )
}

function checkSteps(
  problems: ProblemList,
  path: string,
  steps: readonly { readonly from: number }[],
): void {
  if (steps.length === 0 || steps.length > STEPS_MAX) {
    problems.add(path, `Name one to ${STEPS_MAX} steps.`, { be: "one_to", most: STEPS_MAX })
  }
  steps.forEach(({ from }, index) => {
    const before = steps[index - 1]
    const at = `${path}.${index}.from`
    if (!isSum(from)) problems.add(at, "Set the sum to 0 or more.", { be: "money" })
    else if (before && from <= before.from) {
      problems.add(at, "Let each step begin above the one before it.", { be: "rising" })
    }
  })
}

export function isSum(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0 && amount <= SUM_MAX_MINOR
}
