import type en from "../en/editing"
import type { Translation } from "../translation"

const editing: Translation<typeof en> = {
  cancel: "Отмена",
  close: "Закрыть",
  save: "Сохранить",
  discardTitle: "Уйти без сохранения?",
  discardHint: "Внесённые здесь изменения не сохранены.",
  discard: "Уйти",
  keep: "Продолжить",
}

export default editing
