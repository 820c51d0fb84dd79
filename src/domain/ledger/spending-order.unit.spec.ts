import {
  accountWith,
  bucketOf,
  DAY,
  hold,
  points,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { InvariantError } from "../errors"
import { takeAvailable } from "./spending-order"

const inDays = (days: number) => TODAY + days * DAY

describe("A28 which lot is spent first", () => {
  it("lots 50 (never expires), 30 (in 20 days), 40 (in 10 days): 60 take 40 + 20 and leave 50 + 10", () => {
    const account = accountWith(
      { amount: points(50) },
      { amount: points(30), expires_at: inDays(20) },
      { amount: points(40), expires_at: inDays(10) },
    )
    const decision = hold(account, points(60))
    expect(decision.entries[0]?.postings).toEqual([
      { lot_seq: 3, from: "available", to: "held", amount: points(40) },
      { lot_seq: 2, from: "available", to: "held", amount: points(20) },
    ])
    expect([1, 2, 3].map((lot) => bucketOf(decision.account, lot, "available"))).toEqual([
      points(50),
      points(10),
      0,
    ])
  })

  it("of lots that expire together the older one, however they were written down", () => {
    const account = accountWith(
      { amount: points(10), expires_at: inDays(5), earned_at: inDays(-1) },
      { amount: points(10), expires_at: inDays(5), earned_at: inDays(-3) },
      { amount: points(10), expires_at: inDays(5), earned_at: inDays(-3) },
    )
    expect(takeAvailable(account.lots, points(15)).map((share) => share.lot_seq)).toEqual([2, 3])
  })

  it("of lots that never expire the older one too", () => {
    const account = accountWith(
      { amount: points(10), earned_at: inDays(-1) },
      { amount: points(10), earned_at: inDays(-2) },
    )
    expect(takeAvailable(account.lots, points(5))).toEqual([{ lot_seq: 2, amount: points(5) }])
  })

  it("pending bonuses are no part of it", () => {
    const account = accountWith(
      { amount: points(10), available_from: inDays(1), expires_at: inDays(2) },
      { amount: points(10) },
    )
    expect(takeAvailable(account.lots, points(10))).toEqual([{ lot_seq: 2, amount: points(10) }])
  })

  it("throws at once when the lots at hand are not all that the balance promises", () => {
    const account = accountWith({ amount: points(10) }, { amount: points(10) })
    const half_loaded = { ...account, lots: account.lots.slice(1) }
    expect(() => hold(half_loaded, points(15))).toThrow(
      new InvariantError("the lots at hand have 1000 available, 1500 are promised"),
    )
  })
})
