import type en from "../../en/programs/options"
import type { Translation } from "../../translation"

const options: Translation<typeof en> = {
  accrual: {
    earn_at: {
      placed: "Po złożeniu zamówienia",
      paid: "Po opłaceniu",
      delivered: "Po dostarczeniu",
    },
    tax: { included: "Ceny z podatkiem", excluded: "Ceny bez podatku" },
    shipping: { included: "Też daje bonusy", excluded: "Nie daje bonusów" },
    bonus_paid_part: {
      money_part_only: "Nie daje bonusów",
      whole: "Też daje bonusy",
      none_when_redeeming: "Całe zamówienie nie daje bonusów",
    },
    rounding: { round_down: "W dół", half_up: "Do najbliższej" },
    crossing_order: { old_tier: "Według starego poziomu", new_tier: "Według nowego poziomu" },
  },
  redemption: {
    settlement: {
      discount: "Obniżają cenę, a z nią podatek",
      tender: "Płacą jak pieniądze; podatek zostaje",
    },
    cap_base: {
      after_promotions: "Od kwoty pozostałej do zapłaty",
      shrink_by_discount: "Od pełnej ceny, minus promocja",
    },
    shipping: { included: "Można zapłacić bonusami", excluded: "Nie można zapłacić bonusami" },
    first_order: { allowed: "Można zapłacić bonusami", refused: "Nie można zapłacić bonusami" },
  },
  tier_schedule: {
    measure: { spend: "Wydane pieniądze", quantity: "Kupione sztuki" },
    downgrade: {
      never: "Nigdy",
      period_end: "Na koniec okresu",
      one_step: "Na koniec okresu, najwyżej o jeden poziom",
    },
    customer_groups: { true: "Tak", false: "Nie" },
    window: {
      all_time: "Wszystkie zakupy",
      calendar_year: "Z roku kalendarzowego",
      rolling_months: "Z ostatnich miesięcy",
      previous_period: "Z poprzedniego okresu",
    },
    windowPeriod: { month: "Miesiąc", quarter: "Kwartał", year: "Rok" },
  },
  discount: {
    beside_others: { better_wins: "Liczy się lepszy", stack: "Liczą się oba" },
  },
  spend: {
    bonus_paid_part: { whole: "W całości", money_part_only: "Tylko to, co zapłacono pieniędzmi" },
  },
  returns: {
    shortfall: {
      debt: "Pokryją je następne bonusy",
      forgive: "Zostają darowane",
      deduct_from_refund: "Odejmuje się je od zwrotu",
    },
  },
  limits: {
    staff_redemption: { allowed: "Tak", refused: "Nie" },
    at_end: {
      stop_earning: "Nikt już nie zbiera",
      warn_only: "Dostajesz ostrzeżenie, program działa dalej",
    },
  },
  period: {
    day: "dziennie",
    week: "tygodniowo",
    month: "miesięcznie",
    year: "rocznie",
    all_time: "łącznie",
  },
}

export default options
