import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { completeTerms } from "./complete-terms"
import type { ProgramTerms } from "./terms"

describe("a version of a program from before there were accrual rules", () => {
  it("has none, and everything else as it was", () => {
    const promised = termsWith({ bonus_values: { eur: "2" }, accrual: { percent_bp: 700 } })
    const { accrual_rules: _later, ...stored } = promised
    expect(completeTerms(stored as ProgramTerms)).toEqual({ ...promised, accrual_rules: [] })
  })

  it("is not changed where it is complete", () => {
    const promised = termsWith({ redemption: { cap_bp: 1_000 } })
    expect(completeTerms(promised)).toEqual(promised)
  })
})
