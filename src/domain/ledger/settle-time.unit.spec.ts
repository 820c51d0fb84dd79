import fc from "fast-check"

import {
  accountWith,
  contextAt,
  DAY,
  heldBy,
  hold,
  keyFrom,
  points,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { bonuses } from "../money/bonuses"
import { lotDates } from "./lot-dates"
import { decideRevocation } from "./revoke"
import { decideRelease } from "./settle-hold"
import { isDue, settleTime } from "./settle-time"

const inDays = (days: number) => TODAY + days * DAY

describe("A29 the last day of a lot", () => {
  const earned_at = Date.parse("2027-01-22T15:30:00Z")
  const account = accountWith({
    amount: points(40),
    earned_at,
    ...lotDates(
      earned_at,
      { activation_delay_days: 0, expiry: { kind: "end_of_month" } },
      "Europe/Warsaw",
    ),
  })

  it("is usable on 31 January at 23:59 in the program's zone", () => {
    const settled = settleTime(account, Date.parse("2027-01-31T23:59:59.999+01:00"))
    expect(settled.entries).toEqual([])
    expect(settled.account.available).toBe(points(40))
  })

  it("is gone on 1 February at 00:00, as an entry that says when and can be written once", () => {
    const midnight = Date.parse("2027-02-01T00:00:00+01:00")
    const settled = settleTime(account, midnight + 5 * DAY)
    expect(settled.account.available).toBe(0)
    expect(settled.entries).toMatchObject([
      {
        kind: "expiry",
        amount: points(40),
        occurred_at: midnight,
        key: { source_type: "lot", source_id: "bacc_1:1", part: "" },
        postings: [{ lot_seq: 1, from: "available", to: "expired", amount: points(40) }],
      },
    ])
    expect(settleTime(settled.account, midnight + 6 * DAY).entries).toEqual([])
  })
})

describe("A30 activation after 14 days", () => {
  const account = accountWith({
    amount: points(40),
    ...lotDates(TODAY, { activation_delay_days: 14, expiry: { kind: "never" } }, "UTC"),
  })

  it("is shown as pending and cannot be spent on day 13", () => {
    const { account: day13 } = settleTime(account, inDays(13))
    expect(day13).toMatchObject({ pending: points(40), available: 0 })
    expect(refusalOf(() => hold(day13, points(1))).code).toBe("insufficient_balance")
  })

  it("can be spent on day 14, with no job having run", () => {
    const day14 = Date.parse("2027-03-24T00:00:00Z")
    const settled = settleTime(account, day14)
    expect(settled.entries).toMatchObject([
      { kind: "activation", occurred_at: day14, key: { source_id: "bacc_1:1", part: "" } },
    ])
    expect(hold(settled.account, points(40)).account.held).toBe(points(40))
  })
})

describe("settling time", () => {
  it("leaves alone what waits for an event, however long", () => {
    const account = accountWith({ amount: points(40), available_from: null })
    expect(settleTime(account, inDays(10_000)).entries).toEqual([])
    expect(account.lots.some((lot) => isDue(lot, inDays(10_000)))).toBe(false)
  })

  it("lets a lot ripen and expire at once when nobody looked in between", () => {
    const account = accountWith({
      amount: points(40),
      available_from: inDays(1),
      expires_at: inDays(2),
    })
    const { account: after, entries } = settleTime(account, inDays(3))
    expect(entries.map((entry) => entry.kind)).toEqual(["activation", "expiry"])
    expect(after).toMatchObject({ pending: 0, available: 0 })
  })

  it("does not expire what a running checkout holds", () => {
    const held = hold(
      accountWith({ amount: points(40), expires_at: inDays(1) }),
      points(30),
    ).account
    expect(settleTime(held, inDays(2)).account).toMatchObject({ held: points(30), available: 0 })
  })

  it("expires with a key of its own what a clock that was set back has returned to a dead lot", () => {
    const held = hold(accountWith({ amount: points(40), expires_at: inDays(1) }), points(30))
    const expired = settleTime(held.account, inDays(2))
    const revoked = decideRevocation(expired.account, {
      ...contextAt(inDays(2)),
      key: keyFrom("order_1", "2"),
      amount: points(10),
      origin_lot_seqs: [1],
      shortfall_policy: "debt",
    })
    const released = decideRelease(revoked.account, {
      ...contextAt(TODAY),
      key: keyFrom("cart_1"),
      held: heldBy(held),
      now: TODAY,
    })
    const again = settleTime(released.account, inDays(2))
    expect([expired, again].map((decision) => decision.entries[0]?.key.part)).toEqual([
      "",
      "after:1000",
    ])
  })

  it("ends with the same balance whether a job ran every night or never", () => {
    const days = fc.option(fc.integer({ min: 0, max: 12 }))
    const lot = fc.record({ amount: fc.integer({ min: 1, max: 90 }), ripens: days, lasts: days })
    const debt = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 6 }), debt, (lots, owed) => {
        const earned = accountWith(
          ...lots.map(({ amount, ripens, lasts }) => ({
            amount: bonuses(amount),
            available_from: ripens === null ? null : inDays(ripens),
            expires_at: lasts === null ? null : inDays((ripens ?? 0) + lasts + 1),
          })),
        )
        const account = { ...earned, debt: bonuses(owed) }
        let nightly = account
        for (let day = 0; day <= 26; day += 1) nightly = settleTime(nightly, inDays(day)).account
        expect(nightly).toEqual({ ...settleTime(account, inDays(26)).account, seq: nightly.seq })
      }),
    )
  })
})
