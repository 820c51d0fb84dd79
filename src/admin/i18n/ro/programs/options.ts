import type en from "../../en/programs/options"
import type { Translation } from "../../translation"

const options: Translation<typeof en> = {
  accrual: {
    earn_at: {
      placed: "Când se plasează comanda",
      paid: "Când este plătită",
      delivered: "Când este livrată",
    },
    tax: { included: "Prețurile cu taxe", excluded: "Prețurile fără taxe" },
    shipping: { included: "Aduce și ea bonusuri", excluded: "Nu aduce bonusuri" },
    bonus_paid_part: {
      money_part_only: "Nu aduce bonusuri",
      whole: "Aduce și ea bonusuri",
      none_when_redeeming: "Întreaga comandă nu aduce bonusuri",
    },
    rounding: { round_down: "În jos", half_up: "La cel mai apropiat" },
    crossing_order: { old_tier: "La nivelul vechi", new_tier: "La nivelul nou" },
  },
  redemption: {
    settlement: {
      discount: "Scad prețul și, odată cu el, taxa",
      tender: "Plătesc ca banii; taxa rămâne",
    },
    cap_base: {
      after_promotions: "Din ce a rămas de plată",
      shrink_by_discount: "Din prețul întreg, minus promoția",
    },
    shipping: { included: "Se poate plăti cu bonusuri", excluded: "Nu se poate plăti cu bonusuri" },
    first_order: {
      allowed: "Se poate plăti cu bonusuri",
      refused: "Nu se poate plăti cu bonusuri",
    },
  },
  tier_schedule: {
    measure: { spend: "Bani cheltuiți", quantity: "Bucăți cumpărate" },
    downgrade: {
      never: "Niciodată",
      period_end: "La sfârșitul unei perioade",
      one_step: "La sfârșitul unei perioade, cel mult cu un nivel",
    },
    customer_groups: { true: "Da", false: "Nu" },
    window: {
      all_time: "Toate cumpărăturile",
      calendar_year: "Cele din anul calendaristic",
      rolling_months: "Cele din ultimele luni",
      previous_period: "Cele din perioada dinainte",
    },
    windowPeriod: { month: "Lună", quarter: "Trimestru", year: "An" },
  },
  discount: {
    beside_others: { better_wins: "Contează cea mai bună", stack: "Contează amândouă" },
  },
  spend: {
    bonus_paid_part: { whole: "În întregime", money_part_only: "Numai ce s-a plătit cu bani" },
  },
  returns: {
    shortfall: {
      debt: "Le plătesc bonusurile următoare",
      forgive: "Se iartă",
      deduct_from_refund: "Se scad din rambursare",
    },
  },
  limits: {
    staff_redemption: { allowed: "Da", refused: "Nu" },
    at_end: {
      stop_earning: "Nimeni nu mai câștigă",
      warn_only: "Sunteți avertizat, iar programul continuă",
    },
  },
  period: {
    day: "pe zi",
    week: "pe săptămână",
    month: "pe lună",
    year: "pe an",
    all_time: "în total",
  },
}

export default options
