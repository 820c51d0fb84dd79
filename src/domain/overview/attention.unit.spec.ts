import { points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import type { ProgramOnOffer } from "../program/choose-program"
import type { BudgetTerms } from "../program/limit-terms"
import { REACHES_EVERYBODY } from "../program/program-reach"
import { attentionOfProgram } from "./attention"

const CLUB: ProgramOnOffer = {
  ...REACHES_EVERYBODY,
  id: "lprog_1",
  status: "active",
  terms: termsWith(),
}

const BUDGET: BudgetTerms = {
  bonuses: points(1_000),
  period: "month",
  warn_at_bp: 8_000,
  at_end: "stop_earning",
}

describe("what a program has to say for itself", () => {
  const told = (program: ProgramOnOffer, earned: number | null = null) =>
    attentionOfProgram(
      program,
      earned === null ? null : { terms: BUDGET, earned: points(earned) },
      TODAY,
    ).map(({ what }) => what)

  it("is nothing while it runs within its budget", () => {
    expect(told(CLUB)).toEqual([])
    expect(told(CLUB, 799.99)).toEqual([])
  })

  it("is that nobody earns in it, when it is paused or its last day has gone", () => {
    expect(told({ ...CLUB, status: "paused" })).toEqual(["program_not_running"])
    expect(told({ ...CLUB, ends_on: "2027-03-09" })).toEqual(["program_not_running"])
    expect(told({ ...CLUB, ends_on: "2027-03-10" })).toEqual([])
  })

  it("is that the budget runs out, from the warning on, and then that it is spent", () => {
    expect(told(CLUB, 800)).toEqual(["budget_running_out"])
    expect(told(CLUB, 999.99)).toEqual(["budget_running_out"])
    expect(told(CLUB, 1_000)).toEqual(["budget_spent"])
  })
})
