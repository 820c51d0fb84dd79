import type { Attribute } from "../../../domain/attributes/attribute"
import { changedDrafts, readFields } from "./field-drafts"

const field = (key: string, more: Partial<Attribute> = {}): Attribute => ({
  key,
  type: "text",
  labels: { en: key },
  required_at: "never",
  rules: {},
  options: [],
  position: 0,
  seen_by: [],
  edited_by: [],
  is_archived: false,
  ask_again_after_days: null,
  ...more,
})

const TODAY = "2027-02-28"

describe("a form of customer fields", () => {
  const fields = [
    field("size", { required_at: "joining" }),
    field("ages", { type: "numbers" }),
    field("card_word", { required_at: "issue" }),
  ]

  it("is read as a whole; what was left empty is sent as nothing", () => {
    expect(readFields(fields, { size: " M ", ages: ["4", "7"] }, ["joining"], TODAY)).toEqual({
      values: { size: "M", ages: [4, 7], card_word: null },
      problems: {},
    })
  })

  it("says what is missing where nobody gets on without it, and what makes no sense", () => {
    expect(readFields(fields, { ages: ["four"] }, ["joining", "issue"], TODAY).problems).toEqual({
      size: { code: "required" },
      ages: { code: "number" },
      card_word: { code: "required" },
    })
  })

  it("knows what was changed in it", () => {
    const before = { size: "M", ages: ["4"], word: "" }
    expect(changedDrafts(before, { ...before, ages: ["4", "7"] })).toEqual(["ages"])
    expect(changedDrafts(before, { size: "L", ages: ["4"], word: "" })).toEqual(["size"])
    expect(changedDrafts(before, before)).toEqual([])
  })
})
