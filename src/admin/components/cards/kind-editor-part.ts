import type { CardKindForm } from "../../lib/cards/card-kind-form"

/** What each part of the editor of a kind of cards is given. */
export interface KindEditorPart {
  readonly form: CardKindForm
  readonly onChange: (changes: Partial<CardKindForm>) => void
  /** What is wrong at an input, in words; `null`: what belongs to none of them. */
  readonly problemAt: (field: keyof CardKindForm | null) => string | null
}
