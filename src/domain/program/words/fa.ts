import type { Threshold } from "./facts"
import type { Conventions, Figures, Forms } from "./figures"
import { PHRASES_IN_PERSIAN } from "./phrases/fa"
import type { Sentences } from "./sentences"

export const PERSIAN: Conventions = {
  locale: "fa-IR",
  percent: (number) => `${number}٪`,
  range: (from, to) => `${from} تا ${to}`,
  comma: "، ",
  phrases: PHRASES_IN_PERSIAN,
}

/** A counted word stays singular in Persian. */
const BONUSES: Forms = { other: "امتیاز" }
const DAYS: Forms = { other: "روز" }
const MONTHS: Forms = { other: "ماه" }

const PIECES: Forms = { other: "عدد کالا" }

const from = (threshold: Threshold | null, write: Figures): string => {
  if (threshold === null) return "از آغاز"
  return "pieces" in threshold
    ? `پس از خرید ${write.counted(threshold.pieces, PIECES)}`
    : `پس از ${write.money(threshold)} خرید`
}

const EACH = { day: "روز", week: "هفته", month: "ماه", year: "سال" }

export const SENTENCES_IN_PERSIAN: Sentences = {
  discount_instead_of_bonuses: () => "این برنامه به جای امتیاز، تخفیف می‌دهد.",
  earns_nothing: () => "در حال حاضر خریدها امتیازی نمی‌آورند.",
  earns_by_offers: () => "خریدها تنها از راه پیشنهادهای ویژه امتیاز می‌آورند.",
  earns: ({ rates, of, tax }, write) => {
    const purchases = of === "every_purchase" ? "هر خرید" : "خریدهای شما"
    const counted = tax === "included" ? "" : " (بدون مالیات)"
    return `${write.rates(rates)} از مبلغ ${purchases}${counted} به صورت امتیاز به شما برمی‌گردد.`
  },
  earn_nothing: ({ what }) =>
    what === "gift_cards"
      ? "کارت‌های هدیه امتیازی نمی‌آورند."
      : "کارت‌های هدیه و برخی کالاهای مستثنا امتیازی نمی‌آورند.",
  shipping_earns: ({ shipping }) =>
    shipping === "included" ? "هزینهٔ ارسال هم امتیاز می‌آورد." : "هزینهٔ ارسال امتیازی نمی‌آورد.",
  earned_when: ({ moment }) =>
    ({
      placed: "امتیازها هنگام ثبت سفارش داده می‌شوند.",
      paid: "امتیازها پس از پرداخت سفارش داده می‌شوند و تا آن زمان در انتظار نشان داده می‌شوند.",
      delivered:
        "امتیازها پس از تحویل سفارش داده می‌شوند و تا آن زمان در انتظار نشان داده می‌شوند.",
    })[moment],
  bonus_paid_part_earns: ({ part }) =>
    ({
      money_part_only: "آن بخش از سفارش که با امتیاز پرداخت شود، امتیازی نمی‌آورد.",
      whole: "آن بخش از سفارش که با امتیاز پرداخت شود نیز امتیاز می‌آورد.",
      none_when_redeeming: "سفارشی که بخشی از آن با امتیاز پرداخت شود، امتیازی نمی‌آورد.",
    })[part],
  offer: ({ name, phrases }, write) => `${name}: ${write.sentence(null, phrases)}`,
  welcome: ({ bonuses, phrases }, write) =>
    write.sentence(`برای پیوستن ${write.counted(bonuses, BONUSES)} می‌گیرید`, phrases),
  birthday_gift: ({ bonuses, days_before, phrases }, write) => {
    const when =
      days_before === 0 ? "در روز تولد" : `${write.counted(days_before, DAYS)} پیش از تولد`
    const gift = `سالی یک بار ${write.counted(bonuses, BONUSES)} می‌گیرید، ${when}`
    return write.sentence(gift, phrases)
  },
  order_rounded: ({ step_bonuses, rounding }, write) => {
    const down = rounding === "round_down" ? " رو به پایین" : ""
    return `امتیاز هر سفارش${down} به مضربی از ${write.number(step_bonuses)} گرد می‌شود.`
  },
  tier: ({ name, from: threshold, back_bp, cap_bp }, write) =>
    `${name}، ${from(threshold, write)}: ${write.percent(back_bp)} بازگشت، و تا ${write.percent(cap_bp)} از سفارش با امتیاز قابل پرداخت است.`,
  discount: ({ rates }, write) => `روی کالاهای هر سفارش ${write.rates(rates)} تخفیف دارید.`,
  discount_beside_others: ({ rule }) =>
    rule === "better_wins"
      ? "در کنار تخفیف دیگری روی کل سفارش، تخفیف بهتر به حساب می‌آید."
      : "تخفیف دیگری روی کل سفارش به آن افزوده می‌شود.",
  discount_tier: ({ name, from: threshold, percent_bp }, write) =>
    `${name}، ${from(threshold, write)}: ${write.percent(percent_bp)} تخفیف.`,
  crossing_order: ({ at }) =>
    at === "old_tier"
      ? "سفارشی که شما را به سطح تازه می‌رساند، هنوز بر پایهٔ سطح پیشین امتیاز می‌آورد."
      : "سفارشی که شما را به سطح تازه می‌رساند، بر پایهٔ همان سطح تازه امتیاز می‌آورد.",
  tier_counts: ({ part }) =>
    part === "whole"
      ? "آنچه با امتیاز می‌پردازید نیز در سطح شما به حساب می‌آید."
      : "تنها آنچه با پول می‌پردازید در سطح شما به حساب می‌آید.",
  tier_window: ({ window }, write) => {
    switch (window.kind) {
      case "all_time":
        return "همهٔ خریدهای شما، جز آنچه برمی‌گردانید، در سطح شما به حساب می‌آید."
      case "calendar_year":
        return "خریدهای یک سال تقویمی، جز آنچه برمی‌گردانید، در سطح شما به حساب می‌آید."
      case "rolling_months":
        return `خریدهای ${write.counted(window.months, MONTHS)} گذشته، جز آنچه برمی‌گردانید، در سطح شما به حساب می‌آید.`
      case "previous_period": {
        const before = { month: "ماه", quarter: "فصل", year: "سال" }[window.period]
        return `خریدهای ${before} پیش، جز آنچه برمی‌گردانید، سطح شما را تعیین می‌کند.`
      }
    }
  },
  tier_products: () => "تنها برخی کالاها در سطح شما به حساب می‌آیند.",
  tier_kept: () => "سطحی که به آن می‌رسید برای همیشه از آن شماست.",
  tier_lost: ({ at, steps }) => {
    const end = {
      month: "ماه",
      year: "سال",
      next_month: "ماه بعد",
      next_quarter: "فصل بعد",
      next_year: "سال بعد",
    }[at]
    const one = steps === "one" ? "، هر بار یک سطح" : ""
    return `سطحی که دوباره به آن نرسید در پایان ${end} پس گرفته می‌شود${one}.`
  },
  tier_grace: ({ days }, write) =>
    `خریدهای ${write.counted(days, DAYS)} پس از آن هنوز برای آن به حساب می‌آید.`,
  bonus_value: ({ money }, write) => `هر امتیاز ${write.money(money)} ارزش دارد.`,
  pays_nothing: () => "در حال حاضر سفارش‌ها را نمی‌توان با امتیاز پرداخت.",
  pays_some_groups: () => "تنها برخی کالاها را می‌توان با امتیاز پرداخت، هر گروه را تا سقف خودش.",
  pays: ({ rates }, write) => `تا ${write.rates(rates)} از سفارش را می‌توانید با امتیاز بپردازید.`,
  groups_have_limits: () => "برخی کالاها سقف خود را دارند.",
  not_payable: ({ what }) =>
    what === "gift_cards"
      ? "کارت‌های هدیه را نمی‌توان با امتیاز پرداخت."
      : "کارت‌های هدیه و برخی کالاهای مستثنا را نمی‌توان با امتیاز پرداخت.",
  shipping_payable: ({ shipping }) =>
    shipping === "included"
      ? "هزینهٔ ارسال را می‌توان در همان سقف با امتیاز پرداخت."
      : "هزینهٔ ارسال را نمی‌توان با امتیاز پرداخت.",
  discount_shrinks_share: () =>
    "تخفیف روی یک کالا، سهمی از آن را که می‌توانید با امتیاز بپردازید کم می‌کند.",
  minimum_balance: ({ bonuses }, write) =>
    `برای آغاز پرداخت دست‌کم ${write.counted(bonuses, BONUSES)} لازم دارید.`,
  payment_step: ({ bonuses }, write) =>
    `پرداخت با مضربی از ${write.counted(bonuses, BONUSES)} انجام می‌شود.`,
  order_maximum: ({ bonuses }, write) =>
    `در هر سفارش حداکثر ${write.counted(bonuses, BONUSES)} پذیرفته می‌شود.`,
  member_maximum: ({ bonuses, period }, write) =>
    `در هر ${EACH[period]} حداکثر ${write.counted(bonuses, BONUSES)} می‌توانید خرج کنید.`,
  minimum_order: ({ money }, write) =>
    `از ${write.money(money)} خرید کالا به بالا می‌توانید با امتیاز بپردازید.`,
  first_order_not_payable: () => "نخستین سفارش را نمی‌توان با امتیاز پرداخت.",
  earlier_orders: ({ days }, write) =>
    `سفارش‌هایی که تا ${write.counted(days, DAYS)} پیش از پیوستن داده‌اید نیز امتیاز می‌گیرند، حتی بدون حساب کاربری و با همان نشانی ایمیل.`,
  earning_maximum: ({ bonuses, period }, write) =>
    `در هر ${EACH[period]} حداکثر ${write.counted(bonuses, BONUSES)} می‌توانید دریافت کنید.`,
  inactivity_ends: ({ days }, write) =>
    `اگر ${write.counted(days, DAYS)} خریدی نکنید، امتیازها از بین می‌روند.`,
  available_after: ({ days }, write) =>
    days === 0
      ? "امتیازها به محض دریافت قابل استفاده‌اند."
      : `امتیازها ${write.counted(days, DAYS)} پس از دریافت قابل استفاده می‌شوند.`,
  lasts: ({ expiry }, write) => {
    switch (expiry.kind) {
      case "never":
        return "امتیازها منقضی نمی‌شوند."
      case "days":
        return `امتیازها تا ${write.counted(expiry.days, DAYS)} پس از روزی که قابل استفاده می‌شوند اعتبار دارند.`
      case "months":
        return `امتیازها تا ${write.counted(expiry.months, MONTHS)} پس از روزی که قابل استفاده می‌شوند اعتبار دارند.`
      case "end_of_month":
        return "امتیازها تا پایان ماهی که در آن قابل استفاده می‌شوند اعتبار دارند."
      case "end_of_year":
        return "امتیازها تا پایان سالی که در آن قابل استفاده می‌شوند اعتبار دارند."
    }
  },
  returned_goods: () =>
    "با پس دادن کالا، امتیازهایی که برایش پرداخته‌اید برمی‌گردند و امتیازهایی که آورده بود کسر می‌شوند.",
  shortfall: ({ policy }) =>
    ({
      debt: "اگر آن‌ها را پیش‌تر خرج کرده باشید، امتیازهای بعدی جایشان را پر می‌کنند.",
      forgive: "اگر آن‌ها را پیش‌تر خرج کرده باشید، چیزی از شما خواسته نمی‌شود.",
      deduct_from_refund: "اگر آن‌ها را پیش‌تر خرج کرده باشید، ارزششان از مبلغ بازگشتی کم می‌شود.",
    })[policy],
}
