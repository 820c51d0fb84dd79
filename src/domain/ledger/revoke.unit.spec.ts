import {
  accountWith,
  bucketOf,
  contextAt,
  DAY,
  earn,
  hold,
  keyFrom,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { Bonuses } from "../money/bonuses"
import type { Account } from "./account"
import { decideDeduction } from "./adjust"
import type { RevocationOrder } from "./revoke"
import { decideRevocation } from "./revoke"
import { settleTime } from "./settle-time"

function takeBack(account: Account, amount: Bonuses, more: Partial<RevocationOrder> = {}) {
  return decideRevocation(account, {
    ...contextAt(TODAY),
    key: keyFrom("order_1", "2"),
    amount,
    origin_lot_seqs: [1],
    shortfall_policy: "debt",
    ...more,
  })
}

describe("taking back what an order has earned", () => {
  it("takes it from the lot of that order and leaves the others alone", () => {
    const account = accountWith({ amount: points(50) }, { amount: points(30) })
    const after = takeBack(account, points(50)).account
    expect(after).toMatchObject({ available: points(30), debt: 0 })
    expect(bucketOf(after, 1, "revoked")).toBe(points(50))
    expect(bucketOf(after, 2, "available")).toBe(points(30))
  })

  it("takes pending bonuses before available ones, and the later lot before the earlier", () => {
    const account = accountWith(
      { amount: points(20) },
      { amount: points(20) },
      { amount: points(20), available_from: null },
    )
    const { entries } = takeBack(account, points(50), { origin_lot_seqs: [1, 2, 3] })
    expect(entries[0]?.postings).toEqual([
      { lot_seq: 3, from: "pending", to: "revoked", amount: points(20) },
      { lot_seq: 2, from: "available", to: "revoked", amount: points(20) },
      { lot_seq: 1, from: "available", to: "revoked", amount: points(10) },
    ])
  })

  it("makes nobody owe bonuses that have expired unspent", () => {
    const account = accountWith({ amount: points(50), expires_at: TODAY + DAY })
    const expired = settleTime(spend(account, points(20)).account, TODAY + 2 * DAY).account
    expect(bucketOf(expired, 1, "expired")).toBe(points(30))
    const after = takeBack(expired, points(50)).account
    expect(after.debt).toBe(points(20))
    expect(bucketOf(after, 1, "revoked")).toBe(points(30))
  })
})

describe("A22 earned bonuses that are already spent never block a return", () => {
  const spent = spend(accountWith({ amount: points(50) }), points(40)).account

  it("debt: what is missing is owed", () => {
    const { account, entries } = takeBack(spent, points(50))
    expect(account).toMatchObject({ available: 0, debt: points(40) })
    expect(entries[0]).toMatchObject({ debt_change: points(40), shortfall: 0, amount: points(50) })
  })

  it.each(["forgive", "deduct_from_refund"] as const)(
    "%s: what is missing is told and owed by nobody",
    (shortfall_policy) => {
      const { account, entries } = takeBack(spent, points(50), { shortfall_policy })
      expect(account).toMatchObject({ available: 0, debt: 0 })
      expect(entries[0]).toMatchObject({ debt_change: 0, shortfall: points(40) })
    },
  )

  it("bonuses held by a running checkout stay with it", () => {
    const held = hold(accountWith({ amount: points(50) }), points(30)).account
    expect(takeBack(held, points(50)).account).toMatchObject({
      held: points(30),
      available: 0,
      debt: points(30),
    })
  })

  it("bonuses that have paid a debt are spent bonuses too", () => {
    const inDebt = takeBack(spent, points(50)).account
    const paid = earn(inDebt, { amount: points(40) }).account
    expect(paid.debt).toBe(0)
    expect(takeBack(paid, points(40), { origin_lot_seqs: [paid.seq] }).account.debt).toBe(
      points(40),
    )
  })
})

describe("taking bonuses away by hand", () => {
  const order = { ...contextAt(TODAY), key: keyFrom("req_1"), reason: "entered twice" }

  it("takes them in spending order, with the reason", () => {
    const account = accountWith(
      { amount: points(50) },
      { amount: points(30), expires_at: TODAY + DAY },
    )
    const { account: after, entries } = decideDeduction(account, { ...order, amount: points(40) })
    expect(entries[0]).toMatchObject({
      kind: "adjustment",
      reason: "entered twice",
      postings: [
        { lot_seq: 2, from: "available", to: "revoked", amount: points(30) },
        { lot_seq: 1, from: "available", to: "revoked", amount: points(10) },
      ],
    })
    expect(after.available).toBe(points(40))
  })

  it("leaves alone what a running checkout holds", () => {
    const held = hold(accountWith({ amount: points(50) }), points(30)).account
    expect(refusalOf(() => decideDeduction(held, { ...order, amount: points(21) }))).toMatchObject({
      code: "insufficient_balance",
      details: { available: points(20), wanted: points(21) },
    })
  })

  it("never makes a debt: more than is available is refused", () => {
    const account = accountWith({ amount: points(50) })
    expect(refusalOf(() => decideDeduction(account, { ...order, amount: points(50.01) }))).toEqual({
      code: "insufficient_balance",
      message: "Only 50.00 bonuses are available; 50.01 are needed.",
      details: { available: points(50), wanted: points(50.01) },
    })
  })
})
