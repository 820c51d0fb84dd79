import { percent, rule } from "../../../integration-tests/fixtures/domain/rules"
import { minor } from "../money/money"
import { defaultTerms } from "./default-terms"
import { mergeTerms } from "./merge-terms"
import { validateKind, withoutBonuses } from "./program-kind"
import { SELECTS_NOTHING } from "./terms"
import { validateTerms } from "./validate-terms"

const tiers = [
  {
    handle: "base",
    name: "Base",
    threshold: minor(0),
    accrual_bp: 500,
    cap_bp: null,
    discount_bp: null,
  },
  {
    handle: "gold",
    name: "Gold",
    threshold: minor(100),
    accrual_bp: null,
    cap_bp: 4_000,
    discount_bp: null,
  },
]

const generous = mergeTerms(defaultTerms("eur"), {
  tiers,
  redemption: {
    group_caps: [{ products: { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] }, cap_bp: 1_000 }],
  },
})

describe("the kind of a program", () => {
  it("keeps a discount program from promising bonuses, wherever they are promised", () => {
    const problems = validateKind("discount", "cumulative", generous)
    expect(problems.map(({ path }) => path)).toEqual([
      "accrual.percent",
      "redemption.cap_percent",
      "redemption.group_caps.0.cap_percent",
      "tiers.0.accrual_percent",
      "tiers.1.cap_percent",
    ])
    expect(problems[0]?.message).toBe(
      "Set it to 0: a discount program has no bonuses to earn or to pay with.",
    )
  })

  it("finds nothing to mend in terms without bonuses, which keep their tiers", () => {
    const terms = withoutBonuses(generous)
    expect(validateKind("discount", "cumulative", terms)).toEqual([])
    expect(validateTerms(terms)).toEqual([])
    expect(terms.tiers.map(({ handle, threshold }) => [handle, threshold])).toEqual([
      ["base", 0],
      ["gold", 100],
    ])
  })

  it("keeps a bonus program from promising a discount, which nobody would get", () => {
    const [base] = tiers
    const off = mergeTerms(defaultTerms("eur"), {
      tiers: [{ ...(base as (typeof tiers)[0]), discount_bp: 500 }],
      discount: { percent_bp: 300 },
    })
    const message = "Set it to 0: a bonus program takes nothing off the price by itself."
    const must = { be: "zero_in_bonus_program" }
    expect(validateKind("bonus", "cumulative", off)).toEqual([
      { path: "discount.percent", message, must },
      { path: "tiers.0.discount_percent", message, must },
    ])
    expect(validateKind("discount", "cumulative", withoutBonuses(off))).toEqual([])
  })

  it("keeps a discount program from having rules that give bonuses", () => {
    const terms = { ...withoutBonuses(generous), accrual_rules: [rule("tea", percent(2))] }
    expect(validateKind("discount", "cumulative", terms)).toEqual([
      {
        path: "accrual_rules",
        message: "Remove the rules: a discount program has no bonuses to earn.",
        must: { be: "no_rules" },
      },
    ])
    expect(withoutBonuses(terms).accrual_rules).toEqual([])
  })

  it("lets a bonus program promise them", () => {
    expect(validateKind("bonus", "cumulative", generous)).toEqual([])
  })
})

describe("the scheme of a program", () => {
  it("allows tiers in a cumulative program only", () => {
    expect(validateKind("bonus", "simple", generous)).toEqual([
      {
        path: "tiers",
        message: "Remove the tiers, or make the program cumulative.",
        must: { be: "no_tiers" },
      },
    ])
    expect(validateKind("bonus", "simple", defaultTerms("eur"))).toEqual([])
  })
})
