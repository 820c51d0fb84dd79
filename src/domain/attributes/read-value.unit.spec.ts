import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import type { Attribute, AttributeRules, AttributeType } from "./attribute"
import { fitsPattern } from "./pattern"
import { readValue } from "./read-value"

const TODAY = "2027-03-10"

const read = (type: AttributeType, raw: unknown, more: Partial<Attribute> = {}) =>
  readValue(attributeOf("field", type, more), raw, TODAY)

const kept = (type: AttributeType, raw: unknown, rules: AttributeRules = {}) =>
  read(type, raw, { rules })

describe("what somebody fills in is kept in one way", () => {
  it.each<[AttributeType, unknown, unknown, AttributeRules?]>([
    ["text", "  Gdynia ", "Gdynia"],
    ["text", "Cafe\u0301", "Café"],
    ["text", "GD 1234", "GD 1234", { pattern: "@@ ####" }],
    ["long_text", "Two\r\nlines\n", "Two\nlines"],
    ["number", 7.5, 7.5],
    ["number", -0, 0],
    ["date", "2027-03-10", "2027-03-10", { max: "today" }],
    ["yes_no", false, false],
    ["numbers", [7, 4, 4], [7, 4, 4]],
    ["dates", ["2020-02-29"], ["2020-02-29"]],
    ["phone", "+48 600-100-200", "+48600100200"],
    ["phone", "600 100 200", "+48600100200", { country: "PL" }],
    ["phone", "６００ １００ ２００", "+48600100200", { country: "PL" }],
    ["email", " Anna@Shop.COM ", "anna@shop.com"],
  ])("%s: %j is kept as %j", (type, raw, value, rules = {}) => {
    expect(kept(type, raw, rules)).toEqual({ value })
  })

  it("a choice has the order of its options, and each of them once", () => {
    const options = optionsOf("s", "m", "l")
    expect(read("several_of", ["l", "s", "l"], { options })).toEqual({ value: ["s", "l"] })
    expect(read("one_of", "m", { options })).toEqual({ value: "m" })
  })
})

describe("what does not fit is refused, and says what would", () => {
  it.each<[AttributeType, unknown, string, AttributeRules?]>([
    ["text", 7, "Write a text."],
    ["text", "   ", "Write something, or send null for nothing."],
    ["text", "a", "Write at least 2 signs.", { length_min: 2 }],
    ["text", "two\nlines", "Write it on one line."],
    ["text", "abcd", "Write at most 3 signs.", { length_max: 3 }],
    ["text", "a".repeat(256), "Write at most 255 signs."],
    [
      "text",
      "GD 12",
      "Write it as @@ ####: # is a digit, @ a letter, * one of both.",
      { pattern: "@@ ####" },
    ],
    ["long_text", "a\u0007", "Remove the signs that cannot be printed."],
    ["number", "7", "Write a number."],
    ["number", Number.NaN, "Write a number."],
    ["number", 19, "Write 18 or less.", { min: 0, max: 18 }],
    ["number", -1, "Write 0 or more.", { min: 0, max: 18 }],
    ["number", 7.5, "Write a whole number.", { decimals: 0 }],
    ["number", 0.00001, "Write at most 4 decimals."],
    ["number", 1e12, "Write 1000000000 or less."],
    ["date", "2027-02-29", 'Write a day of the calendar, for example "1990-02-28".'],
    ["date", "2027-03-11", "Choose 2027-03-10 or an earlier day.", { max: "today" }],
    ["date", "1899-12-31", "Choose 1900-01-01 or a later day.", { min: "1900-01-01" }],
    ["yes_no", "true", "Answer true or false."],
    ["numbers", 7, "Give a list with at least one value, or null for none."],
    ["numbers", [], "Give a list with at least one value, or null for none."],
    ["numbers", [1, 2, 3], "Give at most 2 values.", { count_max: 2 }],
    ["numbers", [4, "7"], "Write a number."],
    [
      "dates",
      ["2020-02-29", "2021-02-29"],
      'Write a day of the calendar, for example "1990-02-28".',
    ],
    [
      "phone",
      "600 100 200",
      "Write a phone number with its country code, for example +48 600 100 200.",
    ],
    [
      "phone",
      "+48 600",
      "Write a phone number with its country code, for example +48 600 100 200.",
    ],
    ["phone", "+12133734253 ext. 12", "Leave the extension out."],
    [
      "phone",
      "call +48 600 100 200",
      "Write a phone number with its country code, for example +48 600 100 200.",
    ],
    ["email", "anna@shop", "Write an e-mail address, for example anna@shop.com."],
    ["email", "anna@@shop.com", "Write an e-mail address, for example anna@shop.com."],
  ])("%s: %j", (type, raw, problem, rules = {}) => {
    expect(kept(type, raw, rules)).toEqual({ problem })
  })

  it("a choice that is not offered, or not any more", () => {
    const [s, m] = optionsOf("s", "m")
    const options = [s, { ...m, is_archived: true }] as Attribute["options"]
    expect(read("one_of", "m", { options })).toEqual({ problem: "Choose from: s." })
    expect(read("several_of", ["s", "xl"], { options })).toEqual({ problem: "Choose from: s." })
  })
})

describe("a pattern", () => {
  it("takes a sign for a sign, however they are encoded", () => {
    expect(fitsPattern("Ż-1", "@-#")).toBe(true)
    expect(fitsPattern("𝒜1", "**")).toBe(true)
    expect(fitsPattern("1-A", "@-#")).toBe(false)
    expect(fitsPattern("A-", "@-#")).toBe(false)
    expect(fitsPattern("A-12", "@-#")).toBe(false)
  })
})
