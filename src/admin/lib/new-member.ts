import type { AttributeValue } from "../../domain/attributes/attribute"

/** A member as he is typed in at the till. */
export interface NewMemberDraft {
  readonly program_id: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
  readonly birth_date: string
}

export interface NewMemberProblems {
  readonly email: "emailRequired" | "emailInvalid" | null
  readonly phone: "phoneInvalid" | null
}

/** What is sent: what was left empty is not known, and is not in it. */
export interface NewMemberBody {
  readonly program_id: string
  readonly customer: {
    readonly email: string
    readonly first_name?: string
    readonly last_name?: string
    readonly phone?: string
  }
  readonly birth_date?: string
  readonly attributes?: Readonly<Record<string, AttributeValue>>
}

/** What keeps a draft from being sent, at the field that has to change. The server has the last word. */
export function checkNewMember({ email, phone }: NewMemberDraft): NewMemberProblems {
  const address = email.trim()
  return {
    email: address === "" ? "emailRequired" : isAddress(address) ? null : "emailInvalid",
    // Of which country a number without its country is, nobody here knows.
    phone: phone.trim() === "" || /^(\+|00)/.test(phone.trim()) ? null : "phoneInvalid",
  }
}

/** @param fields values of customer fields, `null` for those that were left empty */
export function newMemberBody(
  draft: NewMemberDraft,
  fields: Readonly<Record<string, AttributeValue | null>>,
): NewMemberBody {
  const { program_id, email, birth_date } = draft
  const [first_name, last_name, phone] = [draft.first_name, draft.last_name, draft.phone].map(
    (text) => text.trim(),
  )
  const attributes = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  )
  return {
    program_id,
    customer: {
      email: email.trim(),
      ...(first_name && { first_name }),
      ...(last_name && { last_name }),
      ...(phone && { phone }),
    },
    ...(birth_date && { birth_date }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  }
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)
}
