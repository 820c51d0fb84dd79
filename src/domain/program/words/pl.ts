import type { Conventions, Figures, Forms } from "./figures"
import type { Threshold } from "./facts"
import { PHRASES_IN_POLISH } from "./phrases/pl"
import type { Sentences } from "./sentences"

export const POLISH: Conventions = {
  locale: "pl-PL",
  percent: (number) => `${number}%`,
  range: (from, to) => `${from}–${to}`,
  comma: ", ",
  phrases: PHRASES_IN_POLISH,
}

const BONUSES: Forms = { one: "bonus", few: "bonusy", many: "bonusów", other: "bonusa" }
const OF_BONUSES: Forms = { one: "bonusa", few: "bonusów", many: "bonusów", other: "bonusa" }
const DAYS: Forms = { one: "dzień", few: "dni", many: "dni", other: "dnia" }
const MONTHS: Forms = { one: "miesiąc", few: "miesiące", many: "miesięcy", other: "miesiąca" }

const PIECES: Forms = { one: "sztuki", few: "sztuk", many: "sztuk", other: "sztuki" }
const LAST_MONTHS: Forms = { one: "miesiąca", few: "miesięcy", many: "miesięcy", other: "miesiąca" }

const from = (threshold: Threshold | null, write: Figures): string => {
  if (threshold === null) return "od początku"
  return "pieces" in threshold
    ? `po zakupie ${write.counted(threshold.pieces, PIECES)}`
    : `po wydaniu ${write.money(threshold)}`
}

const EACH = { day: "dziennie", week: "tygodniowo", month: "miesięcznie", year: "rocznie" }

