import type en from "../en/importing"
import type { Translation } from "../translation"

const importing: Translation<typeof en> = {
  badRows: "Неверные строки",
  line: "Строка",
  text: "Что там стоит",
  why: "Почему нет",
  file: "Файл",
  choose: "Выбрать файл",
  noFile: "Файл не выбран",
  found: "Верных строк: {{good}}. Неверных, будут пропущены: {{bad}}.",
}

export default importing
