import type { Attribute, AttributeType, AttributeValue } from "../../../domain/attributes/attribute"
import { valueOf } from "../../../domain/attributes/attribute"
import type { AttributeValues } from "../../../domain/attributes/attribute"
import { fitsPattern } from "../../../domain/attributes/pattern"
import { readTypedNumber } from "../typed/typed-number"

/** What stands in the inputs of a field: as typed, a list for the types that have several values. */
export type AttributeDraft = string | readonly string[]

/** What an input needs to know of a customer field. */
export type AttributeField = Pick<Attribute, "key" | "type" | "labels" | "rules" | "options">

export interface AttributeProblem {
  readonly code: AttributeProblemCode
  /** What the field's rules say: "17", "2027-02-28", "@@-####". */
  readonly limit?: string
}

export type AttributeProblemCode =
  | "required"
  | "number"
  | "whole"
  | "day"
  | "email"
  | "least"
  | "most"
  | "earliest"
  | "latest"
  | "shortest"
  | "longest"
  | "pattern"
  | "decimals"
  | "values"

/** `null`: nothing was filled in. */
export type ReadDraft =
  { readonly value: AttributeValue | null } | { readonly problem: AttributeProblem }

const LONGEST = { text: 255, long_text: 5_000 } as const
const VALUES_MAX = 50
const DECIMALS_MAX = 4

export function hasSeveralValues(type: AttributeType): boolean {
  return type === "several_of" || type === "numbers" || type === "dates"
}

export function emptyDraft(type: AttributeType): AttributeDraft {
  return hasSeveralValues(type) ? [] : ""
}

/** A value on record as it stands in the inputs. */
export function draftOf(type: AttributeType, value: AttributeValue | undefined): AttributeDraft {
  if (value === undefined) return emptyDraft(type)
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "object" ? value.map(String) : String(value)
}

export function draftsOf(
  fields: readonly AttributeField[],
  values: AttributeValues,
): Record<string, AttributeDraft> {
  return Object.fromEntries(
    fields.map(({ key, type }) => [key, draftOf(type, valueOf(values, key))] as const),
  )
}

/**
 * The value that was filled in, or what is wrong with it, as the server will see it: what a field's rules say is
 * checked here, so that the words are the user's own; phone numbers are the server's to read.
 * @param today "2027-02-28"
 */
export function readDraft(field: AttributeField, draft: AttributeDraft, today: string): ReadDraft {
  if (typeof draft !== "string") return readSeveral(field, draft, today)
  const text = draft.trim()
  return text === "" ? { value: null } : readOne(field, text, today)
}

function readSeveral(field: AttributeField, draft: readonly string[], today: string): ReadDraft {
  const typed = draft.map((text) => text.trim()).filter((text) => text !== "")
  if (typed.length === 0) return { value: null }
  const most = field.rules.count_max ?? VALUES_MAX
  if (typed.length > most) return { problem: { code: "values", limit: String(most) } }
  const values: AttributeValue[] = []
  for (const text of typed) {
    const read = readOne(field, text, today)
    if ("problem" in read) return read
    if (read.value !== null) values.push(read.value)
  }
  return { value: values as readonly string[] | readonly number[] }
}

function readOne(field: AttributeField, text: string, today: string): ReadDraft {
  switch (field.type) {
    case "text":
    case "long_text":
      return readText(field.type, field.rules, text)
    case "number":
    case "numbers":
      return readNumber(field.rules, text)
    case "date":
    case "dates":
      return readDay(field.rules, text, today)
    case "yes_no":
      return { value: text === "yes" }
    case "email":
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
        ? { value: text }
        : { problem: { code: "email" } }
    case "one_of":
    case "several_of":
    case "phone":
      return { value: text }
  }
}

function readText(
  type: "text" | "long_text",
  { length_min, length_max = LONGEST[type], pattern }: Attribute["rules"],
  text: string,
): ReadDraft {
  const length = [...text.normalize("NFC")].length
  if (length_min !== undefined && length < length_min) {
    return { problem: { code: "shortest", limit: String(length_min) } }
  }
  if (length > length_max) return { problem: { code: "longest", limit: String(length_max) } }
  if (type === "text" && pattern !== undefined && !fitsPattern(text, pattern)) {
    return { problem: { code: "pattern", limit: pattern } }
  }
  return { value: text }
}

function readNumber(
  { min, max, decimals = DECIMALS_MAX }: Attribute["rules"],
  text: string,
): ReadDraft {
  const number = readTypedNumber(text)
  if (number === null) return { problem: { code: "number" } }
  if (min !== undefined && number < Number(min)) {
    return { problem: { code: "least", limit: String(min) } }
  }
  if (max !== undefined && number > Number(max)) {
    return { problem: { code: "most", limit: String(max) } }
  }
  if (Number(number.toFixed(decimals)) !== number) {
    return decimals === 0
      ? { problem: { code: "whole" } }
      : { problem: { code: "decimals", limit: String(decimals) } }
  }
  return { value: number }
}

function readDay({ min, max }: Attribute["rules"], text: string, today: string): ReadDraft {
  if (!isDay(text)) return { problem: { code: "day" } }
  const earliest = min === "today" ? today : min
  const latest = max === "today" ? today : max
  if (earliest !== undefined && text < String(earliest)) {
    return { problem: { code: "earliest", limit: String(earliest) } }
  }
  if (latest !== undefined && text > String(latest)) {
    return { problem: { code: "latest", limit: String(latest) } }
  }
  return { value: text }
}

/** "2027-02-28", a day that the calendar has. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text.length === 10
}
