import {
  accountWith,
  bucketOf,
  contextAt,
  DAY,
  heldBy,
  hold,
  keyFrom,
  points,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { InvariantError } from "../errors"
import type { Account } from "./account"
import type { Decision } from "./decision"
import { decideCapture, decideRelease } from "./settle-hold"

const settling = (decision: Decision, now = TODAY) => ({
  ...contextAt(now),
  key: keyFrom("cart_1"),
  held: heldBy(decision),
  now,
})

function twoLots(): Account {
  return accountWith(
    { amount: points(40), expires_at: TODAY + 10 * DAY },
    { amount: points(60), expires_at: TODAY + 20 * DAY },
  )
}

describe("A14 a hold", () => {
  it("sets bonuses aside: of 100 and 80 held, the next 80 are refused and 20 go", () => {
    const { account } = hold(twoLots(), points(80))
    expect(account).toMatchObject({ available: points(20), held: points(80) })
    expect(refusalOf(() => hold(account, points(80)))).toEqual({
      code: "insufficient_balance",
      message: "Only 20.00 bonuses are available; 80.00 are needed.",
      details: { available: points(20), wanted: points(80) },
    })
    expect(hold(account, points(20)).account).toMatchObject({ available: 0, held: points(100) })
  })
})

describe("a capture", () => {
  it("spends everything that the hold set aside, of the same lots", () => {
    const held = hold(twoLots(), points(50))
    const { account, entries } = decideCapture(held.account, settling(held))
    expect(entries).toMatchObject([{ kind: "capture", amount: points(50), reverses_seq: null }])
    expect(account).toMatchObject({ held: 0, available: points(50) })
    expect([1, 2].map((lot) => bucketOf(account, lot, "spent"))).toEqual([points(40), points(10)])
  })

  it("of the same hold twice breaks the books and says which", () => {
    const held = hold(twoLots(), points(50))
    const captured = decideCapture(held.account, settling(held)).account
    expect(() => decideCapture(captured, settling(held))).toThrow(
      new InvariantError("held of a lot would fall to -4000"),
    )
  })

  it("spends what was held also where a lot's last day has passed since", () => {
    const held = hold(twoLots(), points(40))
    const late = decideCapture(held.account, settling(held, TODAY + 15 * DAY)).account
    expect(bucketOf(late, 1, "spent")).toBe(points(40))
  })
})

describe("a release", () => {
  it("gives everything back to the lots it came from and names the hold that it ends", () => {
    const before = twoLots()
    const held = hold(before, points(50))
    const { account, entries } = decideRelease(held.account, settling(held))
    expect(entries).toMatchObject([{ kind: "release", amount: points(50), reverses_seq: 3 }])
    expect(account).toEqual({ ...before, seq: 4 })
  })

  it("past the last day of a lot gives its part to expired, and only its part", () => {
    const held = hold(twoLots(), points(50))
    const { account } = decideRelease(held.account, settling(held, TODAY + 10 * DAY))
    expect(bucketOf(account, 1, "expired")).toBe(points(40))
    expect(bucketOf(account, 2, "available")).toBe(points(60))
    expect(account).toMatchObject({ held: 0, available: points(60) })
  })
})
