import type en from "../en/editing"
import type { Translation } from "../translation"

const editing: Translation<typeof en> = {
  cancel: "Anulează",
  close: "Închide",
  save: "Salvează",
  discardTitle: "Ieși fără să salvezi?",
  discardHint: "Modificările făcute aici nu sunt salvate.",
  discard: "Ieși",
  keep: "Continuă editarea",
}

export default editing
