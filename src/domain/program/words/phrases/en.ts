import type { DateRange } from "../../../accrual-rules/accrual-rule"
import type { Figures, Forms, Phrases } from "../figures"

const BONUSES: Forms = { one: "bonus", other: "bonuses" }
const DAYS: Forms = { one: "day", other: "days" }
const MONTHS: Forms = { one: "month", other: "months" }
const PIECES: Forms = { one: "piece", other: "pieces" }

function period({ from, until }: DateRange, write: Figures): string {
  if (from === null) return `until ${write.day(until)}`
  if (until === null) return `from ${write.day(from)} on`
  if (from === until) return `on ${write.day(from)}`
  return `from ${write.day(from)} to ${write.day(until)}`
}

export const PHRASES_IN_ENGLISH: Phrases = {
  more_back: ({ percent_bp, from }, write) =>
    `${write.percent(percent_bp)} more back${from ? ` on orders from ${write.money(from)}` : ""}`,
  times_back: ({ times }, write) => `${write.number(times)} times the usual percent back`,
  per_piece: ({ bonuses }, write) => `${write.counted(bonuses, BONUSES)} for each piece`,
  per_order: ({ bonuses, from }, write) =>
    `${write.counted(bonuses, BONUSES)} on top for ${from ? `orders from ${write.money(from)}` : "the order"}`,
  some_products: () => "on some products",
  pieces_from: ({ pieces }, write) => `from ${write.counted(pieces, PIECES)}`,
  order_from: ({ money }, write) => `on orders from ${write.money(money)}`,
  weekdays: ({ days }, write) => `on ${write.list(days.map((day) => `${write.weekday(day)}s`))}`,
  hours: ({ from, until }) => `from ${from} to ${until}`,
  dates: ({ ranges }, write) => write.list(ranges.map((range) => period(range, write))),
  first_order: () => "on your first order",
  nth_order: ({ nth, within_days }, write) => {
    const within = within_days === null ? "" : ` within ${write.counted(within_days, DAYS)}`
    return `on every order number ${write.number(nth)}${within}`
  },
  birthday: ({ days_before, days_after }, write) =>
    days_before + days_after === 0
      ? "on your birthday"
      : `from ${write.counted(days_before, DAYS)} before your birthday to ${write.counted(days_after, DAYS)} after it`,
  tiers: ({ names }, write) => `for ${write.list(names)}`,
  some_shops: () => "in some of our shops",
  some_members: () => "for some members",
  available_after: ({ days }, write) =>
    days === 0
      ? "available as soon as they are earned"
      : `available ${write.counted(days, DAYS)} after they are earned`,
  spend_within: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "without an end"
      case "days":
        return `to be spent within ${write.counted(expiry.days, DAYS)}`
      case "months":
        return `to be spent within ${write.counted(expiry.months, MONTHS)}`
      case "end_of_month":
        return "to be spent by the end of the month"
      case "end_of_year":
        return "to be spent by the end of the year"
    }
  },
}
