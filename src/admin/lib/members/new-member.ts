import type { AttributeValue } from "../../../domain/attributes/attribute"
import type { Channel } from "../../../domain/consents/consent"

/** A member as he is typed in at the till. */
export interface NewMemberDraft {
  readonly program_id: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
  readonly birth_date: string
}

/** Where he stands: "pl"; `null`: of which country a number without its country is, nobody here knows. */
type Country = string | null

export interface NewMemberProblems {
  readonly email: "contactRequired" | "emailInvalid" | null
  readonly phone: "phoneInvalid" | null
}

/** What is sent: what was left empty is not known, and is not in it. */
export interface NewMemberBody {
  readonly program_id: string
  readonly customer: {
    readonly email?: string
    readonly first_name?: string
    readonly last_name?: string
    readonly phone?: string
  }
  readonly country_code?: string
  readonly birth_date?: string
  readonly attributes?: Readonly<Record<string, AttributeValue>>
  readonly consents?: readonly GivenConsent[]
}

/** A yes, with the words that were read out. */
export interface GivenConsent {
  readonly channel: Channel
  readonly is_given: true
  readonly wording_version: number
  readonly language: string
}

/** What keeps a draft from being sent, at the field that has to change. The server has the last word. */
export function checkNewMember(
  { email, phone }: NewMemberDraft,
  country: Country = null,
): NewMemberProblems {
  const [address, number] = [email.trim(), phone.trim()]
  const isReadable = number === "" || country !== null || /^(\+|00)/.test(number)
  return {
    email: addressProblem(address, number),
    phone: isReadable ? null : "phoneInvalid",
  }
}

/** Somebody has to be found again: one of both is enough. */
function addressProblem(address: string, number: string): NewMemberProblems["email"] {
  if (address === "") return number === "" ? "contactRequired" : null
  return isAddress(address) ? null : "emailInvalid"
}

/** What was typed at the till before it was known that nobody has it: an e-mail address, a phone number, or neither. */
export function contactIn(said: string): Pick<NewMemberDraft, "email" | "phone"> {
  if (said.includes("@")) return { email: said, phone: "" }
  return { email: "", phone: /^[+\d][\d\s()./-]*$/.test(said) ? said : "" }
}

/** @param fields values of customer fields, `null` for those that were left empty */
export function newMemberBody(
  draft: NewMemberDraft,
  fields: Readonly<Record<string, AttributeValue | null>>,
  country: Country = null,
  consents: readonly GivenConsent[] = [],
): NewMemberBody {
  const { program_id, birth_date } = draft
  const [email, first_name, last_name, phone] = [
    draft.email,
    draft.first_name,
    draft.last_name,
    draft.phone,
  ].map((text) => text.trim())
  const attributes = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  )
  return {
    program_id,
    customer: {
      ...(email && { email }),
      ...(first_name && { first_name }),
      ...(last_name && { last_name }),
      ...(phone && { phone }),
    },
    ...(phone && country !== null && { country_code: country }),
    ...(birth_date && { birth_date }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(consents.length > 0 && { consents }),
  }
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)
}
