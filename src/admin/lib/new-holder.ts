import type { CardHolder } from "../hooks/api/card-types"
import type { IssueInput } from "../hooks/api/cards"

/** What somebody whom the shop does not know says of himself, besides his address; all of it may stay empty. */
export interface NewHolderDraft {
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
}

export const NO_NEW_HOLDER: NewHolderDraft = { first_name: "", last_name: "", phone: "" }

/** Of which country a number without its country is, nobody here knows. */
export function isPhoneReadable({ phone }: NewHolderDraft): boolean {
  return phone.trim() === "" || /^(\+|00)/.test(phone.trim())
}

/** Who a card goes to, as the shop is told. */
export function holderOf(
  found: { readonly person: CardHolder | null; readonly isMember: boolean },
  email: string,
  draft: NewHolderDraft,
): Pick<IssueInput, "member_id" | "customer_id" | "customer"> {
  const { person, isMember } = found
  if (person && isMember) return { member_id: person.id }
  if (person) return { customer_id: person.customer_id }
  const said = Object.entries(draft).map(([key, text]) => [key, String(text).trim()] as const)
  const known = Object.fromEntries(said.filter(([, text]) => text !== ""))
  return { customer: { email: email.trim(), ...known } }
}
