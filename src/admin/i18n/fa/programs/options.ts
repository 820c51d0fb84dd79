import type en from "../../en/programs/options"
import type { Translation } from "../../translation"

const options: Translation<typeof en> = {
  accrual: {
    earn_at: {
      placed: "هنگام ثبت سفارش",
      paid: "هنگام پرداخت",
      delivered: "هنگام تحویل",
    },
    tax: { included: "قیمت با مالیات", excluded: "قیمت بدون مالیات" },
    shipping: { included: "آن هم امتیاز می‌دهد", excluded: "امتیازی نمی‌دهد" },
    bonus_paid_part: {
      money_part_only: "امتیازی نمی‌دهد",
      whole: "آن هم امتیاز می‌دهد",
      none_when_redeeming: "کل سفارش امتیازی نمی‌دهد",
    },
    rounding: { round_down: "به پایین", half_up: "به نزدیک‌ترین" },
    crossing_order: { old_tier: "با سطح پیشین", new_tier: "با سطح تازه" },
  },
  redemption: {
    settlement: {
      discount: "قیمت و همراه آن مالیات را کم می‌کند",
      tender: "مانند پول پرداخت می‌کند؛ مالیات می‌ماند",
    },
    cap_base: {
      after_promotions: "از آنچه برای پرداخت مانده است",
      shrink_by_discount: "از قیمت کامل، منهای حراج",
    },
    shipping: { included: "با امتیاز پرداخت می‌شود", excluded: "با امتیاز پرداخت نمی‌شود" },
    first_order: { allowed: "با امتیاز پرداخت می‌شود", refused: "با امتیاز پرداخت نمی‌شود" },
  },
  tier_schedule: {
    measure: { spend: "پول خرج‌شده", quantity: "تعداد خریداری‌شده" },
    downgrade: {
      never: "هرگز",
      period_end: "در پایان دوره",
      one_step: "در پایان دوره، حداکثر یک سطح",
    },
    customer_groups: { true: "بله", false: "خیر" },
    window: {
      all_time: "همهٔ خریدها",
      calendar_year: "خریدهای سال تقویمی",
      rolling_months: "خریدهای ماه‌های اخیر",
      previous_period: "خریدهای دورهٔ پیش",
    },
    windowPeriod: { month: "ماه", quarter: "فصل", year: "سال" },
  },
  discount: {
    beside_others: { better_wins: "آن که بهتر است", stack: "هر دو" },
  },
  spend: {
    bonus_paid_part: { whole: "به‌طور کامل", money_part_only: "تنها آنچه با پول پرداخت شده" },
  },
  returns: {
    shortfall: {
      debt: "امتیازهای بعدی آن را می‌پردازد",
      forgive: "بخشیده می‌شود",
      deduct_from_refund: "از بازپرداخت کم می‌شود",
    },
  },
  limits: {
    staff_redemption: { allowed: "بله", refused: "خیر" },
    at_end: {
      stop_earning: "دیگر کسی امتیاز نمی‌گیرد",
      warn_only: "به شما هشدار داده می‌شود و ادامه می‌یابد",
    },
  },
  period: {
    day: "در روز",
    week: "در هفته",
    month: "در ماه",
    year: "در سال",
    all_time: "در کل",
  },
}

export default options
