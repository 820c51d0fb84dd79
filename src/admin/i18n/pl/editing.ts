import type en from "../en/editing"
import type { Translation } from "../translation"

const editing: Translation<typeof en> = {
  cancel: "Anuluj",
  close: "Zamknij",
  save: "Zapisz",
  discardTitle: "Wyjść bez zapisania?",
  discardHint: "Wprowadzone tu zmiany nie są zapisane.",
  discard: "Wyjdź",
  keep: "Wróć do edycji",
}

export default editing
