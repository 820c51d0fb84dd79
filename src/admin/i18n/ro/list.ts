import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Caută",
  filter: "Filtrează",
  sort: "Sortează",
  clearAll: "Șterge tot",
  removeFilter: "Elimină filtrul",
  of: "din",
  about: "circa {{number}}",
  ofAbout: "din circa",
  results: "rezultate",
  pages: "pagini",
  previous: "Înapoi",
  next: "Înainte",
}

export default list
