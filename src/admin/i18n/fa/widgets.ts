import type en from "../en/widgets"
import type { Translation } from "../translation"

const widgets: Translation<typeof en> = {
  group: {
    tier: "این گروه را افزونه نگه می‌دارد: همهٔ آن سطح {{tier}} دارند",
    everybody: "این گروه را افزونه نگه می‌دارد: همهٔ اعضا در آن‌اند",
    hint: "خودش از اعضای {{program}} پیروی می‌کند. تغییر دستی دوباره درست می‌شود، پس آن را ویرایش نکنید.",
  },
  store: {
    hint: "برنامه‌های وفاداری تنظیمات خود را دارند.",
  },
  product: {
    variant: "برای یک عدد «{{variant}}»، برای عضو سطح نخست",
    noVariant: "گونه‌ای برای محاسبه نیست.",
    noProgram: "هیچ برنامه‌ای در جریان نیست.",
    price: "قیمت",
    earns: "امتیاز می‌دهد",
    pays: "پرداخت با امتیاز",
    upTo: "تا {{amount}} ({{percent}})",
    discount: "تخفیف اعضا",
  },
  draft: {
    member: "امتیاز هنگامی داده و خرج می‌شود که پیش‌نویس سفارش شود.",
    notMember: "مشتری عضو برنامهٔ وفاداری نیست.",
    guest: "پیش‌نویس برای مهمان است. تنها اعضا امتیاز می‌گیرند.",
    membership: "عضویت",
  },
}

export default widgets
