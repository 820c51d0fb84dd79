import { measureInUnits, PIECE } from "../tiers/counted"
import { checkProductGroup } from "./product-selection-problems"
import type { ProgramTerms, TierScheduleTerms, TierTerms, TierWindow } from "./terms"
import type { ProblemList } from "./terms-problems"
import { MONEY_MAX_MINOR } from "./terms-problems"

const TIERS_MAX = 50
const ROLLING_MAX_MONTHS = 120
/** Longer than the period itself, and a tier would be kept for periods that nobody bought in. */
const GRACE_MAX_DAYS = { month: 28, quarter: 90, year: 365 } as const

/** The tiers, how they are reached and lost, and what a discount program gives by them. */
export function checkTiers(problems: ProblemList, terms: ProgramTerms): void {
  if (terms.tiers.length > TIERS_MAX) {
    problems.add("tiers", `Keep to ${TIERS_MAX} tiers.`, { be: "at_most", most: TIERS_MAX })
  }
  const handles = new Set<string>()
  let previous: TierTerms | null = null
  for (const [index, tier] of terms.tiers.entries()) {
    const path = `tiers.${index}`
    checkTier(problems, path, tier)
    checkThreshold(problems, `${path}.threshold`, tier, previous, terms)
    if (handles.has(tier.handle)) {
      const message = `Another tier is called "${tier.handle}"; choose a new handle.`
      problems.add(`${path}.handle`, message, { be: "another_handle", handle: tier.handle })
    }
    handles.add(tier.handle)
    previous = tier
  }
  checkSchedule(problems, terms.tier_schedule)
  problems.percent("discount.percent", terms.discount.percent_bp)
  problems.oneOf("discount.beside_others", terms.discount.beside_others, ["better_wins", "stack"])
}

function checkTier(problems: ProblemList, path: string, tier: TierTerms): void {
  problems.handle(`${path}.handle`, tier.handle, "silver")
  problems.name(`${path}.name`, tier.name, "the tier")
  if (tier.accrual_bp !== null) problems.percent(`${path}.accrual_percent`, tier.accrual_bp)
  if (tier.cap_bp !== null) problems.percent(`${path}.cap_percent`, tier.cap_bp)
  if (tier.discount_bp !== null) problems.percent(`${path}.discount_percent`, tier.discount_bp)
}

function checkThreshold(
  problems: ProblemList,
  path: string,
  tier: TierTerms,
  previous: TierTerms | null,
  terms: ProgramTerms,
): void {
  const { threshold } = tier
  if (!Number.isInteger(threshold) || threshold < 0 || threshold > MONEY_MAX_MINOR) {
    const { measure } = terms.tier_schedule
    problems.add(path, SAY_HOW_MUCH[measure], { be: measure === "spend" ? "money" : "pieces" })
  } else if (terms.tier_schedule.measure === "quantity" && threshold % PIECE !== 0) {
    problems.add(path, SAY_HOW_MUCH.quantity, { be: "pieces" })
  } else if (previous === null && threshold !== 0) {
    const message = "Let the first tier start at 0, so that every member has a tier."
    problems.add(path, message, { be: "first_at_0" })
  } else if (previous !== null && threshold <= previous.threshold) {
    const below = measureInUnits(terms, previous.threshold)
    const message = `Set the threshold above ${below}, where "${previous.name}" starts.`
    problems.add(path, message, { be: "above", below, tier: previous.name })
  }
}

const SAY_HOW_MUCH: Record<TierScheduleTerms["measure"], string> = {
  spend: "Set the threshold to an amount of money, 0 or more.",
  quantity: "Set the threshold to a whole number of pieces, 0 or more.",
}

function checkSchedule(problems: ProblemList, schedule: TierScheduleTerms): void {
  problems.oneOf("tier_schedule.measure", schedule.measure, ["spend", "quantity"])
  problems.oneOf("tier_schedule.downgrade", schedule.downgrade, ["never", "period_end", "one_step"])
  checkProductGroup(problems, "tier_schedule.counted_products", schedule.counted_products)
  checkWindow(problems, schedule.window)
  checkGrace(problems, schedule)
}

function checkWindow(problems: ProblemList, window: TierWindow): void {
  problems.oneOf("tier_schedule.window.kind", window.kind, [
    "all_time",
    "calendar_year",
    "rolling_months",
    "previous_period",
  ])
  if (window.kind === "rolling_months") {
    problems.whole("tier_schedule.window.months", window.months, 1, ROLLING_MAX_MONTHS)
  }
  if (window.kind === "previous_period") {
    const periods = ["month", "quarter", "year"]
    problems.oneOf("tier_schedule.window.period", window.period, periods)
  }
}

function checkGrace(problems: ProblemList, { window, downgrade, grace_days }: TierScheduleTerms) {
  const path = "tier_schedule.grace_days"
  const max = GRACE_MAX_DAYS[periodOf(window)]
  if (!Number.isInteger(grace_days) || grace_days < 0 || grace_days > max) {
    const message = `Set the grace days to a whole number from 0 to ${max}, one period at most.`
    problems.add(path, message, { be: "whole", min: 0, max })
  } else if (grace_days > 0 && downgrade === "never") {
    const message = "Set the grace days to 0: in this program no tier is ever taken away."
    problems.add(path, message, { be: "no_grace" })
  }
}

/** Windows without a period of their own are looked at when a month ends. */
function periodOf(window: TierWindow): keyof typeof GRACE_MAX_DAYS {
  if (window.kind === "calendar_year") return "year"
  return window.kind === "previous_period" && Object.hasOwn(GRACE_MAX_DAYS, window.period)
    ? window.period
    : "month"
}
