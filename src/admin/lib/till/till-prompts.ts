import type { CardPrompt, TillMember, TillPrompt } from "../../hooks/api/till-types"

/** What the cashier is to say or ask, each thing once, with what a button can do about it. */
export type ShownPrompt =
  | { readonly shows: "birthday" }
  | { readonly shows: "fields"; readonly is_survey: boolean; readonly keys: readonly string[] }
  | { readonly shows: "issue"; readonly kind: string; readonly text: string }
  | {
      readonly shows: "swap"
      readonly kind: string
      readonly text: string
      readonly card: { readonly id: string; readonly number: string }
    }

/**
 * Prompts of the member and of his basket in the order of urgency: cards are told by the basket, which knows what is
 * bought; fields are asked for in one go.
 * @param member `null`: nobody yet, or not read yet
 */
export function shownPrompts(
  member: TillMember | null,
  cards: readonly CardPrompt[],
): readonly ShownPrompt[] {
  const prompts = member?.prompts ?? []
  const keys = prompts.flatMap((prompt) => ("attribute_key" in prompt ? prompt.attribute_key : []))
  const is_survey = has(prompts, "survey_due")
  return [
    ...(has(prompts, "birthday_today") ? [{ shows: "birthday" } as const] : []),
    ...cards.map(cardPrompt),
    // A survey whose fields are all confirmed asks for nothing more.
    ...(keys.length > 0 ? [{ shows: "fields", is_survey, keys } as const] : []),
  ]
}

const has = (prompts: readonly TillPrompt[], code: TillPrompt["code"]) =>
  prompts.some((prompt) => prompt.code === code)

function cardPrompt({ card, card_kind, text }: CardPrompt): ShownPrompt {
  const kind = card_kind.name
  return card ? { shows: "swap", kind, text, card } : { shows: "issue", kind, text }
}
