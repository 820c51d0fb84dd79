import type { Money } from "./facts"
import type { Conventions, Figures, Forms } from "./figures"
import type { Sentences } from "./sentences"

export const RUSSIAN: Conventions = {
  locale: "ru-RU",
  percent: (number) => `${number} %`,
  range: (from, to) => `${from} – ${to}`,
}

const OF_BONUSES: Forms = { one: "бонуса", few: "бонусов", many: "бонусов", other: "бонуса" }
const BONUSES: Forms = { one: "бонус", few: "бонуса", many: "бонусов", other: "бонуса" }
const DAYS: Forms = { one: "день", few: "дня", many: "дней", other: "дня" }
const MONTHS: Forms = { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" }

const from = (money: Money | null, write: Figures): string =>
  money === null ? "с самого начала" : `после покупок на ${write.money(money)}`

export const SENTENCES_IN_RUSSIAN: Sentences = {
  discount_instead_of_bonuses: () => "Эта программа даёт скидку вместо бонусов.",
  earns_nothing: () => "Сейчас за покупки бонусы не начисляются.",
  earns: ({ rates, of, tax }, write) => {
    const purchases = of === "every_purchase" ? "каждой покупки" : "ваших покупок"
    const counted = tax === "included" ? "" : " без налога"
    return `Бонусами возвращается ${write.rates(rates)} стоимости ${purchases}${counted}.`
  },
  earn_nothing: ({ what }) =>
    what === "gift_cards"
      ? "За подарочные карты бонусы не начисляются."
      : "За подарочные карты и некоторые исключённые товары бонусы не начисляются.",
  shipping_earns: ({ shipping }) =>
    shipping === "included"
      ? "За доставку бонусы тоже начисляются."
      : "За доставку бонусы не начисляются.",
  earned_when: ({ moment }) =>
    ({
      placed: "Бонусы начисляются при оформлении заказа.",
      paid: "Бонусы начисляются после оплаты заказа; до этого они показаны как ожидаемые.",
      delivered: "Бонусы начисляются после доставки заказа; до этого они показаны как ожидаемые.",
    })[moment],
  bonus_paid_part_earns: ({ part }) =>
    ({
      money_part_only: "За часть заказа, оплаченную бонусами, новые не начисляются.",
      whole: "За часть заказа, оплаченную бонусами, бонусы тоже начисляются.",
      none_when_redeeming: "За заказ, частично оплаченный бонусами, новые не начисляются.",
    })[part],
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " вниз" : ""
    return `Бонусы за заказ округляются${down} до числа, кратного ${write.number(step_bonuses)}.`
  },
  tier: ({ name, from: money, back_bp, cap_bp }, write) =>
    `${name}, ${from(money, write)}: возвращается ${write.percent(back_bp)}, бонусами можно оплатить до ${write.percent(cap_bp)} заказа.`,
  discount_tier: ({ name, from: money }, write) => `${name}, ${from(money, write)}.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "За заказ, который переводит вас на новый уровень, бонусы начисляются ещё по старому."
      : "За заказ, который переводит вас на новый уровень, бонусы начисляются уже по новому.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "То, что вы оплачиваете бонусами, тоже учитывается для вашего уровня."
      : "Для вашего уровня учитывается только то, что вы платите деньгами.",
  bonus_value: ({ money }, write) => `Один бонус стоит ${write.money(money)}.`,
  pays_nothing: () => "Сейчас заказы нельзя оплачивать бонусами.",
  pays_some_groups: () =>
    "Бонусами можно оплатить только некоторые товары, каждую группу – до её собственного предела.",
  pays: ({ rates }, write) => `Бонусами можно оплатить до ${write.rates(rates)} заказа.`,
  groups_have_limits: () => "У некоторых товаров свой предел.",
  not_payable: ({ what }) =>
    what === "gift_cards"
      ? "Подарочные карты нельзя оплатить бонусами."
      : "Подарочные карты и некоторые исключённые товары нельзя оплатить бонусами.",
  shipping_payable: ({ shipping }) =>
    shipping === "included"
      ? "Доставку можно оплатить бонусами в том же пределе."
      : "Доставку нельзя оплатить бонусами.",
  discount_shrinks_share: () =>
    "Скидка на товар уменьшает ту его часть, которую можно оплатить бонусами.",
  minimum_balance: ({ bonuses }, write) =>
    `Чтобы начать платить, нужно не меньше ${write.counted(bonuses, OF_BONUSES)}.`,
  payment_step: ({ bonuses }, write) =>
    `Сумма оплаты бонусами должна быть кратна ${write.number(bonuses)}.`,
  order_maximum: ({ bonuses }, write) =>
    `На один заказ можно потратить не больше чем ${write.counted(bonuses, BONUSES)}.`,
  member_maximum: ({ bonuses, period }, write) => {
    const each = { day: "в день", week: "в неделю", month: "в месяц", year: "в год" }
    return `Можно потратить не больше чем ${write.counted(bonuses, BONUSES)} ${each[period]}.`
  },
  minimum_order: ({ money }, write) =>
    `Платить бонусами можно при покупке товаров от ${write.money(money)}.`,
  first_order_not_payable: () => "Первый заказ нельзя оплатить бонусами.",
  available_after: ({ days }, write) =>
    days === 0
      ? "Бонусы доступны сразу после начисления."
      : `Бонусы станут доступны через ${write.counted(days, DAYS)} после начисления.`,
  lasts: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "Бонусы не сгорают."
      case "days":
        return `Бонусы действуют ещё ${write.counted(expiry.days, DAYS)} после дня, когда стали доступны.`
      case "months":
        return `Бонусы действуют ещё ${write.counted(expiry.months, MONTHS)} после дня, когда стали доступны.`
      case "end_of_month":
        return "Бонусы действуют до конца месяца, в котором стали доступны."
      case "end_of_year":
        return "Бонусы действуют до конца года, в котором стали доступны."
    }
  },
  returned_goods: () =>
    "При возврате товара возвращаются бонусы, которыми он оплачен, и снимаются те, которые за него начислены.",
  shortfall: ({ policy }) =>
    ({
      debt: "Если начисленные уже потрачены, их покроют следующие бонусы.",
      forgive: "Если начисленные уже потрачены, возвращать ничего не нужно.",
      deduct_from_refund: "Если начисленные уже потрачены, их стоимость вычтут из суммы возврата.",
    })[policy],
}
