import type en from "../en/navigation"
import type { Translation } from "../translation"

const navigation: Translation<typeof en> = {
  loyalty: "باشگاه مشتریان",
  programs: "برنامه‌ها",
  members: "اعضا",
  cards: "کارت‌ها",
  attributes: "فیلدهای مشتری",
  reports: "گزارش‌ها",
  staff: "کارکنان",
  settings: "تنظیمات",
  till: "صندوق",
}

export default navigation
