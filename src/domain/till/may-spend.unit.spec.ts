import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { bonuses } from "../money/bonuses"
import { defaultTerms } from "../program/default-terms"
import { maySpend } from "./may-spend"

describe("what a balance pays before anything is known of the purchase", () => {
  it("is all of it, in bonuses and in money", () => {
    expect(maySpend(termsWith(), bonuses(1_250))).toEqual({ bonuses: 1_250, amount: 1_250 })
    expect(maySpend(termsWith(), bonuses(0))).toEqual({ bonuses: 0, amount: 0 })
  })

  it("is nothing below the minimum balance", () => {
    const terms = termsWith({ redemption: { minimum_balance: bonuses(2_000) } })
    expect(maySpend(terms, bonuses(1_999))).toEqual({ bonuses: 0, amount: 0 })
    expect(maySpend(terms, bonuses(2_000))).toEqual({ bonuses: 2_000, amount: 2_000 })
  })

  it("is whole units of a currency that has no cents", () => {
    expect(maySpend(defaultTerms("jpy"), bonuses(1_257))).toEqual({ bonuses: 1_200, amount: 12 })
  })
})
