import type { Texts } from "../texts/texts"

export const ATTRIBUTE_TYPES = [
  "text",
  "long_text",
  "number",
  "date",
  "yes_no",
  "one_of",
  "several_of",
  "numbers",
  "dates",
  "phone",
  "email",
] as const

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

/** When nobody gets on without a value; `never`: it may stay empty. */
export const REQUIRED_AT = ["never", "joining", "issue"] as const

export type RequiredAt = (typeof REQUIRED_AT)[number]

/** Who sees and edits a field. A manager sees and edits every one, and is not named. */
export const ATTRIBUTE_SIDES = ["member", "cashier", "marketer"] as const

export type AttributeSide = (typeof ATTRIBUTE_SIDES)[number]

/** A customer field that the merchant defines. */
export interface Attribute {
  /** Its name in every request; never changed, and never given to another one. */
  readonly key: string
  /** Never changed: values on record are of it. */
  readonly type: AttributeType
  readonly labels: Texts
  readonly required_at: RequiredAt
  readonly rules: AttributeRules
  /** Of `one_of` and `several_of`, in the order in which they are offered. */
  readonly options: readonly AttributeOption[]
  /** Fields are shown in the order of it, and of their keys where it is the same. */
  readonly position: number
  readonly seen_by: readonly AttributeSide[]
  readonly edited_by: readonly AttributeSide[]
  /** Neither shown nor asked any more. Values stay, and are there again when it is taken back. */
  readonly is_archived: boolean
  /** A value that was confirmed so many days ago is asked for again; null: it never grows old. */
  readonly ask_again_after_days: number | null
}

/** What a value has to keep to; which rules a type knows is in `validate-attribute.ts`. */
export interface AttributeRules {
  /** Of numbers; or of dates: "2020-01-01", or "today". */
  readonly min?: number | string
  readonly max?: number | string
  /** Signs of a text. */
  readonly length_min?: number
  readonly length_max?: number
  /** See `fitsPattern`: "@@-####". */
  readonly pattern?: string
  /** Of numbers; at most 4. */
  readonly decimals?: number
  /** How many values a list may have. */
  readonly count_max?: number
  /** Where phone numbers without a country code are from: "PL". */
  readonly country?: string
}

export interface AttributeOption {
  readonly value: string
  readonly labels: Texts
  /** Not offered any more; members who have chosen it keep it. */
  readonly is_archived: boolean
}

/** As it travels: one value, or a list for the types that have several. */
export type AttributeValue = string | number | boolean | readonly string[] | readonly number[]

/** A member's fields by their keys. */
export type AttributeValues = Readonly<Record<string, AttributeValue>>

/** The value of a field; a field may be called as something that every object has. */
export function valueOf(values: AttributeValues, key: string): AttributeValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}
