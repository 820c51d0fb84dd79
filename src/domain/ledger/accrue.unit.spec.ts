import {
  accountWith,
  bucketOf,
  contextAt,
  DAY,
  earn,
  keyFrom,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import type { Account } from "./account"
import { decideAccrual } from "./accrue"
import { emptyAccount } from "./apply-entry"
import { decideRevocation } from "./revoke"
import { settleTime } from "./settle-time"

/** Earned 50 and spent them; then the order that earned them came back. */
function accountInDebt(): Account {
  const spent = spend(accountWith({ amount: points(50) }), points(50)).account
  return decideRevocation(spent, {
    ...contextAt(TODAY),
    key: keyFrom("order_1", "2"),
    amount: points(50),
    origin_lot_seqs: [1],
    shortfall_policy: "debt",
  }).account
}

describe("earning", () => {
  it("makes a lot with days of its own, named by its entry", () => {
    const decision = earn(emptyAccount("bacc_1"), {
      amount: points(50),
      earned_at: TODAY - DAY,
      expires_at: TODAY + 20 * DAY,
    })
    expect(decision.account).toMatchObject({ seq: 1, available: points(50), pending: 0, debt: 0 })
    expect(decision.entries).toEqual([
      {
        ...contextAt(TODAY - DAY),
        account_id: "bacc_1",
        seq: 1,
        kind: "accrual",
        amount: points(50),
        key: keyFrom("earned-1"),
        reverses_seq: null,
        debt_change: 0,
        shortfall: 0,
        postings: [{ lot_seq: 1, from: "issue", to: "available", amount: points(50) }],
        issues_lot: {
          amount: points(50),
          earned_at: TODAY - DAY,
          available_from: TODAY,
          expires_at: TODAY + 20 * DAY,
          idle_until: null,
        },
      },
    ])
  })

  it.each([
    ["a day to come", TODAY + 1],
    ["an event", null],
  ])("is pending while it waits for %s", (_what, available_from) => {
    const account = accountWith({ amount: points(50), available_from })
    expect(account).toMatchObject({ pending: points(50), available: 0 })
  })

  it.each(["adjustment", "opening"] as const)("an %s gives bonuses in the same way", (kind) => {
    const { account, entries } = decideAccrual(emptyAccount("bacc_1"), {
      ...contextAt(TODAY),
      kind,
      key: keyFrom("req_1"),
      amount: points(10),
      available_from: TODAY,
      expires_at: null,
      reason: "moved from the old program",
      now: TODAY,
    })
    expect(entries[0]).toMatchObject({ kind, reason: "moved from the old program" })
    expect(account.available).toBe(points(10))
  })
})

describe("A22 a debt", () => {
  it("of 50 is paid by the next 80 earned, which leave 30", () => {
    const inDebt = accountInDebt()
    expect(inDebt).toMatchObject({ debt: points(50), available: 0 })
    const decision = earn(inDebt, { amount: points(80) })
    expect(decision.account).toMatchObject({ debt: 0, available: points(30) })
    expect(decision.entries[0]?.debt_change).toBe(-5_000)
    expect(bucketOf(decision.account, decision.account.seq, "settled")).toBe(points(50))
  })

  it("of 50 takes all of 20 earned, and 30 are still owed", () => {
    const { account } = earn(accountInDebt(), { amount: points(20) })
    expect(account).toMatchObject({ debt: points(30), available: 0 })
  })

  it("is not paid by bonuses that are still pending, but on the day when they ripen", () => {
    const pending = earn(accountInDebt(), {
      amount: points(80),
      available_from: TODAY + DAY,
    }).account
    expect(pending).toMatchObject({ debt: points(50), pending: points(80) })
    expect(settleTime(pending, TODAY + DAY).account).toMatchObject({
      debt: 0,
      pending: 0,
      available: points(30),
    })
  })
})
