import fc from "fast-check"

import { DAY, points, spend, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderHistory } from "../../../integration-tests/fixtures/domain/order-histories"
import type { OrderBooks } from "../../../integration-tests/fixtures/domain/orders"
import {
  booksOf,
  orderLine,
  orderOf,
  synced,
  worthOf,
} from "../../../integration-tests/fixtures/domain/orders"
import { anyRules } from "../../../integration-tests/fixtures/domain/rule-sets"
import { percent, rule } from "../../../integration-tests/fixtures/domain/rules"
import { emptyAccount } from "../ledger/apply-entry"
import type { OrderFacts } from "./order-facts"

/** 5 % for ever, and of the weekend's 3 % a month's worth from in two weeks. */
const terms = termsWith({
  accrual_rules: [
    rule(
      "weekend",
      percent(3),
      {},
      {
        name: "Weekend",
        activation_delay_days: 14,
        expiry: { kind: "days", days: 30 },
      },
    ),
  ],
})
const fresh = booksOf(emptyAccount("bacc_1"))

function bought(returned_quantity = 0, more: Partial<OrderFacts> = {}): OrderFacts {
  return orderOf([orderLine("a", euros(1_000), { quantity: 4, returned_quantity })], more)
}

describe("bonuses of one order with two lifetimes", () => {
  it("are two lots with their own days, and the statement says whence", () => {
    const { entries, account } = synced(fresh, bought(), { terms })
    expect(entries).toMatchObject([
      { kind: "accrual", amount: points(50), key: { part: "1" }, rate_bp: 500, reason: null },
      {
        kind: "accrual",
        amount: points(30),
        key: { part: "1:14+30d" },
        rate_bp: null,
        reason: "Weekend",
      },
    ])
    expect(account).toMatchObject({ available: points(50), pending: points(30) })
    expect(account.lots).toMatchObject([
      { available_from: TODAY, expires_at: null },
      {
        available_from: Date.parse("2027-03-24T00:00:00Z"),
        expires_at: Date.parse("2027-04-24T00:00:00Z"),
      },
    ])
  })

  it("go back from their own lots, each in its share", () => {
    const after = synced(synced(fresh, bought(), { terms }), bought(1, { version: 2 }), { terms })
    expect(after.entries).toMatchObject([
      { kind: "revocation", amount: points(12.5), key: { part: "2" } },
      { kind: "revocation", amount: points(7.5), key: { part: "2:14+30d" } },
    ])
    expect(after.account).toMatchObject({ available: points(37.5), pending: points(22.5), debt: 0 })
    const canceled = synced(after, bought(1, { version: 2, canceled: true }), { terms })
    expect(canceled.account).toMatchObject({ available: 0, pending: 0, debt: 0 })
    expect(canceled.posted).toMatchObject({ earned: points(80), revoked: points(80) })
  })

  it("leave a debt where one of them is spent, though the other is not", () => {
    const { account, ...books } = synced(fresh, bought(), { terms })
    const poorer = { ...books, account: spend(account, points(50)).account }
    const canceled = synced(poorer, bought(0, { canceled: true }), { terms })
    expect(canceled.account).toMatchObject({ available: 0, pending: 0, debt: points(50) })
  })

  it("wait for the payment together, and get their own days by it", () => {
    const paid_later = termsWith({ ...terms, accrual: { earn_at: "paid" } })
    const placed = synced(fresh, bought(), { terms: paid_later })
    expect(placed.account).toMatchObject({ available: 0, pending: points(80) })
    const now = TODAY + 2 * DAY
    const paid = synced(placed, bought(0, { paid: true }), { terms: paid_later, now })
    expect(paid.account).toMatchObject({ available: points(50), pending: points(30) })
    expect(paid.account.lots[1]?.available_from).toBe(Date.parse("2027-03-26T00:00:00Z"))
  })

  it("go back wholly where an edit takes away what the rule was about", () => {
    const rules = [
      rule(
        "large",
        percent(3),
        { minimum_order: euros(1_000) },
        { expiry: { kind: "end_of_year" } },
      ),
    ]
    const edited = termsWith({ accrual_rules: rules })
    const smaller = orderOf([orderLine("a", euros(500), { quantity: 2 })], { version: 2 })
    const after = synced(synced(fresh, bought(), { terms: edited }), smaller, { terms: edited })
    expect(after.account).toMatchObject({ available: points(25), debt: 0 })
    expect(after.entries).toMatchObject([
      { kind: "revocation", amount: points(25), key: { part: "2" } },
      { kind: "revocation", amount: points(30), key: { part: "2:0+end_of_year" } },
    ])
  })
})

describe("A15 an order's life under any rules", () => {
  it("ends with the same bonuses in any order of its readings, and a second reading posts nothing", () => {
    const lives = orderHistory.chain((life) =>
      fc.record({
        life: fc.constant(life),
        muddled: fc.shuffledSubarray(life, { minLength: life.length, maxLength: life.length }),
        rules: anyRules,
        earn_at: fc.constantFrom("placed" as const, "paid" as const),
      }),
    )
    fc.assert(
      fc.property(lives, ({ life, muddled, rules, earn_at }) => {
        const any_terms = termsWith({ accrual: { earn_at }, accrual_rules: rules })
        const after = (readings: readonly OrderFacts[]) =>
          readings.reduce(
            (books: OrderBooks, read) => synced(books, read, { terms: any_terms }),
            fresh,
          )
        const straight = after(life)
        const crooked = after(muddled)
        expect(worthOf(crooked.account)).toBe(worthOf(straight.account))
        for (const read of life) {
          expect(synced(crooked, read, { terms: any_terms }).entries).toEqual([])
        }
      }),
    )
  })
})
