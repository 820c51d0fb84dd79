import type { AttributeViewer } from "../../domain/attributes/access"
import type { ConsentSource } from "../../domain/consents/consent"

/** Who fills in a member's fields, and as what. */
export interface Author {
  readonly editor: AttributeViewer
  /** Staff user or API key; null: the member. */
  readonly changed_by: string | null
}

export const HIMSELF: Author = { editor: "member", changed_by: null }

/** Staff write down at the till what they are told, unless they say that they import it. */
export function sourceOf(
  { editor }: Author,
  by_himself: Extract<ConsentSource, "web" | "member">,
): ConsentSource {
  return editor === "member" ? by_himself : "till"
}
