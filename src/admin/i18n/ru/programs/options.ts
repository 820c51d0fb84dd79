import type en from "../../en/programs/options"
import type { Translation } from "../../translation"

const options: Translation<typeof en> = {
  accrual: {
    earn_at: {
      placed: "Когда заказ оформлен",
      paid: "Когда он оплачен",
      delivered: "Когда он доставлен",
    },
    tax: { included: "Цены с налогом", excluded: "Цены без налога" },
    shipping: { included: "Тоже приносит бонусы", excluded: "Бонусов не приносит" },
    bonus_paid_part: {
      money_part_only: "Бонусов не приносит",
      whole: "Тоже приносит бонусы",
      none_when_redeeming: "Весь заказ не приносит бонусов",
    },
    rounding: { round_down: "Вниз", half_up: "До ближайшего" },
    crossing_order: { old_tier: "По прежнему уровню", new_tier: "По новому уровню" },
  },
  redemption: {
    settlement: {
      discount: "Снижают цену, а с ней и налог",
      tender: "Платят как деньги; налог остаётся",
    },
    cap_base: {
      after_promotions: "От того, что осталось оплатить",
      shrink_by_discount: "От полной цены за вычетом акции",
    },
    shipping: { included: "Можно оплатить бонусами", excluded: "Нельзя оплатить бонусами" },
    first_order: { allowed: "Можно оплатить бонусами", refused: "Нельзя оплатить бонусами" },
  },
  tier_schedule: {
    measure: { spend: "Потраченные деньги", quantity: "Купленные штуки" },
    downgrade: {
      never: "Никогда",
      period_end: "В конце периода",
      one_step: "В конце периода, не более чем на один уровень",
    },
    customer_groups: { true: "Да", false: "Нет" },
    window: {
      all_time: "Все покупки",
      calendar_year: "За календарный год",
      rolling_months: "За последние месяцы",
      previous_period: "За предыдущий период",
    },
    windowPeriod: { month: "Месяц", quarter: "Квартал", year: "Год" },
  },
  discount: {
    beside_others: { better_wins: "Действует лучшая", stack: "Действуют обе" },
  },
  spend: {
    bonus_paid_part: { whole: "Целиком", money_part_only: "Только оплаченное деньгами" },
  },
  returns: {
    shortfall: {
      debt: "Их покроют следующие бонусы",
      forgive: "Прощаются",
      deduct_from_refund: "Вычитаются из возврата",
    },
  },
  limits: {
    staff_redemption: { allowed: "Да", refused: "Нет" },
    at_end: {
      stop_earning: "Больше никто не получает бонусов",
      warn_only: "Вы получите предупреждение, программа продолжится",
    },
  },
  period: {
    day: "в день",
    week: "в неделю",
    month: "в месяц",
    year: "в год",
    all_time: "всего",
  },
}

export default options
