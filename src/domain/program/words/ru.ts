import type { Threshold } from "./facts"
import type { Conventions, Figures, Forms } from "./figures"
import { PHRASES_IN_RUSSIAN } from "./phrases/ru"
import type { Sentences } from "./sentences"

export const RUSSIAN: Conventions = {
  locale: "ru-RU",
  percent: (number) => `${number} %`,
  range: (from, to) => `${from} – ${to}`,
  comma: ", ",
  phrases: PHRASES_IN_RUSSIAN,
}

const OF_BONUSES: Forms = { one: "бонуса", few: "бонусов", many: "бонусов", other: "бонуса" }
const BONUSES: Forms = { one: "бонус", few: "бонуса", many: "бонусов", other: "бонуса" }
const DAYS: Forms = { one: "день", few: "дня", many: "дней", other: "дня" }
const MONTHS: Forms = { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" }

const PIECES: Forms = { one: "штуки", few: "штук", many: "штук", other: "штуки" }
const LAST_MONTHS: Forms = { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" }

const from = (threshold: Threshold | null, write: Figures): string => {
  if (threshold === null) return "с самого начала"
  return "pieces" in threshold
    ? `после покупки ${write.counted(threshold.pieces, PIECES)}`
    : `после покупок на ${write.money(threshold)}`
}

const EACH = { day: "в день", week: "в неделю", month: "в месяц", year: "в год" }

export const SENTENCES_IN_RUSSIAN: Sentences = {
  discount_instead_of_bonuses: () => "Эта программа даёт скидку вместо бонусов.",
  earns_nothing: () => "Сейчас за покупки бонусы не начисляются.",
  earns_by_offers: () => "Бонусы за покупки начисляются только по акциям.",
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
  offer: ({ name, phrases }, write) => `${name}: ${write.sentence(null, phrases)}`,
  welcome: ({ bonuses, phrases }, write) =>
    write.sentence(`За вступление вы получите ${write.counted(bonuses, BONUSES)}`, phrases),
  birthday_gift: ({ bonuses, days_before, phrases }, write) => {
    const when =
      days_before === 0
        ? "в день рождения"
        : `за ${write.counted(days_before, DAYS)} до дня рождения`
    const gift = `Раз в год вы получаете ${write.counted(bonuses, BONUSES)}, ${when}`
    return write.sentence(gift, phrases)
  },
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " вниз" : ""
    return `Бонусы за заказ округляются${down} до числа, кратного ${write.number(step_bonuses)}.`
  },
  tier: ({ name, from: threshold, back_bp, cap_bp }, write) =>
    `${name}, ${from(threshold, write)}: возвращается ${write.percent(back_bp)}, бонусами можно оплатить до ${write.percent(cap_bp)} заказа.`,
  discount: ({ rates }, write) =>
    `На товары каждого заказа действует скидка ${write.rates(rates)}.`,
  discount_beside_others: ({ rule }) =>
    rule === "better_wins"
      ? "Рядом с другой скидкой на весь заказ действует та из двух, что выгоднее."
      : "Другая скидка на весь заказ добавляется сверху.",
  discount_tier: ({ name, from: threshold, percent_bp }, write) =>
    `${name}, ${from(threshold, write)}: скидка ${write.percent(percent_bp)}.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "За заказ, который переводит вас на новый уровень, бонусы начисляются ещё по старому."
      : "За заказ, который переводит вас на новый уровень, бонусы начисляются уже по новому.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "То, что вы оплачиваете бонусами, тоже учитывается для вашего уровня."
      : "Для вашего уровня учитывается только то, что вы платите деньгами.",
  tier_window: ({ window }, write) => {
    switch (window.kind) {
      case "all_time":
        return "Для вашего уровня учитываются все ваши покупки за вычетом возвратов."
      case "calendar_year":
        return "Для вашего уровня учитываются покупки календарного года за вычетом возвратов."
      case "rolling_months":
        return `Для вашего уровня учитываются покупки за последнее время (${write.counted(window.months, LAST_MONTHS)}) за вычетом возвратов.`
      case "previous_period": {
        const before = { month: "прошлый месяц", quarter: "прошлый квартал", year: "прошлый год" }
        return `Ваш уровень определяют покупки за ${before[window.period]} за вычетом возвратов.`
      }
    }
  },
  tier_products: () => "Для вашего уровня учитываются только некоторые товары.",
  tier_kept: () => "Достигнутый уровень остаётся за вами навсегда.",
  tier_lost: ({ at, steps }) => {
    const end = {
      month: "месяца",
      year: "года",
      next_month: "следующего месяца",
      next_quarter: "следующего квартала",
      next_year: "следующего года",
    }[at]
    const one = steps === "one" ? ", не более чем на одну ступень" : ""
    return `Уровень, не достигнутый заново, снижается в конце ${end}${one}.`
  },
  tier_grace: ({ days }, write) =>
    `Покупки после этого срока ещё учитываются для него: ${write.counted(days, DAYS)}.`,
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
  member_maximum: ({ bonuses, period }, write) =>
    `Можно потратить не больше чем ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  minimum_order: ({ money }, write) =>
    `Платить бонусами можно при покупке товаров от ${write.money(money)}.`,
  first_order_not_payable: () => "Первый заказ нельзя оплатить бонусами.",
  earlier_orders: ({ days }, write) =>
    `Бонусы начисляются и за заказы, сделанные до вступления не раньше чем за ${write.counted(days, DAYS)}, в том числе без учётной записи с тем же адресом электронной почты.`,
  earning_maximum: ({ bonuses, period }, write) =>
    `Начисляется не больше чем ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  inactivity_ends: ({ days }, write) =>
    `Бонусы сгорают, если ничего не покупать ${write.counted(days, DAYS)}.`,
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
