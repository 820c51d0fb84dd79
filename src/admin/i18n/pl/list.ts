import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Szukaj",
  filter: "Filtruj",
  sort: "Sortuj",
  clearAll: "Wyczyść wszystko",
  removeFilter: "Usuń filtr",
  about: "około {{number}}",
  shown: "{{from}} – {{to}} z {{total}}",
  shownAbout: "{{from}} – {{to}} z około {{total}}",
  page: "Strona {{page}} z {{pages}}",
  previous: "Poprzednia",
  next: "Następna",
}

export default list
