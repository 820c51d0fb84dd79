import { percent, rule } from "../../../integration-tests/fixtures/domain/rules"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { EMPTY_GROUP } from "../accrual-rules/accrual-rule"
import type { Choice, ChoiceKind } from "./choices"
import { CHOICE_KINDS, choicesOfReach, choicesOfTerms, goneChoices } from "./choices"
import { REACHES_EVERYBODY } from "./program-reach"
import { SELECTS_NOTHING } from "./terms"

const idsOf = (choices: readonly Choice[]) => choices.map(({ path, kind, id }) => [path, kind, id])
const about = (...product_ids: string[]) => ({ products: { ...EMPTY_GROUP, product_ids } })

describe("what the settings of a program name of the shop", () => {
  it("is everything in a new program, each under the path of its setting", () => {
    const terms = termsWith({
      accrual: { exclusions: { product_ids: ["prod_1"], sales_channel_ids: ["sc_1"] } },
      redemption: {
        exclusions: { category_ids: ["pcat_1"] },
        group_caps: [{ products: { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] }, cap_bp: 1_000 }],
      },
      tier_schedule: { counted_products: { collection_ids: ["pcol_1"] } },
      limits: { staff_group_ids: ["cusgroup_1"] },
      accrual_rules: [
        rule("coats", percent(2), {
          ...about("prod_2"),
          sales_channel_ids: ["sc_2"],
          customer_group_ids: ["cusgroup_2"],
        }),
      ],
    })
    const at = "accrual_rules.coats.conditions"
    expect(idsOf(choicesOfTerms(null, terms))).toEqual([
      ["accrual.exclusions.product_ids", "product", "prod_1"],
      ["accrual.exclusions.sales_channel_ids", "sales channel", "sc_1"],
      ["redemption.exclusions.category_ids", "category", "pcat_1"],
      ["redemption.group_caps.0.products.tag_ids", "tag", "ptag_1"],
      ["tier_schedule.counted_products.collection_ids", "collection", "pcol_1"],
      ["limits.staff_group_ids", "customer group", "cusgroup_1"],
      [`${at}.products.product_ids`, "product", "prod_2"],
      [`${at}.sales_channel_ids`, "sales channel", "sc_2"],
      [`${at}.customer_group_ids`, "customer group", "cusgroup_2"],
    ])
  })

  it("is only what a change names for the first time: what has gone since is in nobody's way", () => {
    const before = termsWith({ accrual: { exclusions: { product_ids: ["prod_1"] } } })
    const after = termsWith({
      accrual: { percent_bp: 700, exclusions: { product_ids: ["prod_1", "prod_2"] } },
    })
    expect(choicesOfTerms(before, before)).toEqual([])
    expect(choicesOfTerms(before, after)).toMatchObject([{ id: "prod_2" }])
  })

  it("is everything that a changed rule names, and nothing of the others or of one that is switched off", () => {
    const rules = [rule("a", percent(2), about("prod_1")), rule("b", percent(2), about("prod_2"))]
    const before = termsWith({ accrual_rules: rules })
    const changed = [rule("a", percent(3), about("prod_1")), ...rules.slice(1)]
    expect(choicesOfTerms(before, termsWith({ accrual_rules: changed }))).toMatchObject([
      { id: "prod_1", otherwise: "switch the rule off" },
    ])
    const off = rules.map((one) => ({ ...one, is_active: false }))
    expect(choicesOfTerms(before, termsWith({ accrual_rules: off }))).toEqual([])
    expect(choicesOfTerms(termsWith({ accrual_rules: off }), before)).toHaveLength(2)
  })

  it("has the places and groups of its reach", () => {
    const before = { ...REACHES_EVERYBODY, region_ids: ["reg_1"] }
    const after = {
      ...before,
      pilot_group_ids: ["cusgroup_1"],
      sales_channel_ids: ["sc_1"],
      region_ids: ["reg_1", "reg_2"],
    }
    expect(idsOf(choicesOfReach(before, after))).toEqual([
      ["pilot_group_ids", "customer group", "cusgroup_1"],
      ["sales_channel_ids", "sales channel", "sc_1"],
      ["region_ids", "region", "reg_2"],
    ])
  })

  it("is told to its author where the shop does not have it, with what to do", () => {
    const known = Object.fromEntries(
      CHOICE_KINDS.map((kind) => [kind, new Set(kind === "region" ? ["reg_1"] : [])]),
    ) as Record<ChoiceKind, Set<string>>
    const reach = { ...REACHES_EVERYBODY, region_ids: ["reg_1", "reg_2"] }
    expect(goneChoices(choicesOfReach(null, reach), known)).toEqual([
      {
        path: "region_ids",
        message: 'The shop has no region "reg_2"; choose another, or leave it out.',
      },
    ])
  })
})
