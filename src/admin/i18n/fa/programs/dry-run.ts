import type en from "../../en/programs/dry-run"
import type { Translation } from "../../translation"

const dryRun: Translation<typeof en> = {
  title: "آزمایش",
  lead: "با قاعده‌های خود فروشگاه حساب می‌شود. چیزی نوشته نمی‌شود.",
  basket: "یک سبد",
  past: "گذشته",
  price: "قیمت",
  quantity: "تعداد",
  discount: "حراج، ٪",
  addLine: "افزودن سطر",
  removeLine: "حذف سطر {{position, number}}",
  line: "سطر {{position, number}}",
  tier: "سطح عضو",
  day: "در روز",
  dayHint: "خالی: اکنون.",
  spend: "پرداخت با بیشترین امتیاز ممکن",
  run: "حساب کن",
  total: "سفارش",
  earns: "امتیاز می‌دهد",
  mayPay: "قابل پرداخت با امتیاز",
  pays: "پرداخت‌شده با امتیاز",
  discountGiven: "تخفیف",
  doesNotApply: "برنامه در آن زمان برقرار نیست و سفارش واقعی چیزی نمی‌گرفت.",
  days: "سفارش‌های روزهای اخیر",
  lastDays_one: "{{count, number}} روز",
  lastDays_other: "{{count, number}} روز",
  given: "کسب‌شده",
  simulated: "کسب می‌شد",
  bonuses: "امتیاز",
  cost: "ارزش",
  share: "سهم از فروش",
  noPast: "برنامهٔ تخفیف امتیازی برای حساب گذشته ندارد.",
  range: "{{orders}} سفارش از {{members}} عضو، از {{from}} تا {{to}}",
}

export default dryRun
