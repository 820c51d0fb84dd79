/** The answers of settings that are chosen, by the setting's path. */
const options = {
  accrual: {
    earn_at: {
      placed: "When the order is placed",
      paid: "When it is paid",
      delivered: "When it is delivered",
    },
    tax: { included: "Prices with tax", excluded: "Prices without tax" },
    shipping: { included: "Earns too", excluded: "Earns nothing" },
    bonus_paid_part: {
      money_part_only: "Earns nothing",
      whole: "Earns too",
      none_when_redeeming: "The whole order earns nothing",
    },
    rounding: { round_down: "Down", half_up: "To the nearest" },
    crossing_order: { old_tier: "At the old tier", new_tier: "At the new tier" },
  },
  redemption: {
    settlement: {
      discount: "They lower the price, and the tax with it",
      tender: "They pay like money; the tax stays",
    },
    cap_base: {
      after_promotions: "Of what is left to pay",
      shrink_by_discount: "Of the full price, less the promotion",
    },
    shipping: { included: "Can be paid with bonuses", excluded: "Cannot be paid with bonuses" },
    first_order: { allowed: "Can be paid with bonuses", refused: "Cannot be paid with bonuses" },
  },
  tier_schedule: {
    measure: { spend: "Money spent", quantity: "Pieces bought" },
    downgrade: {
      never: "Never",
      period_end: "At the end of a period",
      one_step: "At the end of a period, by one tier at most",
    },
    customer_groups: { true: "Yes", false: "No" },
    window: {
      all_time: "All purchases ever",
      calendar_year: "Those of the calendar year",
      rolling_months: "Those of the last months",
      previous_period: "Those of the period before",
    },
    windowPeriod: { month: "Month", quarter: "Quarter", year: "Year" },
  },
  discount: {
    beside_others: { better_wins: "The better one counts", stack: "Both count" },
  },
  spend: {
    bonus_paid_part: { whole: "In full", money_part_only: "Only what was paid with money" },
  },
  returns: {
    shortfall: {
      debt: "The next bonuses pay it",
      forgive: "It is forgiven",
      deduct_from_refund: "It is taken off the refund",
    },
  },
  limits: {
    staff_redemption: { allowed: "Yes", refused: "No" },
    at_end: { stop_earning: "Nobody earns any more", warn_only: "You are warned, and it goes on" },
  },
  period: { day: "a day", week: "a week", month: "a month", year: "a year", all_time: "in all" },
}

export default options
