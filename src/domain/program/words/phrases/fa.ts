import type { DateRange } from "../../../accrual-rules/accrual-rule"
import type { Figures, Forms, Phrases } from "../figures"

/** A counted word stays singular in Persian. */
const BONUSES: Forms = { other: "امتیاز" }
const DAYS: Forms = { other: "روز" }
const MONTHS: Forms = { other: "ماه" }
const PIECES: Forms = { other: "عدد" }

function period({ from, until }: DateRange, write: Figures): string {
  if (from === null) return `تا ${write.day(until)}`
  if (until === null) return `از ${write.day(from)}`
  if (from === until) return `در ${write.day(from)}`
  return `از ${write.day(from)} تا ${write.day(until)}`
}

export const PHRASES_IN_PERSIAN: Phrases = {
  more_back: ({ percent_bp, from }, write) =>
    `${write.percent(percent_bp)} بازگشت بیشتر${from ? ` برای سفارش‌های از ${write.money(from)} به بالا` : ""}`,
  times_back: ({ times }, write) => `${write.number(times)} برابر درصد معمول`,
  per_piece: ({ bonuses }, write) => `${write.counted(bonuses, BONUSES)} برای هر عدد`,
  per_order: ({ bonuses, from }, write) =>
    `${write.counted(bonuses, BONUSES)} بیشتر برای ${from ? `سفارش‌های از ${write.money(from)} به بالا` : "سفارش"}`,
  some_products: () => "برای برخی کالاها",
  pieces_from: ({ pieces }, write) => `از ${write.counted(pieces, PIECES)}`,
  order_from: ({ money }, write) => `برای سفارش‌های از ${write.money(money)} به بالا`,
  weekdays: ({ days }, write) => `در روزهای ${write.list(days.map(write.weekday))}`,
  hours: ({ from, until }) => `از ساعت ${from} تا ${until}`,
  dates: ({ ranges }, write) => write.list(ranges.map((range) => period(range, write))),
  first_order: () => "برای نخستین سفارش",
  nth_order: ({ nth, within_days }, write) => {
    const within = within_days === null ? "" : ` در ${write.counted(within_days, DAYS)}`
    return `برای هر سفارش ${write.number(nth)}اُم${within}`
  },
  birthday: ({ days_before, days_after }, write) =>
    days_before + days_after === 0
      ? "در روز تولد"
      : `از ${write.counted(days_before, DAYS)} پیش از تولد تا ${write.counted(days_after, DAYS)} پس از آن`,
  tiers: ({ names }, write) => `برای ${write.list(names)}`,
  some_shops: () => "در برخی فروشگاه‌های ما",
  some_members: () => "برای برخی اعضا",
  available_after: ({ days }, write) =>
    days === 0 ? "بی‌درنگ قابل استفاده" : `قابل استفاده ${write.counted(days, DAYS)} پس از دریافت`,
  spend_within: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "بدون تاریخ انقضا"
      case "days":
        return `قابل خرج تا ${write.counted(expiry.days, DAYS)}`
      case "months":
        return `قابل خرج تا ${write.counted(expiry.months, MONTHS)}`
      case "end_of_month":
        return "قابل خرج تا پایان ماه"
      case "end_of_year":
        return "قابل خرج تا پایان سال"
    }
  },
}
