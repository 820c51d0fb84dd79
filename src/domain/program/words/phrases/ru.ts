import type { DateRange } from "../../../accrual-rules/accrual-rule"
import type { Figures, Forms, Phrases } from "../figures"

const BONUSES: Forms = { one: "бонус", few: "бонуса", many: "бонусов", other: "бонуса" }
const DAYS: Forms = { one: "день", few: "дня", many: "дней", other: "дня" }
const OF_DAYS: Forms = { one: "дня", few: "дней", many: "дней", other: "дня" }
const OF_MONTHS: Forms = { one: "месяца", few: "месяцев", many: "месяцев", other: "месяца" }
const OF_PIECES: Forms = { one: "штуки", few: "штук", many: "штук", other: "штуки" }

function period({ from, until }: DateRange, write: Figures): string {
  if (from === null) return `по ${write.day(until)}`
  if (until === null) return `с ${write.day(from)}`
  if (from === until) return write.day(from)
  return `с ${write.day(from)} по ${write.day(until)}`
}

export const PHRASES_IN_RUSSIAN: Phrases = {
  more_back: ({ percent_bp, from }, write) =>
    `ещё ${write.percent(percent_bp)} бонусами${from ? ` за заказы от ${write.money(from)}` : ""}`,
  times_back: ({ times }, write) => `обычный процент × ${write.number(times)}`,
  per_piece: ({ bonuses }, write) => `${write.counted(bonuses, BONUSES)} за каждую штуку`,
  per_order: ({ bonuses, from }, write) =>
    `ещё ${write.counted(bonuses, BONUSES)} за ${from ? `заказы от ${write.money(from)}` : "заказ"}`,
  some_products: () => "на некоторые товары",
  pieces_from: ({ pieces }, write) => `от ${write.counted(pieces, OF_PIECES)}`,
  order_from: ({ money }, write) => `при заказе от ${write.money(money)}`,
  weekdays: ({ days }, write) => `в дни: ${write.list(days.map(write.weekday))}`,
  hours: ({ from, until }) => `с ${from} до ${until}`,
  dates: ({ ranges }, write) => write.list(ranges.map((range) => period(range, write))),
  first_order: () => "за первый заказ",
  nth_order: ({ nth, within_days }, write) => {
    const within = within_days === null ? "" : ` в течение ${write.counted(within_days, OF_DAYS)}`
    return `за каждый ${write.number(nth)}-й заказ${within}`
  },
  birthday: ({ days_before, days_after }, write) =>
    days_before + days_after === 0
      ? "в день рождения"
      : `за ${write.counted(days_before, DAYS)} до дня рождения и ещё ${write.counted(days_after, DAYS)} после него`,
  tiers: ({ names }, write) => `для уровней: ${write.list(names)}`,
  some_shops: () => "в некоторых наших магазинах",
  some_members: () => "для некоторых участников",
  available_after: ({ days }, write) =>
    days === 0 ? "доступны сразу" : `доступны через ${write.counted(days, DAYS)}`,
  spend_within: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "бессрочно"
      case "days":
        return `потратить в течение ${write.counted(expiry.days, OF_DAYS)}`
      case "months":
        return `потратить в течение ${write.counted(expiry.months, OF_MONTHS)}`
      case "end_of_month":
        return "потратить до конца месяца"
      case "end_of_year":
        return "потратить до конца года"
    }
  },
}
