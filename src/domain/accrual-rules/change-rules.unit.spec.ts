import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { percent, rule, times } from "../../../integration-tests/fixtures/domain/rules"
import { changeRules } from "./change-rules"

const tea = rule("tea", percent(3), { weekdays: ["sunday"], first_order: true })
const cups = rule("cups", percent(1))

describe("a change of the rules", () => {
  it("adds one at the end, and takes one away", () => {
    expect(changeRules([tea], { kind: "add", rule: cups })).toEqual([tea, cups])
    expect(changeRules([tea, cups], { kind: "remove", handle: "tea" })).toEqual([cups])
  })

  it("changes what is named of one, and each condition on its own", () => {
    const patch = { reward: times(2), conditions: { weekdays: [] } }
    expect(changeRules([tea, cups], { kind: "change", handle: "tea", patch })).toEqual([
      { ...tea, reward: times(2), conditions: { ...tea.conditions, weekdays: [] } },
      cups,
    ])
  })

  it.each([
    { kind: "remove", handle: "soup" } as const,
    { kind: "change", handle: "soup", patch: { name: "Soup" } } as const,
  ])("is refused for a rule that is not there: %j", (change) => {
    expect(refusalOf(() => changeRules([tea], change)).code).toBe("accrual_rule_not_found")
  })
})
