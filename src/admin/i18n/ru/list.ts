import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Поиск",
  filter: "Фильтр",
  sort: "Сортировка",
  clearAll: "Очистить всё",
  removeFilter: "Убрать фильтр",
  of: "из",
  about: "около {{number}}",
  ofAbout: "из примерно",
  results: "записей",
  pages: "страниц",
  previous: "Назад",
  next: "Вперёд",
}

export default list
