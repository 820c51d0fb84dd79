import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "جستجو",
  filter: "فیلتر",
  sort: "مرتب‌سازی",
  clearAll: "پاک‌کردن همه",
  removeFilter: "حذف فیلتر",
  about: "حدود {{number}}",
  shown: "{{from}} تا {{to}} از {{total}}",
  shownAbout: "{{from}} تا {{to}} از حدود {{total}}",
  page: "صفحهٔ {{page}} از {{pages}}",
  previous: "قبلی",
  next: "بعدی",
}

export default list
