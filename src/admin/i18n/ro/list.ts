import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Caută",
  filter: "Filtrează",
  sort: "Sortează",
  clearAll: "Șterge tot",
  removeFilter: "Elimină filtrul",
  about: "circa {{number}}",
  shown: "{{from}} – {{to}} din {{total}}",
  shownAbout: "{{from}} – {{to}} din circa {{total}}",
  page: "Pagina {{page}} din {{pages}}",
  previous: "Înapoi",
  next: "Înainte",
}

export default list
