import { selectsAnything } from "./product-selection"
import type { ProgramTerms, TierScheduleTerms, TierWindow } from "./terms"

/** How tiers are reached and lost, for a program that has several. */
export function tierScheduleInWords({ tier_schedule }: ProgramTerms): string[] {
  const sentences = [windowInWords(tier_schedule.window)]
  if (selectsAnything(tier_schedule.counted_products)) {
    sentences.push("Only some products count towards your tier.")
  }
  sentences.push(downgradeInWords(tier_schedule))
  if (tier_schedule.downgrade !== "never" && tier_schedule.grace_days > 0) {
    const days = tier_schedule.grace_days === 1 ? "day" : `${tier_schedule.grace_days} days`
    sentences.push(`What you buy in the first ${days} after that still counts for it.`)
  }
  return sentences
}

function windowInWords(window: TierWindow): string {
  switch (window.kind) {
    case "all_time":
      return "Everything that you have ever bought counts towards your tier, less what you return."
    case "calendar_year":
      return "What you buy in a calendar year counts towards your tier, less what you return."
    case "rolling_months": {
      const months = window.months === 1 ? "month" : `${window.months} months`
      return `What you have bought in the last ${months} counts towards your tier, less what you return.`
    }
    case "previous_period":
      return `What you buy in one ${window.period} decides your tier in the next, less what you return.`
  }
}

function downgradeInWords({ downgrade, window }: TierScheduleTerms): string {
  if (downgrade === "never") return "A tier that you have reached is yours for good."
  const end = endInWords(window)
  return downgrade === "period_end"
    ? `A tier that you have not reached again is taken back at the end of ${end}.`
    : `A tier that you have not reached again is taken back at the end of ${end}, one tier at a time.`
}

function endInWords(window: TierWindow): string {
  switch (window.kind) {
    case "all_time":
    case "rolling_months":
      return "a month"
    case "calendar_year":
      return "the year"
    case "previous_period":
      return `the next ${window.period}`
  }
}
