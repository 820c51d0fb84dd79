import type en from "../en/list"
import type { Translation } from "../translation"

const list: Translation<typeof en> = {
  search: "Поиск",
  filter: "Фильтр",
  sort: "Сортировка",
  clearAll: "Очистить всё",
  removeFilter: "Убрать фильтр",
  about: "около {{number}}",
  shown: "{{from}} – {{to}} из {{total}}",
  shownAbout: "{{from}} – {{to}} из примерно {{total}}",
  page: "Страница {{page}} из {{pages}}",
  previous: "Назад",
  next: "Вперёд",
}

export default list
