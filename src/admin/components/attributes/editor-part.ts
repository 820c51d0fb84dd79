import type { AttributeForm } from "../../lib/attributes/attribute-form"

/** What each part of the editor of a customer field is given. */
export interface EditorPart {
  readonly form: AttributeForm
  readonly onChange: (form: AttributeForm) => void
  /** What is wrong at the input of this path, in words. */
  readonly problemAt: (path: string) => string | null
}
