import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Szukaj",
  filter: "Filtruj",
  sort: "Sortuj",
  clearAll: "Wyczyść wszystko",
  removeFilter: "Usuń filtr",
  of: "z",
  about: "około {{number}}",
  ofAbout: "z około",
  results: "wyników",
  pages: "stron",
  previous: "Poprzednia",
  next: "Następna",
}

export default list
