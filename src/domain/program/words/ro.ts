import type { Threshold } from "./facts"
import type { Conventions, Figures, Forms } from "./figures"
import { PHRASES_IN_ROMANIAN } from "./phrases/ro"
import type { Sentences } from "./sentences"

export const ROMANIAN: Conventions = {
  locale: "ro-RO",
  percent: (number) => `${number} %`,
  range: (from, to) => `${from} – ${to}`,
  comma: ", ",
  phrases: PHRASES_IN_ROMANIAN,
}

const BONUSES: Forms = { one: "bonus", few: "bonusuri", other: "de bonusuri" }
const DAYS: Forms = { one: "zi", few: "zile", other: "de zile" }
const MONTHS: Forms = { one: "lună", few: "luni", other: "de luni" }

const PIECES: Forms = { one: "bucată", few: "bucăți", other: "de bucăți" }

const from = (threshold: Threshold | null, write: Figures): string => {
  if (threshold === null) return "de la început"
  return "pieces" in threshold
    ? `de la ${write.counted(threshold.pieces, PIECES)} cumpărate`
    : `de la ${write.money(threshold)} cheltuiți`
}

const EACH = { day: "pe zi", week: "pe săptămână", month: "pe lună", year: "pe an" }

export const SENTENCES_IN_ROMANIAN: Sentences = {
  discount_instead_of_bonuses: () => "Acest program oferă o reducere în loc de bonusuri.",
  earns_nothing: () => "Cumpărăturile nu aduc bonusuri în prezent.",
  earns_by_offers: () => "Cumpărăturile aduc bonusuri doar prin oferte.",
  earns: ({ rates, of, tax }, write) => {
    const purchases = of === "every_purchase" ? "fiecărei cumpărături" : "cumpărăturilor tale"
    const counted = tax === "included" ? "" : ", fără taxe"
    return `Primești înapoi ca bonusuri ${write.rates(rates)} din valoarea ${purchases}${counted}.`
  },
  earn_nothing: ({ what }) =>
    what === "gift_cards"
      ? "Cardurile cadou nu aduc bonusuri."
      : "Cardurile cadou și unele produse excluse nu aduc bonusuri.",
  shipping_earns: ({ shipping }) =>
    shipping === "included" ? "Și livrarea aduce bonusuri." : "Livrarea nu aduce bonusuri.",
  earned_when: ({ moment }) =>
    ({
      placed: "Bonusurile se acordă la plasarea comenzii.",
      paid: "Bonusurile se acordă la plata comenzii; până atunci apar ca fiind în așteptare.",
      delivered:
        "Bonusurile se acordă la livrarea comenzii; până atunci apar ca fiind în așteptare.",
    })[moment],
  bonus_paid_part_earns: ({ part }) =>
    ({
      money_part_only: "Partea din comandă plătită cu bonusuri nu aduce altele.",
      whole: "Și partea din comandă plătită cu bonusuri aduce bonusuri.",
      none_when_redeeming: "O comandă plătită parțial cu bonusuri nu aduce altele.",
    })[part],
  offer: ({ name, phrases }, write) => `${name}: ${write.sentence(null, phrases)}`,
  welcome: ({ bonuses, phrases }, write) =>
    write.sentence(`Primești ${write.counted(bonuses, BONUSES)} la înscriere`, phrases),
  birthday_gift: ({ bonuses, days_before, phrases }, write) => {
    const when =
      days_before === 0 ? "de ziua ta" : `cu ${write.counted(days_before, DAYS)} înainte de ziua ta`
    const gift = `Primești ${write.counted(bonuses, BONUSES)} o dată pe an, ${when}`
    return write.sentence(gift, phrases)
  },
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " în jos" : ""
    return `Bonusurile unei comenzi se rotunjesc${down} la un multiplu de ${write.number(step_bonuses)}.`
  },
  tier: ({ name, from: threshold, back_bp, cap_bp }, write) =>
    `${name}, ${from(threshold, write)}: ${write.percent(back_bp)} înapoi, până la ${write.percent(cap_bp)} din comandă se poate plăti cu bonusuri.`,
  discount: ({ rates }, write) =>
    `Ai ${write.rates(rates)} reducere la produsele din fiecare comandă.`,
  discount_beside_others: ({ rule }) =>
    rule === "better_wins"
      ? "Lângă o altă reducere la întreaga comandă contează cea mai bună dintre ele."
      : "O altă reducere la întreaga comandă se adaugă.",
  discount_tier: ({ name, from: threshold, percent_bp }, write) =>
    `${name}, ${from(threshold, write)}: ${write.percent(percent_bp)} reducere.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "Comanda care te duce la un nivel nou aduce încă bonusuri după cel vechi."
      : "Comanda care te duce la un nivel nou aduce deja bonusuri după cel nou.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "Și ce plătești cu bonusuri contează pentru nivelul tău."
      : "Pentru nivelul tău contează doar ce plătești în bani.",
  tier_window: ({ window }, write) => {
    switch (window.kind) {
      case "all_time":
        return "Pentru nivelul tău contează tot ce ai cumpărat vreodată, fără ce ai returnat."
      case "calendar_year":
        return "Pentru nivelul tău contează ce cumperi într-un an calendaristic, fără ce returnezi."
      case "rolling_months":
        return `Pentru nivelul tău contează ce ai cumpărat în ultimele ${write.counted(window.months, MONTHS)}, fără ce ai returnat.`
      case "previous_period": {
        const before = { month: "luna", quarter: "trimestrul", year: "anul" }[window.period]
        const preceding = window.period === "month" ? "precedentă" : "precedent"
        return `Nivelul tău este decis de ce ai cumpărat în ${before} ${preceding}, fără ce ai returnat.`
      }
    }
  },
  tier_products: () => "Pentru nivelul tău contează doar unele produse.",
  tier_kept: () => "Nivelul pe care îl atingi rămâne al tău pentru totdeauna.",
  tier_lost: ({ at, steps }) => {
    const end = {
      month: "lunii",
      year: "anului",
      next_month: "lunii următoare",
      next_quarter: "trimestrului următor",
      next_year: "anului următor",
    }[at]
    const one = steps === "one" ? ", câte un nivel pe rând" : ""
    return `Nivelul pe care nu îl atingi din nou se pierde la sfârșitul ${end}${one}.`
  },
  tier_grace: ({ days }, write) =>
    `Ce cumperi timp de ${write.counted(days, DAYS)} după aceea contează încă pentru el.`,
  bonus_value: ({ money }, write) => `Un bonus valorează ${write.money(money)}.`,
  pays_nothing: () => "Comenzile nu se pot plăti cu bonusuri în prezent.",
  pays_some_groups: () =>
    "Doar unele produse se pot plăti cu bonusuri, fiecare grup până la limita sa.",
  pays: ({ rates }, write) => `Poți plăti cu bonusuri până la ${write.rates(rates)} din comandă.`,
  groups_have_limits: () => "Unele produse au o limită proprie.",
  not_payable: ({ what }) =>
    what === "gift_cards"
      ? "Cardurile cadou nu se pot plăti cu bonusuri."
      : "Cardurile cadou și unele produse excluse nu se pot plăti cu bonusuri.",
  shipping_payable: ({ shipping }) =>
    shipping === "included"
      ? "Livrarea se poate plăti cu bonusuri în aceeași limită."
      : "Livrarea nu se poate plăti cu bonusuri.",
  discount_shrinks_share: () =>
    "O reducere la un produs micșorează partea din el pe care o poți plăti cu bonusuri.",
  minimum_balance: ({ bonuses }, write) =>
    `Ai nevoie de cel puțin ${write.counted(bonuses, BONUSES)} ca să începi să plătești.`,
  payment_step: ({ bonuses }, write) =>
    `Plătești în multipli de ${write.counted(bonuses, BONUSES)}.`,
  order_maximum: ({ bonuses }, write) =>
    `O comandă acceptă cel mult ${write.counted(bonuses, BONUSES)}.`,
  member_maximum: ({ bonuses, period }, write) =>
    `Poți cheltui cel mult ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  minimum_order: ({ money }, write) =>
    `Poți plăti cu bonusuri la cumpărături de la ${write.money(money)}.`,
  first_order_not_payable: () => "Prima ta comandă nu se poate plăti cu bonusuri.",
  earlier_orders: ({ days }, write) =>
    `Primești bonusuri și pentru comenzile făcute cu cel mult ${write.counted(days, DAYS)} înainte de înscriere, inclusiv fără cont, cu aceeași adresă de e-mail.`,
  earning_maximum: ({ bonuses, period }, write) =>
    `Poți câștiga cel mult ${write.counted(bonuses, BONUSES)} ${EACH[period]}.`,
  inactivity_ends: ({ days }, write) =>
    `Bonusurile se pierd dacă nu cumperi nimic timp de ${write.counted(days, DAYS)}.`,
  available_after: ({ days }, write) =>
    days === 0
      ? "Bonusurile sunt disponibile imediat ce sunt acordate."
      : `Bonusurile sunt disponibile la ${write.counted(days, DAYS)} după acordare.`,
  lasts: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "Bonusurile nu expiră."
      case "days":
        return `Bonusurile sunt valabile ${write.counted(expiry.days, DAYS)} după ziua în care devin disponibile.`
      case "months":
        return `Bonusurile sunt valabile ${write.counted(expiry.months, MONTHS)} după ziua în care devin disponibile.`
      case "end_of_month":
        return "Bonusurile sunt valabile până la sfârșitul lunii în care devin disponibile."
      case "end_of_year":
        return "Bonusurile sunt valabile până la sfârșitul anului în care devin disponibile."
    }
  },
  returned_goods: () =>
    "Când returnezi produse, primești înapoi bonusurile plătite pentru ele și le pierzi pe cele pe care le-au adus.",
  shortfall: ({ policy }) =>
    ({
      debt: "Dacă le-ai cheltuit deja pe acestea, le acoperă bonusurile tale următoare.",
      forgive: "Dacă le-ai cheltuit deja pe acestea, nu ți se cere nimic.",
      deduct_from_refund:
        "Dacă le-ai cheltuit deja pe acestea, valoarea lor se scade din suma rambursată.",
    })[policy],
}
