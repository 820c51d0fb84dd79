import fc from "fast-check"

import {
  accountWith,
  bucketOf,
  contextAt,
  DAY,
  keyFrom,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { InvariantError } from "../errors"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Account, Instant } from "./account"
import { decideLateCapture } from "./capture-late"
import type { CapturedBonuses } from "./refund"
import { decideRefund } from "./refund"
import { settleTime } from "./settle-time"

const inDays = (days: number) => TODAY + days * DAY

function giveBack(
  account: Account,
  captured: CapturedBonuses,
  amount: Bonuses,
  already_refunded: Bonuses = bonuses(0),
  now: Instant = TODAY,
) {
  return decideRefund(account, {
    ...contextAt(now),
    key: keyFrom("order_1", String(already_refunded)),
    captured,
    already_refunded,
    amount,
    now,
    grace_expires_at: now + 14 * DAY,
  })
}

function threeLots(): Account {
  return accountWith(
    { amount: points(40), expires_at: inDays(10) },
    { amount: points(30), expires_at: inDays(20) },
    { amount: points(50) },
  )
}

describe("A18 spent bonuses that come back", () => {
  it("go to the lots they came from, with their old expiry", () => {
    const before = threeLots()
    const { account, captured } = spend(before, points(100))
    const refunded = giveBack(account, captured, points(100))
    expect(refunded.account).toEqual({ ...before, seq: account.seq + 1 })
    expect(refunded.entries).toMatchObject([
      {
        kind: "refund",
        amount: points(100),
        reverses_seq: captured.capture_seq,
        debt_change: 0,
        issues_lot: null,
      },
    ])
  })

  it("come back to the latest expiry first, in parts as in one piece", () => {
    const { account, captured } = spend(threeLots(), points(100))
    const first = giveBack(account, captured, points(45))
    expect(first.entries[0]?.postings).toEqual([
      { lot_seq: 3, from: "spent", to: "available", amount: points(30) },
      { lot_seq: 2, from: "spent", to: "available", amount: points(15) },
    ])
    const second = giveBack(first.account, captured, points(55), points(45))
    expect(second.entries[0]?.postings).toEqual([
      { lot_seq: 2, from: "spent", to: "available", amount: points(15) },
      { lot_seq: 1, from: "spent", to: "available", amount: points(40) },
    ])
  })

  it("never are more than were captured", () => {
    const { account, captured } = spend(threeLots(), points(100))
    expect(() => giveBack(account, captured, points(60), points(40.01))).toThrow(
      new InvariantError("refund of 6000 after 4001 passes the 10000 that were captured"),
    )
  })
})

describe("a lot that has expired meanwhile", () => {
  it("takes nothing back: a grace lot does, with days of its own", () => {
    const { account, captured } = spend(threeLots(), points(100))
    const later = settleTime(account, inDays(15)).account
    const { account: after, entries } = giveBack(
      later,
      captured,
      points(100),
      points(0),
      inDays(15),
    )
    expect(bucketOf(after, 1, "spent")).toBe(points(40))
    expect(after.lots.at(-1)).toMatchObject({
      lot_seq: after.seq,
      amount: points(40),
      earned_at: inDays(15),
      available_from: inDays(15),
      expires_at: inDays(29),
    })
    expect(entries[0]?.postings).toEqual([
      { lot_seq: 3, from: "spent", to: "available", amount: points(30) },
      { lot_seq: 2, from: "spent", to: "available", amount: points(30) },
      { lot_seq: after.seq, from: "issue", to: "available", amount: points(40) },
    ])
    expect(after.available).toBe(points(120))
  })
})

describe("A20 partial refunds", () => {
  it("in any split end with the balance that one whole refund gives", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 6 })
    const later = fc.constantFrom(0, 12, 25)
    fc.assert(
      fc.property(cuts, later, (list, days) => {
        const { account, captured } = spend(threeLots(), points(100))
        const now = inDays(days)
        const start = settleTime(account, now).account
        const whole = giveBack(start, captured, points(100), points(0), now).account
        const edges = [...new Set([...list, 100])].sort((a, b) => a - b).map(points)
        let split = start
        let done = bonuses(0)
        for (const edge of edges) {
          split = giveBack(split, captured, bonuses(edge - done), done, now).account
          done = edge
        }
        expect(split.available).toBe(whole.available)
        expect([1, 2, 3].map((lot) => bucketOf(split, lot, "available"))).toEqual(
          [1, 2, 3].map((lot) => bucketOf(whole, lot, "available")),
        )
      }),
    )
  })
})

describe("a late capture", () => {
  const late = (account: Account, amount: Bonuses) =>
    decideLateCapture(account, { ...contextAt(TODAY), key: keyFrom("cart_1"), amount })

  it("spends directly what is there, in spending order", () => {
    const { account, entries } = late(threeLots(), points(50))
    expect(entries).toMatchObject([{ kind: "capture", amount: points(50), debt_change: 0 }])
    expect([1, 2, 3].map((lot) => bucketOf(account, lot, "spent"))).toEqual([
      points(40),
      points(10),
      0,
    ])
  })

  it("of 150 with 120 left owes 30, where everybody can see it", () => {
    const { account, entries } = late(threeLots(), points(150))
    expect(account).toMatchObject({ available: 0, debt: points(30) })
    expect(entries[0]).toMatchObject({ amount: points(150), debt_change: points(30) })
  })

  it("is refunded to the lots first; what was owed comes back last and lowers the debt", () => {
    const { account, entries } = late(accountWith({ amount: points(20) }), points(50))
    const captured = {
      capture_seq: entries[0]?.seq ?? 0,
      shares: [{ lot_seq: 1, amount: points(20) }],
      owed: points(30),
    }
    const half = giveBack(account, captured, points(25))
    expect(half.account).toMatchObject({ available: points(20), debt: points(25) })
    const whole = giveBack(half.account, captured, points(25), points(25))
    expect(whole.account).toMatchObject({ available: points(20), debt: 0 })
    expect(whole.entries[0]).toMatchObject({ debt_change: -2_500, postings: [] })
  })

  it("whose debt has been paid meanwhile comes back as bonuses", () => {
    const { account } = late(accountWith({ amount: points(20) }), points(50))
    const captured = {
      capture_seq: 2,
      shares: [{ lot_seq: 1, amount: points(20) }],
      owed: points(30),
    }
    const paid = { ...account, debt: points(10) }
    expect(giveBack(paid, captured, points(50)).account).toMatchObject({
      available: points(40),
      debt: 0,
    })
  })
})
