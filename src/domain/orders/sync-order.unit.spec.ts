import {
  accountWith,
  bucketOf,
  DAY,
  earn,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import type { OrderBooks } from "../../../integration-tests/fixtures/domain/orders"
import {
  booksOf,
  orderLine,
  orderOf,
  synced,
  worthOf,
} from "../../../integration-tests/fixtures/domain/orders"
import { emptyAccount } from "../ledger/apply-entry"
import type { OrderFacts } from "./order-facts"
import { recordRedemption } from "./order-redemption"

const bought = orderOf([orderLine("a", euros(1_000), { quantity: 4 })])

function returned(units: number, version = 2): OrderFacts {
  const line = { quantity: 4, returned_quantity: units }
  return orderOf([orderLine("a", euros(1_000), line)], { version })
}

const canceled = { ...bought, canceled: true }
const fresh = booksOf(emptyAccount("bacc_1"))

describe("A12 the books of an order", () => {
  it("are brought to their target by one accrual, on the terms of its version", () => {
    const { entries, account, posted } = synced(fresh, bought)
    expect(entries).toMatchObject([
      {
        kind: "accrual",
        amount: points(50),
        key: { source_type: "order", source_id: "order_1", part: "1" },
        occurred_at: TODAY,
        program_version: 1,
        rate_bp: 500,
      },
    ])
    expect(account.available).toBe(points(50))
    expect(posted).toMatchObject({ step: 1, earned: points(50), revoked: 0, refunded: 0 })
  })

  it("are not touched by the same reading again, however often", () => {
    let books: OrderBooks = synced(fresh, bought)
    for (let again = 0; again < 5; again += 1) {
      const next = synced(books, bought)
      expect(next.entries).toEqual([])
      expect(next).toMatchObject({ account: books.account, posted: books.posted })
      books = next
    }
  })

  it("do not wait for a moment that only the fast clock of the shop's node has seen", () => {
    const { account, entries } = synced(fresh, { ...bought, placed_at: TODAY + 10 * 60_000 })
    expect(entries).toMatchObject([{ kind: "accrual", occurred_at: TODAY }])
    expect(account).toMatchObject({ available: points(50), pending: 0 })
  })

  it("stay empty for an order that earns nothing", () => {
    expect(synced(fresh, orderOf([orderLine("a", 0)])).entries).toEqual([])
    expect(synced(fresh, canceled).entries).toEqual([])
  })
})

describe("A15 events in the wrong order", () => {
  it("a return that comes before its order.placed ends where the right order ends", () => {
    const right = synced(synced(fresh, bought), returned(1))
    const wrong = synced(synced(fresh, returned(1)), bought)
    expect(right.account.available).toBe(points(37.5))
    expect(wrong.account.available).toBe(points(37.5))
    expect(wrong.posted.earned - wrong.posted.revoked).toBe(points(37.5))
  })

  it("A23 a cancellation that crosses a return undoes the accrual once", () => {
    const one = synced(synced(synced(fresh, bought), returned(2)), canceled)
    const other = synced(synced(synced(fresh, bought), canceled), returned(2))
    for (const books of [one, other]) {
      expect(books.account).toMatchObject({ available: 0, debt: 0 })
      expect(books.posted).toMatchObject({ earned: points(50), revoked: points(50) })
      expect(synced(books, canceled).entries).toEqual([])
    }
  })
})

describe("A20 partial returns", () => {
  it("three that add up to everything end where one full return does, to the last hundredth", () => {
    const odd = orderOf([orderLine("a", euros("333.33"), { quantity: 3 })])
    const after = (units: number) => ({
      ...odd,
      version: units + 1,
      lines: odd.lines.map((line) => ({ ...line, returned_quantity: units })),
    })
    const placed = synced(fresh, odd)
    const parts = [1, 2, 3]
      .map(after)
      .reduce((books: OrderBooks, read) => synced(books, read), placed)
    const whole = synced(placed, after(3))
    expect(parts.account).toMatchObject({ available: whole.account.available, debt: 0 })
    expect(parts.account.available).toBe(0)
  })
})

describe("A13 an order that earns 10 and spends 5", () => {
  it("has two entries, +10 and −5, never one netted line", () => {
    const { account, captured } = spend(accountWith({ amount: points(5) }), points(5))
    const order = orderOf([orderLine("a", euros(205), { paid_with_bonuses: euros(5) })])
    const record = recordRedemption(
      { capture_seq: captured.capture_seq, bonuses: points(5), amount: euros(5) },
      order,
      termsWith(),
      null,
    )
    const books = synced(booksOf(account, captured), order, { redemption: record })
    expect(books.entries).toMatchObject([{ kind: "accrual", amount: points(10) }])
    expect(books.account.available).toBe(points(10))
  })
})

describe("A18 start 200; an order earns 70 and spends 150", () => {
  const start = accountWith(
    { amount: points(120), expires_at: TODAY + 30 * DAY },
    { amount: points(80) },
  )
  const { account, captured } = spend(start, points(150))
  const order = orderOf([
    orderLine("a", euros(1_550), { quantity: 2, paid_with_bonuses: euros(150) }),
  ])
  const redemption = recordRedemption(
    { capture_seq: captured.capture_seq, bonuses: points(150), amount: euros(150) },
    order,
    termsWith(),
    null,
  )
  const placed = synced(booksOf(account, captured), order, { redemption })
  const allBack = {
    ...order,
    version: 2,
    lines: order.lines.map((line) => ({ ...line, returned_quantity: 2 })),
  }

  it("leaves 120", () => {
    expect(placed.account.available).toBe(points(120))
  })

  it("a full return leaves 200, in the old lots with their old expiry", () => {
    const { account: after, entries } = synced(placed, allBack, { redemption })
    expect(entries.map((entry) => entry.kind)).toEqual(["refund", "revocation"])
    expect(after).toMatchObject({ available: points(200), debt: 0 })
    expect([1, 2].map((lot) => bucketOf(after, lot, "available"))).toEqual([
      points(120),
      points(80),
    ])
    expect(after.lots[0]?.expires_at).toBe(TODAY + 30 * DAY)
  })

  it("does the same when the return is the first thing that is heard of the order", () => {
    const { account: after } = synced(booksOf(account, captured), allBack, { redemption })
    expect(after.available).toBe(points(200))
  })

  it("bonuses whose lot has expired meanwhile come back with the program's days of grace", () => {
    const later = TODAY + 40 * DAY
    const { account: after } = synced(placed, allBack, { redemption, now: later })
    expect(after.lots.at(-1)).toMatchObject({
      amount: points(120),
      expires_at: Date.parse("2027-05-04T00:00:00Z"),
    })
  })
})

describe("A21 buying, earning and returning", () => {
  it("three times over leaves the balance as it was", () => {
    let account = accountWith({ amount: points(12.34) })
    for (const order_id of ["order_1", "order_2", "order_3"]) {
      const placed = synced(booksOf(account), { ...bought, order_id })
      account = synced(placed, { ...returned(4), order_id }).account
      expect(account).toMatchObject({ available: points(12.34), pending: 0, debt: 0 })
    }
  })
})

describe("A22 earned bonuses that are spent before the order comes back", () => {
  it("make a debt of 50, and the next 80 earned leave 30", () => {
    const placed = synced(fresh, bought)
    const spent = { ...placed, account: spend(placed.account, points(50)).account }
    const after = synced(spent, returned(4))
    expect(after.account).toMatchObject({ available: 0, debt: points(50) })
    expect(earn(after.account, { amount: points(80) }).account).toMatchObject({
      available: points(30),
      debt: 0,
    })
  })

  it("are told as a shortfall where the program deducts them from the refund", () => {
    const terms = termsWith({ returns: { shortfall: "deduct_from_refund" } })
    const placed = synced(fresh, bought, { terms })
    const spent = { ...placed, account: spend(placed.account, points(30)).account }
    const after = synced(spent, returned(4), { terms })
    expect(after.entries).toMatchObject([{ kind: "revocation", shortfall: points(30) }])
    expect(worthOf(after.account)).toBe(0)
  })
})

describe("an order that earns when it is paid", () => {
  const terms = termsWith({
    accrual: { earn_at: "paid", activation_delay_days: 2, expiry: { kind: "days", days: 10 } },
  })
  const waiting = synced(fresh, bought, { terms })

  it("shows its bonuses as pending, without a day", () => {
    expect(waiting.account).toMatchObject({ pending: points(50), available: 0 })
    expect(waiting.account.lots[0]).toMatchObject({ available_from: null, expires_at: null })
  })

  it("gives them their days when the payment comes, and makes them available on theirs", () => {
    const paid_at = TODAY + 5 * DAY
    const paid = synced(waiting, { ...bought, paid: true }, { terms, now: paid_at })
    expect(paid.entries).toEqual([])
    expect(paid.account.lots[0]).toMatchObject({
      available_from: Date.parse("2027-03-17T00:00:00Z"),
      expires_at: Date.parse("2027-03-28T00:00:00Z"),
    })
    const ripe = synced(paid, { ...bought, paid: true }, { terms, now: paid_at + 2 * DAY })
    expect(ripe.account).toMatchObject({ pending: 0, available: points(50) })
  })

  it("takes pending bonuses back when it is returned unpaid, and nothing ripens afterwards", () => {
    const back = synced(waiting, returned(4), { terms })
    expect(back.account).toMatchObject({ pending: 0, debt: 0 })
    const paid = { ...returned(4, 3), paid: true }
    expect(synced(back, paid, { terms }).entries).toEqual([])
  })
})
