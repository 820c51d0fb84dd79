import { attributeOf, optionsOf } from "../../../../integration-tests/fixtures/domain/attributes"
import type { AttributeType } from "../../../domain/attributes/attribute"
import { ATTRIBUTE_TYPES } from "../../../domain/attributes/attribute"
import { ruleValueProblem } from "../../../domain/attributes/rule-values"
import { newRule } from "./new-rule"
import { mayBeAsked, withFieldValues } from "./rule-fields"

const fieldOf = (type: AttributeType) =>
  attributeOf("field", type, type.endsWith("_of") ? { options: optionsOf("s", "m") } : {})

function kept(type: AttributeType, typed: readonly string[]) {
  const rule = newRule({ accrual_rules: [] })
  const asking = { ...rule, conditions: { ...rule.conditions, attributes: { field: typed } } }
  const read = withFieldValues(asking, [fieldOf(type)])
  return read.problems.field ?? read.rule.conditions.attributes.field
}

describe("conditions of an offer on customer fields", () => {
  it.each<[AttributeType, string[], string[]]>([
    ["text", [" Gdynia ", "", "Gdynia"], ["Gdynia"]],
    ["number", ["38,50", "۷"], ["38.5", "7"]],
    ["numbers", ["4", "5"], ["4", "5"]],
    ["date", ["2027-02-28"], ["2027-02-28"]],
    ["dates", ["2027-02-28", "2027-03-01"], ["2027-02-28", "2027-03-01"]],
    ["yes_no", ["true"], ["true"]],
    ["one_of", ["s", "m"], ["s", "m"]],
    ["several_of", ["m"], ["m"]],
    ["phone", ["+48600100200"], ["+48600100200"]],
    ["email", ["anna@shop.com"], ["anna@shop.com"]],
  ])("are kept of %s as the shop's own check wants them", (type, typed, values) => {
    expect(kept(type, typed)).toEqual(values)
    expect(ruleValueProblem([fieldOf(type)], "field", values)).toBeNull()
  })

  it("can be of every type but a long text", () => {
    expect(ATTRIBUTE_TYPES.filter((type) => !mayBeAsked({ type }))).toEqual(["long_text"])
  })

  it.each<[AttributeType, string[], string]>([
    ["number", ["many"], "number"],
    ["date", ["2027-02-30"], "day"],
    ["email", ["anna"], "email"],
    ["several_of", [], "required"],
    ["text", [" "], "required"],
  ])("say of %s what cannot be a value", (type, typed, code) => {
    expect(kept(type, typed)).toEqual({ code })
  })

  it("leave a field that the shop does not have any more to the server", () => {
    const rule = newRule({ accrual_rules: [] })
    const asking = { ...rule, conditions: { ...rule.conditions, attributes: { fax: ["1"] } } }
    expect(withFieldValues(asking, [])).toEqual({ rule: asking, problems: {} })
  })
})
