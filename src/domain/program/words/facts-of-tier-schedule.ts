import { selectsAnything } from "../product-selection"
import type { ProgramTerms, TierWindow } from "../terms"
import type { Fact, LossAt } from "./facts"
import { fact } from "./facts"

/** How tiers are reached and lost, for a program that has several. */
export function factsOfTierSchedule({ tiers, tier_schedule }: ProgramTerms): Fact[] {
  if (tiers.length < 2) return []
  const { window, counted_products, downgrade, grace_days } = tier_schedule
  const facts = [fact("tier_window", { window })]
  if (selectsAnything(counted_products)) facts.push(fact("tier_products", {}))
  if (downgrade === "never") return [...facts, fact("tier_kept", {})]
  const steps = downgrade === "one_step" ? "one" : "all"
  facts.push(fact("tier_lost", { at: lossAt(window), steps }))
  if (grace_days > 0) facts.push(fact("tier_grace", { days: grace_days }))
  return facts
}

function lossAt(window: TierWindow): LossAt {
  switch (window.kind) {
    case "all_time":
    case "rolling_months":
      return "month"
    case "calendar_year":
      return "year"
    case "previous_period":
      return `next_${window.period}`
  }
}
