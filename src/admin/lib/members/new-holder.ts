import type { CardHolder } from "../../hooks/api/card-types"
import type { IssueInput } from "../../hooks/api/cards"

/** Who gets a card. */
export type Holder =
  | {
      readonly kind: "member"
      readonly member_id: string
      /** `null`: whoever asks for the card knows him already. */
      readonly person: CardHolder | null
    }
  /** Of another program than the card's, which he joins with it. */
  | { readonly kind: "customer"; readonly person: CardHolder }
  /** Nobody the shop knows: he joins with the card under the address that was typed. */
  | { readonly kind: "newcomer" }

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
export function holderBody(
  holder: Holder,
  email: string,
  draft: NewHolderDraft,
): Pick<IssueInput, "member_id" | "customer_id" | "customer"> {
  if (holder.kind === "member") return { member_id: holder.member_id }
  if (holder.kind === "customer") return { customer_id: holder.person.customer_id }
  const said = Object.entries(draft).map(([key, text]) => [key, String(text).trim()] as const)
  const known = Object.fromEntries(said.filter(([, text]) => text !== ""))
  return { customer: { email: email.trim(), ...known } }
}
