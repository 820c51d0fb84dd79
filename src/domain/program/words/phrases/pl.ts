import type { DateRange } from "../../../accrual-rules/accrual-rule"
import type { Figures, Forms, Phrases } from "../figures"

const BONUSES: Forms = { one: "bonus", few: "bonusy", many: "bonusów", other: "bonusa" }
const OF_DAYS: Forms = { one: "dnia", few: "dni", many: "dni", other: "dnia" }
const AFTER_DAYS: Forms = { one: "dniu", few: "dniach", many: "dniach", other: "dnia" }
const OF_MONTHS: Forms = {
  one: "miesiąca",
  few: "miesięcy",
  many: "miesięcy",
  other: "miesiąca",
}
const OF_PIECES: Forms = { one: "sztuki", few: "sztuk", many: "sztuk", other: "sztuki" }

function period({ from, until }: DateRange, write: Figures): string {
  if (from === null) return `do ${write.day(until)}`
  if (until === null) return `od ${write.day(from)}`
  if (from === until) return `dnia ${write.day(from)}`
  return `od ${write.day(from)} do ${write.day(until)}`
}

export const PHRASES_IN_POLISH: Phrases = {
  more_back: ({ percent_bp, from }, write) =>
    `dodatkowo wraca ${write.percent(percent_bp)}${from ? ` przy zamówieniach od ${write.money(from)}` : ""}`,
  times_back: ({ times }, write) => `zwykły procent razy ${write.number(times)}`,
  per_piece: ({ bonuses }, write) => `${write.counted(bonuses, BONUSES)} za każdą sztukę`,
  per_order: ({ bonuses, from }, write) =>
    `dodatkowo ${write.counted(bonuses, BONUSES)} za ${from ? `zamówienia od ${write.money(from)}` : "zamówienie"}`,
  some_products: () => "na niektóre produkty",
  pieces_from: ({ pieces }, write) => `od ${write.counted(pieces, OF_PIECES)}`,
  order_from: ({ money }, write) => `przy zamówieniach od ${write.money(money)}`,
  weekdays: ({ days }, write) => `w dni: ${write.list(days.map(write.weekday))}`,
  hours: ({ from, until }) => `w godzinach ${from}–${until}`,
  dates: ({ ranges }, write) => write.list(ranges.map((range) => period(range, write))),
  first_order: () => "przy pierwszym zamówieniu",
  nth_order: ({ nth, within_days }, write) => {
    const within = within_days === null ? "" : ` w ciągu ${write.counted(within_days, OF_DAYS)}`
    return `przy każdym ${write.number(nth)}. zamówieniu${within}`
  },
  birthday: ({ days_before, days_after }, write) =>
    days_before + days_after === 0
      ? "w dniu urodzin"
      : `od ${write.counted(days_before, OF_DAYS)} przed urodzinami do ${write.counted(days_after, OF_DAYS)} po nich`,
  tiers: ({ names }, write) => `dla poziomów: ${write.list(names)}`,
  some_shops: () => "w niektórych naszych sklepach",
  some_members: () => "dla niektórych uczestników",
  available_after: ({ days }, write) =>
    days === 0 ? "dostępne od razu" : `dostępne po ${write.counted(days, AFTER_DAYS)}`,
  spend_within: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "bezterminowo"
      case "days":
        return `do wykorzystania w ciągu ${write.counted(expiry.days, OF_DAYS)}`
      case "months":
        return `do wykorzystania w ciągu ${write.counted(expiry.months, OF_MONTHS)}`
      case "end_of_month":
        return "do wykorzystania do końca miesiąca"
      case "end_of_year":
        return "do wykorzystania do końca roku"
    }
  },
}