export const SENTENCES_IN_POLISH: Sentences = {
  discount_instead_of_bonuses: () => "Ten program daje rabat zamiast bonusów.",
  earns_nothing: () => "Zakupy nie przynoszą obecnie bonusów.",
  earns_by_offers: () => "Zakupy przynoszą bonusy tylko w ofertach.",
  earns: ({ rates, of, tax }, write) => {
    const purchases = of === "every_purchase" ? "każdego zakupu" : "Twoich zakupów"
    const counted = tax === "included" ? "" : " bez podatku"
    return `W bonusach wraca do Ciebie ${write.rates(rates)} wartości ${purchases}${counted}.`
  },
  earn_nothing: ({ what }) =>
    what === "gift_cards"
      ? "Karty podarunkowe nie przynoszą bonusów."
      : "Karty podarunkowe i niektóre wyłączone produkty nie przynoszą bonusów.",
  shipping_earns: ({ shipping }) =>
    shipping === "included" ? "Dostawa też przynosi bonusy." : "Dostawa nie przynosi bonusów.",
  earned_when: ({ moment }) =>
    ({
      placed: "Bonusy są naliczane w chwili złożenia zamówienia.",
      paid: "Bonusy są naliczane po opłaceniu zamówienia; do tego czasu widać je jako oczekujące.",
      delivered:
        "Bonusy są naliczane po dostarczeniu zamówienia; do tego czasu widać je jako oczekujące.",
    })[moment],
  bonus_paid_part_earns: ({ part }) =>
    ({
      money_part_only: "Część zamówienia opłacona bonusami nie przynosi nowych.",
      whole: "Część zamówienia opłacona bonusami też przynosi bonusy.",
      none_when_redeeming: "Zamówienie opłacone częściowo bonusami nie przynosi nowych.",
    })[part],
  offer: ({ name, phrases }, write) => `${name}: ${write.sentence(null, phrases)}`,
  welcome: ({ bonuses, phrases }, write) =>
    write.sentence(`Za przystąpienie dostajesz ${write.counted(bonuses, BONUSES)}`, phrases),
  birthday_gift: ({ bonuses, days_before, phrases }, write) => {
    const when =
      days_before === 0 ? "w dniu urodzin" : `${write.counted(days_before, DAYS)} przed urodzinami`
    const gift = `Raz w roku dostajesz ${write.counted(bonuses, BONUSES)}, ${when}`
    return write.sentence(gift, phrases)
  },
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " w dół" : ""
    return `Bonusy za zamówienie są zaokrąglane${down} do wielokrotności ${write.counted(step_bonuses, OF_BONUSES)}.`
  },
  tier: ({ name, from: threshold, back_bp, cap_bp }, write) =>
    `${name}, ${from(threshold, write)}: wraca ${write.percent(back_bp)}, bonusami można opłacić do ${write.percent(cap_bp)} zamówienia.`,
  discount: ({ rates }, write) =>
    `Na towary z każdego zamówienia masz ${write.rates(rates)} rabatu.`,
  discount_beside_others: ({ rule }) =>
    rule === "better_wins"
      ? "Obok innego rabatu na całe zamówienie liczy się ten korzystniejszy."
      : "Inny rabat na całe zamówienie dolicza się dodatkowo.",
  discount_tier: ({ name, from: threshold, percent_bp }, write) =>
    `${name}, ${from(threshold, write)}: ${write.percent(percent_bp)} rabatu.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "Zamówienie, które wprowadza Cię na nowy poziom, przynosi bonusy jeszcze według starego."
      : "Zamówienie, które wprowadza Cię na nowy poziom, przynosi bonusy już według nowego.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "To, co płacisz bonusami, też liczy się do Twojego poziomu."
      : "Do Twojego poziomu liczy się tylko to, co płacisz pieniędzmi.",
  tier_window: ({ window }, write) => {
    switch (window.kind) {
      case "all_time":
        return "Do Twojego poziomu liczą się wszystkie Twoje zakupy bez zwrotów."
      case "calendar_year":
        return "Do Twojego poziomu liczą się zakupy z roku kalendarzowego bez zwrotów."
      case "rolling_months":
        return `Do Twojego poziomu liczą się zakupy z ostatnich ${write.counted(window.months, LAST_MONTHS)} bez zwrotów.`
      case "previous_period": {
        const before = { month: "miesiąca", quarter: "kwartału", year: "roku" }[window.period]
        return `O Twoim poziomie decydują zakupy z poprzedniego ${before} bez zwrotów.`
      }
    }
  },
  tier_products: () => "Do Twojego poziomu liczą się tylko niektóre produkty.",
  tier_kept: () => "Poziom, który osiągniesz, pozostaje Twój na stałe.",
  tier_lost: ({ at, steps }) => {
    const end = {
      month: "miesiąca",
      year: "roku",
      next_month: "następnego miesiąca",
      next_quarter: "następnego kwartału",
      next_year: "następnego roku",
    }[at]
    const one = steps === "one" ? ", najwyżej o jeden poziom" : ""
    return `Poziom, którego nie osiągniesz ponownie, tracisz z końcem ${end}${one}.`
  },
  tier_grace: ({ days }, write) =>
    `Zakupy przez ${write.counted(days, DAYS)} po tym terminie jeszcze się do niego liczą.`,
  bonus_value: ({ money }, write) => `Jeden bonus jest wart ${write.money(money)}.`,
  pays_nothing: () => "Zamówień nie można obecnie opłacać bonusami.",
  pays_some_groups: () =>
    "Bonusami można opłacić tylko niektóre produkty, każdą grupę do jej własnego limitu.",
  pays: ({ rates }, write) => `Bonusami możesz opłacić do ${write.rates(rates)} zamówienia.`,
  groups_have_limits: () => "Niektóre produkty mają własny limit.",
  not_payable: ({ what }) =>
    what === "gift_cards"
      ? "Kart podarunkowych nie można opłacić bonusami."
      : "Kart podarunkowych i niektórych wyłączonych produktów nie można opłacić bonusami.",
  shipping_payable: ({ shipping }) =>
    shipping === "included"
      ? "Dostawę można opłacić bonusami w ramach tego samego limitu."
      : "Dostawy nie można opłacić bonusami.",
  discount_shrinks_share: () =>
    "Rabat na produkt zmniejsza tę jego część, którą możesz opłacić bonusami.",
  minimum_balance: ({ bonuses }, write) =>
    `Aby zacząć płacić, potrzebujesz co najmniej ${write.counted(bonuses, OF_BONUSES)}.`,
  payment_step: ({ bonuses }, write) =>
    `Płacisz wielokrotnościami ${write.counted(bonuses, OF_BONUSES)}.`,
  order_maximum: ({ bonuses }, write) =>
    `Jedno zamówienie przyjmuje najwyżej ${write.counted(bonuses, BONUSES)}.`,
  member_maximum: ({ bonuses, period }, write) =>
    `Możesz wydać najwyżej ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  minimum_order: ({ money }, write) =>
    `Bonusami można płacić przy zakupach od ${write.money(money)}.`,
  first_order_not_payable: () => "Pierwszego zamówienia nie można opłacić bonusami.",
  earlier_orders: ({ days }, write) =>
    `Bonusy przysługują także za zamówienia złożone najwyżej ${write.counted(days, DAYS)} przed przystąpieniem, również bez konta, na ten sam adres e-mail.`,
  earning_maximum: ({ bonuses, period }, write) =>
    `Możesz zdobyć najwyżej ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  inactivity_ends: ({ days }, write) =>
    `Bonusy przepadają, jeśli nic nie kupisz przez ${write.counted(days, DAYS)}.`,
  available_after: ({ days }, write) =>
    days === 0
      ? "Bonusy są dostępne od razu po naliczeniu."
      : `Bonusy są dostępne ${write.counted(days, DAYS)} po naliczeniu.`,
  lasts: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "Bonusy nie wygasają."
      case "days":
        return `Bonusy są ważne jeszcze ${write.counted(expiry.days, DAYS)} po dniu, w którym stają się dostępne.`
      case "months":
        return `Bonusy są ważne jeszcze ${write.counted(expiry.months, MONTHS)} po dniu, w którym stają się dostępne.`
      case "end_of_month":
        return "Bonusy są ważne do końca miesiąca, w którym stają się dostępne."
      case "end_of_year":
        return "Bonusy są ważne do końca roku, w którym stają się dostępne."
    }
  },
  returned_goods: () =>
    "Gdy zwracasz towar, odzyskujesz wydane na niego bonusy i tracisz te, które przyniósł.",
  shortfall: ({ policy }) =>
    ({
      debt: "Jeśli te drugie są już wydane, wyrównają je Twoje następne bonusy.",
      forgive: "Jeśli te drugie są już wydane, nie musisz niczego oddawać.",
      deduct_from_refund: "Jeśli te drugie są już wydane, zwrot pomniejszy się o ich wartość.",
    })[policy],
}
