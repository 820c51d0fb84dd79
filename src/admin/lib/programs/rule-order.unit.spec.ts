import { WIRE_TERMS, wireRule } from "../../../../integration-tests/fixtures/admin/wire-terms"
import type { WireRule } from "../../hooks/api/program-terms"
import { namedRule, newRule, rewardOfKind } from "./new-rule"
import { duplicateRule, inOrder, moveRule, withRule } from "./rule-order"
import { ruleProblems } from "./rule-problems"

const [tea, cake, milk] = [
  wireRule("Tea", { priority: 5 }),
  wireRule("Cake", { priority: 5 }),
  wireRule("Milk", { priority: 9 }),
] as const
const rules = [tea, cake, milk]
const handles = (list: readonly WireRule[]) => inOrder(list).map(({ handle }) => handle)

describe("offers in a list", () => {
  it("stand by their priority, then by their handle", () => {
    expect(handles(rules)).toEqual(["milk", "cake", "tea"])
  })

  it("are moved by one place, and keep their order in what is saved", () => {
    const moved = moveRule(rules, "tea", -1)
    expect(handles(moved)).toEqual(["milk", "tea", "cake"])
    expect(moved.map(({ priority }) => priority)).toEqual([2, 1, 0])
    expect(moveRule(rules, "milk", -1)).toBe(rules)
    expect(moveRule(rules, "tea", 1)).toBe(rules)
  })

  it("are copied under a handle of their own, switched off", () => {
    const [, , , copy] = duplicateRule(rules, tea, "Tea (copy)")
    expect(copy).toEqual({ ...tea, handle: "tea-copy", name: "Tea (copy)", is_active: false })
  })

  it("are changed in their place and added behind the others", () => {
    const stopped = { ...cake, is_active: false }
    expect(withRule(rules, stopped)).toEqual([tea, stopped, milk])
    expect(withRule(rules, wireRule("Honey"))).toHaveLength(4)
  })

  it("get a handle from their name when they are new", () => {
    const terms = { ...WIRE_TERMS, accrual_rules: rules }
    const draft = { ...newRule(terms), name: " Tea " }
    expect(namedRule(draft, terms)).toMatchObject({ handle: "tea-2", name: "Tea", priority: 9 })
    expect(namedRule({ ...tea, name: "Green tea" }, terms).handle).toBe("tea")
  })

  it.each([
    "extra_percent",
    "percent_by_sum",
    "multiplier",
    "per_item",
    "per_order",
    "bonuses_by_sum",
  ] as const)("begin with a %s that can be saved as it is", (kind) => {
    expect(ruleProblems({ ...tea, reward: rewardOfKind(kind) }, WIRE_TERMS)).toEqual([])
  })

  it("say where they cannot work", () => {
    const draft = namedRule(
      { ...newRule(WIRE_TERMS), reward: { kind: "multiplier", times: 1 } },
      WIRE_TERMS,
    )
    expect(ruleProblems(draft, WIRE_TERMS).map(({ path }) => path)).toEqual([
      "name",
      "reward.times",
    ])
  })
})
