import type { DateRange } from "../../../accrual-rules/accrual-rule"
import type { Figures, Forms, Phrases } from "../figures"

const BONUSES: Forms = { one: "bonus", few: "bonusuri", other: "de bonusuri" }
const DAYS: Forms = { one: "zi", few: "zile", other: "de zile" }
const MONTHS: Forms = { one: "lună", few: "luni", other: "de luni" }
const PIECES: Forms = { one: "bucată", few: "bucăți", other: "de bucăți" }

function period({ from, until }: DateRange, write: Figures): string {
  if (from === null) return `până la ${write.day(until)}`
  if (until === null) return `de la ${write.day(from)}`
  if (from === until) return `pe ${write.day(from)}`
  return `de la ${write.day(from)} până la ${write.day(until)}`
}

export const PHRASES_IN_ROMANIAN: Phrases = {
  more_back: ({ percent_bp, from }, write) =>
    `încă ${write.percent(percent_bp)} înapoi${from ? ` la comenzi de la ${write.money(from)}` : ""}`,
  times_back: ({ times }, write) => `de ${write.number(times)} ori procentul obișnuit`,
  per_piece: ({ bonuses }, write) => `${write.counted(bonuses, BONUSES)} pentru fiecare bucată`,
  per_order: ({ bonuses, from }, write) =>
    `încă ${write.counted(bonuses, BONUSES)} pentru ${from ? `comenzi de la ${write.money(from)}` : "comandă"}`,
  some_products: () => "la unele produse",
  pieces_from: ({ pieces }, write) => `de la ${write.counted(pieces, PIECES)}`,
  order_from: ({ money }, write) => `la comenzi de la ${write.money(money)}`,
  weekdays: ({ days }, write) => `în zilele: ${write.list(days.map(write.weekday))}`,
  hours: ({ from, until }) => `între ${from} și ${until}`,
  dates: ({ ranges }, write) => write.list(ranges.map((range) => period(range, write))),
  first_order: () => "la prima ta comandă",
  nth_order: ({ nth, within_days }, write) => {
    const within = within_days === null ? "" : ` în ${write.counted(within_days, DAYS)}`
    return `la fiecare a ${write.number(nth)}-a comandă${within}`
  },
  birthday: ({ days_before, days_after }, write) =>
    days_before + days_after === 0
      ? "de ziua ta"
      : `de la ${write.counted(days_before, DAYS)} înainte de ziua ta până la ${write.counted(days_after, DAYS)} după ea`,
  tiers: ({ names }, write) => `pentru ${write.list(names)}`,
  some_shops: () => "în unele magazine ale noastre",
  some_members: () => "pentru unii membri",
  available_after: ({ days }, write) =>
    days === 0 ? "disponibile imediat" : `disponibile după ${write.counted(days, DAYS)}`,
  spend_within: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "fără termen"
      case "days":
        return `de folosit în ${write.counted(expiry.days, DAYS)}`
      case "months":
        return `de folosit în ${write.counted(expiry.months, MONTHS)}`
      case "end_of_month":
        return "de folosit până la sfârșitul lunii"
      case "end_of_year":
        return "de folosit până la sfârșitul anului"
    }
  },
}
