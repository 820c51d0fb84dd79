import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "جستجو",
  filter: "فیلتر",
  sort: "مرتب‌سازی",
  clearAll: "پاک‌کردن همه",
  removeFilter: "حذف فیلتر",
  of: "از",
  about: "حدود {{number}}",
  ofAbout: "از حدود",
  results: "نتیجه",
  pages: "صفحه",
  previous: "قبلی",
  next: "بعدی",
}

export default list
