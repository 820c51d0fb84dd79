import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { textIn } from "../texts/texts"
import type { Attribute, AttributeType } from "./attribute"
import { attributeFilters } from "./attribute-filter"
import { changeAttribute } from "./change-attribute"
import { ruleValueProblem } from "./rule-values"
import { assertUsableAttribute } from "./validate-attribute"

describe("the definition of a field", () => {
  it.each<[AttributeType, Partial<Attribute>]>([
    ["text", { rules: { length_min: 2, length_max: 10, pattern: "@@-####" } }],
    ["number", { rules: { min: 0, max: 18, decimals: 0 } }],
    ["dates", { rules: { min: "2000-01-01", max: "today", count_max: 12 } }],
    ["several_of", { options: optionsOf("s", "m"), rules: { count_max: 1 } }],
    ["phone", { rules: { country: "PL" }, required_at: "joining", ask_again_after_days: 3_650 }],
    ["email", { required_at: "issue", seen_by: ["cashier"], edited_by: ["cashier"] }],
    ["yes_no", { labels: { en: "Vegetarian", "pt-BR": "Vegetariano" } }],
  ])("of type %s may be %j", (type, more) => {
    expect(() => assertUsableAttribute(attributeOf("field", type, more))).not.toThrow()
  })

  it.each<[string, AttributeType, Partial<Attribute>]>([
    ["key", "text", { key: "Clothing size" }],
    ["key", "text", { key: "__proto__" }],
    ["labels", "text", { labels: {} }],
    ["labels.english", "text", { labels: { english: "Size" } }],
    ["labels.en", "text", { labels: { en: " " } }],
    ["position", "text", { position: -1 }],
    ["rules.min", "text", { rules: { min: 1 } }],
    ["rules.length_max", "text", { rules: { length_min: 5, length_max: 4 } }],
    ["rules.length_max", "text", { rules: { length_max: 256 } }],
    ["rules.pattern", "text", { rules: { pattern: "" } }],
    ["rules.max", "number", { rules: { min: 5, max: 4 } }],
    ["rules.max", "number", { rules: { max: "today" } }],
    ["rules.decimals", "numbers", { rules: { decimals: 5 } }],
    ["rules.min", "date", { rules: { min: "2027-02-29" } }],
    ["rules.max", "date", { rules: { min: "2027-02-02", max: "2027-02-01" } }],
    ["rules.count_max", "dates", { rules: { count_max: 51 } }],
    ["rules.country", "phone", { rules: { country: "Poland" } }],
    ["options", "one_of", { options: [] }],
    ["options", "text", { options: optionsOf("s") }],
    ["options.1.value", "one_of", { options: optionsOf("s", "s") }],
    ["options.0.value", "one_of", { options: optionsOf("large size") }],
    ["ask_again_after_days", "text", { ask_again_after_days: 0 }],
    ["ask_again_after_days", "text", { ask_again_after_days: 3_651 }],
    ["ask_again_after_days", "text", { ask_again_after_days: 1.5 }],
    ["edited_by", "text", { seen_by: ["cashier"], edited_by: ["member"] }],
    ["edited_by", "text", { required_at: "joining", edited_by: ["cashier"] }],
    ["edited_by", "text", { required_at: "issue", edited_by: ["member"] }],
  ])("is refused at %s: of type %s, %j", (path, type, more) => {
    const refusal = refusalOf(() => assertUsableAttribute(attributeOf("field", type, more)))
    expect(refusal.code).toBe("attribute_definition_invalid")
    expect(refusal.message.split(": ")[0]).toBe(path)
  })

  it("keeps an option that is left out, for those who have chosen it", () => {
    const size = attributeOf("size", "one_of", { options: optionsOf("s", "m") })
    const changed = changeAttribute(size, { options: optionsOf("m", "l"), position: 3 })
    expect(changed.options.map(({ value, is_archived }) => [value, is_archived])).toEqual([
      ["m", false],
      ["l", false],
      ["s", true],
    ])
    expect(changed).toMatchObject({ key: "size", type: "one_of", position: 3 })
  })
})

describe("a label", () => {
  const labels = { en: "Size", pl: "Rozmiar", "pt-BR": "Tamanho" }

  it.each([
    [["pl-PL"], "Rozmiar"],
    [["de", "pl"], "Rozmiar"],
    [["pt"], "Tamanho"],
    [["pt-br"], "Tamanho"],
    [["de"], "Size"],
    [[], "Size"],
  ])("for whoever reads %j is %s", (wanted, label) => {
    expect(textIn(labels, wanted)).toBe(label)
  })

  it("is the one there is, where there is no English one", () => {
    expect(textIn({ ru: "Размер" }, ["de"])).toBe("Размер")
  })
})

describe("what members are looked for by", () => {
  const fields = [
    attributeOf("size", "several_of", { options: optionsOf("s", "m") }),
    attributeOf("ages", "numbers", { rules: { min: 3 } }),
    attributeOf("phone", "phone", { rules: { country: "PL" } }),
    attributeOf("about", "long_text"),
    attributeOf("segment", "text", { seen_by: ["marketer"], edited_by: ["marketer"] }),
    attributeOf("vegan", "yes_no"),
  ]

  it("is written as text, and found as it is kept", () => {
    expect(
      attributeFilters(
        fields,
        {
          size: ["s", "m"],
          ages: ["2.."],
          phone: ["600 100 200"],
          vegan: ["true"],
          segment: ["a..b"],
        },
        "manager",
      ),
    ).toEqual([
      { key: "size", kept_as: "text", any_of: ["s", "m"] },
      { key: "ages", kept_as: "number", from: 2, to: null },
      { key: "phone", kept_as: "text", any_of: ["+48600100200"] },
      { key: "vegan", kept_as: "yes_no", any_of: [true] },
      { key: "segment", kept_as: "text", any_of: ["a..b"] },
    ])
  })

  it.each([
    ["nothing", ["x"], "nothing: There is no such field."],
    ["segment", ["vip"], "segment: There is no such field."],
    ["about", ["x"], "about: Long texts cannot be searched."],
    ["ages", ["3..6", "9"], "ages: Write a number."],
    ["ages", ["3..x"], "ages: Write a number."],
    ["size", ["xl"], "size: Choose from: s, m."],
    ["ages", ["seven"], "ages: Write a number."],
    ["vegan", ["maybe"], "vegan: Answer true or false."],
  ])("is refused to a cashier: %s %j", (key, wanted, message) => {
    const refusal = refusalOf(() => attributeFilters(fields, { [key]: wanted }, "cashier"))
    expect(refusal).toEqual({ code: "attribute_invalid", message, details: { key } })
  })

  it.each([
    ["size", ["s"], null],
    ["ages", ["7", "7.50"], 'Write "7.50" as "7.5".'],
    ["phone", ["600 100 200"], 'Write "600 100 200" as "+48600100200".'],
    ["size", ["xl"], 'The field cannot be "xl".'],
    ["about", ["x"], "A rule cannot ask for a long text."],
    ["city", ["Gdynia"], 'The shop has no field "city"; choose another, or switch the rule off.'],
  ])("in an accrual rule, %s with %j: %s", (key, values, problem) => {
    expect(ruleValueProblem(fields, key, values)).toBe(problem)
  })
})
