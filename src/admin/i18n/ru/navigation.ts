import type en from "../en/navigation"
import type { Translation } from "../translation"

const navigation: Translation<typeof en> = {
  loyalty: "Лояльность",
  programs: "Программы",
  members: "Участники",
  cards: "Карты",
  attributes: "Поля клиента",
  reports: "Отчёты",
  staff: "Сотрудники",
  settings: "Настройки",
  till: "Касса",
}

export default navigation
