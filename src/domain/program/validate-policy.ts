import type { LimitTerms } from "./limit-terms"
import { PERIODS } from "./period"
import type { ExpirySettings, JoiningTerms } from "./terms"
import type { ProblemList } from "./terms-problems"

const INACTIVITY_MAX_DAYS = 36_500
const WARNINGS_MAX = 10
const WARNING_MAX_DAYS = 365

export function checkExpirySettings(problems: ProblemList, expiry: ExpirySettings): void {
  const { inactivity_expiry_days: days, warn_days_before } = expiry
  if (days !== null) {
    problems.whole("expiry.inactivity_expiry_days", days, 1, INACTIVITY_MAX_DAYS)
  }
  checkWarnings(problems, warn_days_before)
}

function checkWarnings(problems: ProblemList, warn_days_before: readonly number[]): void {
  const path = "expiry.warn_days_before"
  if (warn_days_before.length > WARNINGS_MAX) {
    problems.add(path, `Keep to ${WARNINGS_MAX} warnings.`, { be: "at_most", most: WARNINGS_MAX })
  }
  if (new Set(warn_days_before).size < warn_days_before.length) {
    problems.add(path, "Name each number of days once.", { be: "once" })
  }
  warn_days_before.forEach((days, index) =>
    problems.whole(`${path}.${index}`, days, 0, WARNING_MAX_DAYS),
  )
}

const EARLIER_ORDERS_MAX_DAYS = 365

export function checkJoining(problems: ProblemList, joining: JoiningTerms): void {
  const { earlier_orders_days: days } = joining
  if (days !== null) problems.whole("joining.earlier_orders_days", days, 1, EARLIER_ORDERS_MAX_DAYS)
}

const STAFF_GROUPS_MAX = 100
const ID_MAX_LENGTH = 255

export function checkLimits(problems: ProblemList, limits: LimitTerms): void {
  const { budget, staff_group_ids } = limits
  problems.periodMax("limits.earned_max", limits.earned_max)
  if (budget !== null) {
    problems.bonuses("limits.budget.bonuses", budget.bonuses, 1)
    problems.oneOf("limits.budget.period", budget.period, [...PERIODS, "all_time"])
    problems.percent("limits.budget.warn_at_percent", budget.warn_at_bp)
    problems.oneOf("limits.budget.at_end", budget.at_end, ["stop_earning", "warn_only"])
  }
  const path = "limits.staff_group_ids"
  if (staff_group_ids.length > STAFF_GROUPS_MAX) {
    const message = `Keep to ${STAFF_GROUPS_MAX} customer groups.`
    problems.add(path, message, { be: "at_most", most: STAFF_GROUPS_MAX })
  } else if (staff_group_ids.some((id) => id === "" || id.length > ID_MAX_LENGTH)) {
    problems.add(path, "Remove what is empty or too long to be an id.", { be: "no_empty_ids" })
  }
  problems.oneOf("limits.staff_redemption", limits.staff_redemption, ["allowed", "refused"])
}
