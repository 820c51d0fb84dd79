import { defaultTerms } from "./default-terms"
import { mergeTerms } from "./merge-terms"

const terms = defaultTerms("eur")

describe("a change of terms", () => {
  it("leaves alone what it does not name", () => {
    expect(mergeTerms(terms, {})).toEqual(terms)
    expect(mergeTerms(terms, { accrual: { percent_bp: 700 } })).toEqual({
      ...terms,
      accrual: { ...terms.accrual, percent_bp: 700 },
    })
    expect(
      mergeTerms(terms, { time_zone: undefined, spend: { bonus_paid_part: undefined } }),
    ).toEqual(terms)
  })

  it("replaces a list as a whole and keeps the lists beside it", () => {
    const first = mergeTerms(terms, {
      accrual: { exclusions: { product_ids: ["prod_1", "prod_2"], tag_ids: ["ptag_1"] } },
    })
    const second = mergeTerms(first, { accrual: { exclusions: { product_ids: ["prod_3"] } } })
    expect(second.accrual.exclusions).toEqual({
      ...terms.accrual.exclusions,
      product_ids: ["prod_3"],
      tag_ids: ["ptag_1"],
    })
  })

  it("forgets the days of an expiry that is no longer counted in days", () => {
    const days = mergeTerms(terms, { accrual: { expiry: { kind: "days", days: 30 } } })
    const never = mergeTerms(days, { accrual: { expiry: { kind: "never" } } })
    expect(never.accrual.expiry).toEqual({ kind: "never" })
  })

  it("adds a currency, and takes it away with null", () => {
    const both = mergeTerms(terms, { bonus_values: { pln: "4" } })
    expect(both.bonus_values).toEqual({ eur: "1", pln: "4" })
    expect(mergeTerms(both, { bonus_values: { pln: null } }).bonus_values).toEqual({ eur: "1" })
  })
})
