import type { Conventions, Figures, Forms } from "./figures"
import type { Threshold } from "./facts"
import { PHRASES_IN_ENGLISH } from "./phrases/en"
import type { Sentences } from "./sentences"

export const ENGLISH: Conventions = {
  locale: "en-US",
  percent: (number) => `${number} %`,
  range: (from, to) => `${from} to ${to}`,
  comma: ", ",
  phrases: PHRASES_IN_ENGLISH,
}

const BONUSES: Forms = { one: "bonus", other: "bonuses" }
const DAYS: Forms = { one: "day", other: "days" }
const MONTHS: Forms = { one: "month", other: "months" }

const PIECES: Forms = { one: "piece", other: "pieces" }

const from = (threshold: Threshold | null, write: Figures): string => {
  if (threshold === null) return "from the start"
  return "pieces" in threshold
    ? `from ${write.counted(threshold.pieces, PIECES)} bought`
    : `from ${write.money(threshold)} spent`
}

export const SENTENCES_IN_ENGLISH: Sentences = {
  discount_instead_of_bonuses: () => "This program gives a discount instead of bonuses.",
  earns_nothing: () => "Purchases earn no bonuses at present.",
  earns_by_offers: () => "Purchases earn bonuses by offers alone.",
  earns: ({ rates, of, tax }, write) => {
    const purchases = of === "every_purchase" ? "every purchase" : "your purchases"
    const counted = tax === "included" ? "" : ", counted without tax,"
    return `You get ${write.rates(rates)} of ${purchases}${counted} back as bonuses.`
  },
  earn_nothing: ({ what }) =>
    what === "gift_cards"
      ? "Gift cards earn no bonuses."
      : "Gift cards and some excluded products earn no bonuses.",
  shipping_earns: ({ shipping }) =>
    shipping === "included" ? "Shipping earns bonuses too." : "Shipping earns no bonuses.",
  earned_when: ({ moment }) =>
    ({
      placed: "Bonuses are earned when the order is placed.",
      paid: "Bonuses are earned when the order is paid; until then they are shown as pending.",
      delivered:
        "Bonuses are earned when the order is delivered; until then they are shown as pending.",
    })[moment],
  bonus_paid_part_earns: ({ part }) =>
    ({
      money_part_only: "The part of an order that is paid with bonuses earns none.",
      whole: "The part of an order that is paid with bonuses earns bonuses too.",
      none_when_redeeming: "An order that is partly paid with bonuses earns none.",
    })[part],
  offer: ({ name, phrases }, write) => `${name}: ${write.sentence(null, phrases)}`,
  welcome: ({ bonuses, phrases }, write) =>
    write.sentence(`You get ${write.counted(bonuses, BONUSES)} for joining`, phrases),
  birthday_gift: ({ bonuses, days_before, phrases }, write) => {
    const when = days_before === 0 ? "on" : `${write.counted(days_before, DAYS)} before`
    const gift = `You get ${write.counted(bonuses, BONUSES)} once a year, ${when} your birthday`
    return write.sentence(gift, phrases)
  },
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " down" : ""
    return `What an order earns is rounded${down} to a multiple of ${write.number(step_bonuses)} bonuses.`
  },
  tier: ({ name, from: threshold, back_bp, cap_bp }, write) =>
    `${name}, ${from(threshold, write)}: ${write.percent(back_bp)} back, up to ${write.percent(cap_bp)} of an order payable with bonuses.`,
  discount: ({ rates }, write) => `You get ${write.rates(rates)} off the goods of every order.`,
  discount_beside_others: ({ rule }) =>
    rule === "better_wins"
      ? "Beside another discount on the whole order the better one of the two counts."
      : "Another discount on the whole order comes on top.",
  discount_tier: ({ name, from: threshold, percent_bp }, write) =>
    `${name}, ${from(threshold, write)}: ${write.percent(percent_bp)} off.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "The order that brings you to a new tier still earns at the old one."
      : "The order that brings you to a new tier already earns at the new one.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "What you pay with bonuses counts towards your tier as well."
      : "Only what you pay in money counts towards your tier.",
  tier_window: ({ window }, write) => {
    switch (window.kind) {
      case "all_time":
        return "Everything that you have ever bought counts towards your tier, less what you return."
      case "calendar_year":
        return "What you buy in a calendar year counts towards your tier, less what you return."
      case "rolling_months":
        return `What you have bought in the last ${write.counted(window.months, MONTHS)} counts towards your tier, less what you return.`
      case "previous_period":
        return `What you buy in one ${window.period} decides your tier in the next, less what you return.`
    }
  },
  tier_products: () => "Only some products count towards your tier.",
  tier_kept: () => "A tier that you have reached is yours for good.",
  tier_lost: ({ at, steps }) => {
    const end = {
      month: "a month",
      year: "the year",
      next_month: "the next month",
      next_quarter: "the next quarter",
      next_year: "the next year",
    }[at]
    const one = steps === "one" ? ", one tier at a time" : ""
    return `A tier that you have not reached again is taken back at the end of ${end}${one}.`
  },
  tier_grace: ({ days }, write) =>
    `What you buy in the ${write.counted(days, DAYS)} after that still counts for it.`,
  bonus_value: ({ money }, write) => `One bonus is worth ${write.money(money)}.`,
  pays_nothing: () => "Orders cannot be paid with bonuses at present.",
  pays_some_groups: () =>
    "Only some products can be paid with bonuses, each group up to a limit of its own.",
  pays: ({ rates }, write) => `You can pay up to ${write.rates(rates)} of an order with bonuses.`,
  groups_have_limits: () => "Some products have a limit of their own.",
  not_payable: ({ what }) =>
    what === "gift_cards"
      ? "Gift cards cannot be paid with bonuses."
      : "Gift cards and some excluded products cannot be paid with bonuses.",
  shipping_payable: ({ shipping }) =>
    shipping === "included"
      ? "Shipping can be paid with bonuses within the same limit."
      : "Shipping cannot be paid with bonuses.",
  discount_shrinks_share: () =>
    "A discount on a product lowers the share of it that you can pay with bonuses.",
  minimum_balance: ({ bonuses }, write) =>
    `You need at least ${write.counted(bonuses, BONUSES)} to start paying.`,
  payment_step: ({ bonuses }, write) =>
    `You pay in multiples of ${write.counted(bonuses, BONUSES)}.`,
  order_maximum: ({ bonuses }, write) =>
    `One order takes at most ${write.counted(bonuses, BONUSES)}.`,
  member_maximum: ({ bonuses, period }, write) =>
    `You spend at most ${write.counted(bonuses, BONUSES)} a ${period}.`,
  minimum_order: ({ money }, write) =>
    `You can pay with bonuses from ${write.money(money)} of goods.`,
  first_order_not_payable: () => "Your first order cannot be paid with bonuses.",
  earlier_orders: ({ days }, write) =>
    `Orders that you placed up to ${write.counted(days, DAYS)} before joining earn bonuses too, also those without an account under the same e-mail address.`,
  earning_maximum: ({ bonuses, period }, write) =>
    `You earn at most ${write.counted(bonuses, BONUSES)} a ${period}.`,
  inactivity_ends: ({ days }, write) =>
    `Bonuses run out when you buy nothing for ${write.counted(days, DAYS)}.`,
  available_after: ({ days }, write) =>
    days === 0
      ? "Bonuses become available as soon as they are earned."
      : `Bonuses become available ${write.counted(days, DAYS)} after they are earned.`,
  lasts: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "Bonuses do not expire."
      case "days":
        return `Bonuses last ${write.counted(expiry.days, DAYS)} after the day they become available.`
      case "months":
        return `Bonuses last ${write.counted(expiry.months, MONTHS)} after the day they become available.`
      case "end_of_month":
        return "Bonuses last until the end of the month in which they become available."
      case "end_of_year":
        return "Bonuses last until the end of the year in which they become available."
    }
  },
  returned_goods: () =>
    "When you return goods, you get back the bonuses that you paid for them, and lose those that they earned.",
  shortfall: ({ policy }) =>
    ({
      debt: "If you have spent those already, your next bonuses make up for them.",
      forgive: "If you have spent those already, nothing more is asked of you.",
      deduct_from_refund: "If you have spent those already, their worth is taken off the refund.",
    })[policy],
}
