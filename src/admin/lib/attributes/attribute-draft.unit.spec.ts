import type { AttributeRules, AttributeType } from "../../../domain/attributes/attribute"
import { readValue } from "../../../domain/attributes/read-value"
import type { AttributeDraft, AttributeField } from "./attribute-draft"
import { draftOf, draftsOf, emptyDraft, readDraft } from "./attribute-draft"

const TODAY = "2027-03-10"

function field(type: AttributeType, rules: AttributeRules = {}): AttributeField {
  const options =
    type === "one_of" || type === "several_of"
      ? ["s", "m"].map((value) => ({ value, labels: { en: value }, is_archived: false }))
      : []
  return { key: "field", type, labels: { en: "Field" }, rules, options }
}

const AGES: AttributeRules = { min: 0, max: 17, decimals: 0, count_max: 2 }

/** Of each field what fits it, what does not, and why. */
const CASES: readonly [AttributeField, AttributeDraft, string | null][] = [
  [field("text", { length_min: 2, length_max: 4 }), "abc", null],
  [field("text", { length_min: 2, length_max: 4 }), "a", "shortest"],
  [field("text", { length_min: 2, length_max: 4 }), "abcde", "longest"],
  [field("text", { pattern: "@@-####" }), "GD-1234", null],
  [field("text", { pattern: "@@-####" }), "GD1234", "pattern"],
  [field("long_text", { length_max: 5 }), "a\nb", null],
  [field("long_text", { length_max: 5 }), "a\nb\nc\nd", "longest"],
  [field("number", { min: 20, max: 50, decimals: 1 }), "42,5", null],
  [field("number", { min: 20, max: 50, decimals: 1 }), "19.9", "least"],
  [field("number", { min: 20, max: 50, decimals: 1 }), "50.1", "most"],
  [field("number", { min: 20, max: 50, decimals: 1 }), "42.25", "decimals"],
  [field("number"), "large", "number"],
  [field("number", { decimals: 0 }), "4.5", "whole"],
  [field("date", { max: "today" }), TODAY, null],
  [field("date", { max: "today" }), "2027-03-11", "latest"],
  [field("date", { min: "2020-01-01" }), "2019-12-31", "earliest"],
  [field("date"), "2027-02-29", "day"],
  [field("numbers", AGES), ["4", "7"], null],
  [field("numbers", AGES), ["4", "18"], "most"],
  [field("numbers", AGES), ["1", "2", "3"], "values"],
  [field("dates"), ["2020-02-29", "2021-05-01"], null],
  [field("dates"), ["2021-02-29"], "day"],
  [field("yes_no"), "yes", null],
  [field("yes_no"), "no", null],
  [field("one_of"), "m", null],
  [field("several_of"), ["m", "s"], null],
  [field("phone"), "+48 600 100 200", null],
  [field("email"), "anna@shop.com", null],
  [field("email"), "anna@shop", "email"],
]

describe("a customer field in a form", () => {
  it.each(CASES)("takes and refuses what the server does: %j %j", (attribute, draft, code) => {
    const read = readDraft(attribute, draft, TODAY)

    expect("problem" in read ? read.problem.code : null).toBe(code)
    const raw = "problem" in read ? typedAsJson(attribute.type, draft) : read.value
    expect("problem" in readValue(attribute, raw, TODAY)).toBe(code !== null)
  })

  it("says which limit it was, today by its date", () => {
    expect(readDraft(field("date", { min: "today" }), "2027-03-09", TODAY)).toEqual({
      problem: { code: "earliest", limit: TODAY },
    })
    expect(readDraft(field("numbers", AGES), ["1", "2", "3"], TODAY)).toEqual({
      problem: { code: "values", limit: "2" },
    })
  })

  it("has no value while nothing is filled in, and lets twins be of one age", () => {
    expect(readDraft(field("text"), "  ", TODAY)).toEqual({ value: null })
    expect(readDraft(field("dates"), ["", " "], TODAY)).toEqual({ value: null })
    expect(readDraft(field("numbers"), ["4", "4"], TODAY)).toEqual({ value: [4, 4] })
  })

  it("shows a value on record as it would be typed", () => {
    expect(draftOf("yes_no", true)).toBe("yes")
    expect(draftOf("number", 42.5)).toBe("42.5")
    expect(draftOf("numbers", [4, 7])).toEqual(["4", "7"])
    expect(draftOf("several_of", undefined)).toEqual([])
    expect(emptyDraft("date")).toBe("")
    expect(draftsOf([field("number")], { field: 3, other: 4 })).toEqual({ field: "3" })
  })
})

/** What the form would send if it did not look. */
function typedAsJson(type: AttributeType, draft: AttributeDraft): unknown {
  const one = (text: string) =>
    type === "number" || type === "numbers" ? Number(text.replace(",", ".")) : text
  return typeof draft === "string" ? one(draft) : draft.map(one)
}
