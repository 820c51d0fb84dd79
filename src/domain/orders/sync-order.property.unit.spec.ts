import fc from "fast-check"

import {
  accountWith,
  DAY,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderHistory } from "../../../integration-tests/fixtures/domain/order-histories"
import type { OrderBooks } from "../../../integration-tests/fixtures/domain/orders"
import {
  booksOf,
  synced,
  targetOf,
  worthOf,
} from "../../../integration-tests/fixtures/domain/orders"
import { settleTime } from "../ledger/settle-time"
import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import type { ProgramTerms } from "../program/terms"
import type { OrderFacts } from "./order-facts"
import type { RedemptionRecord } from "./order-redemption"
import { recordRedemption } from "./order-redemption"

const START = 100_000

/** Terms under which the moment of a sync, and not only what it reads, could make a difference. */
const programTerms: fc.Arbitrary<ProgramTerms> = fc
  .record({
    settlement: fc.constantFrom("discount" as const, "tender"),
    earn_at: fc.constantFrom("placed" as const, "paid", "delivered"),
    bonus_paid_part: fc.constantFrom("money_part_only" as const, "whole", "none_when_redeeming"),
    percent_bp: fc.integer({ min: 0, max: 3_000 }),
  })
  .map(({ settlement, ...accrual }) => termsWith({ accrual, redemption: { settlement } }))

/** An order's life, the same readings in another order with some of them twice, and a wait before each. */
const lives = orderHistory.chain((life) =>
  fc.record({
    life: fc.constant(life),
    muddled: fc
      .array(fc.constantFrom(...life), { maxLength: 6 })
      .chain((again) => shuffled([...life, ...again])),
    terms: programTerms,
  }),
)

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
}

/** The member's books just after the checkout, with the redemption that the first reading shows. */
function checkedOut(life: readonly OrderFacts[], terms: ProgramTerms) {
  const first = life[0] as OrderFacts
  const amount = minor(first.lines.reduce((sum, line) => sum + line.paid_with_bonuses, 0))
  const start = accountWith({ amount: bonuses(START) }, { amount: bonuses(1_000_000) })
  if (amount === 0) return { books: booksOf(start), redemption: null }
  const { account, captured } = spend(start, bonuses(amount))
  const capture = { capture_seq: captured.capture_seq, bonuses: bonuses(amount), amount }
  return {
    books: booksOf(account, captured),
    redemption: recordRedemption(capture, first, terms, null),
  }
}

function allSynced(
  books: OrderBooks,
  readings: readonly OrderFacts[],
  terms: ProgramTerms,
  redemption: RedemptionRecord | null,
): OrderBooks {
  return readings.reduce((now, read) => synced(now, read, { terms, redemption }), books)
}

describe("A15 the readings of an order's life, in any order and with any of them twice", () => {
  it("end with the same balance: start less spent, plus what is earned and what came back", () => {
    fc.assert(
      fc.property(lives, ({ life, muddled, terms }) => {
        const { books, redemption } = checkedOut(life, terms)
        const straight = allSynced(books, life, terms, redemption)
        const crooked = allSynced(books, muddled, terms, redemption)
        expect(worthOf(crooked.account)).toBe(worthOf(straight.account))
        expect(crooked.account.pending).toBe(straight.account.pending)
        const target = targetOf(crooked.facts as OrderFacts, redemption, terms)
        expect(worthOf(crooked.account)).toBe(
          worthOf(books.account) + target.earned_net + target.refunded,
        )
      }),
    )
  })

  it("A12 posting once more posts nothing", () => {
    fc.assert(
      fc.property(lives, ({ life, muddled, terms }) => {
        const { books, redemption } = checkedOut(life, terms)
        const crooked = allSynced(books, muddled, terms, redemption)
        for (const read of life) {
          const again = synced(crooked, read, { terms, redemption })
          expect(again.entries).toEqual([])
          expect(again.account).toEqual(crooked.account)
        }
      }),
    )
  })

  it("never take back more than was earned, nor give back more than was spent", () => {
    fc.assert(
      fc.property(lives, ({ life, muddled, terms }) => {
        const { books, redemption } = checkedOut(life, terms)
        let now = books
        for (const read of muddled) {
          now = synced(now, read, { terms, redemption })
          expect(now.posted.revoked).toBeLessThanOrEqual(now.posted.earned)
          expect(now.posted.refunded).toBeLessThanOrEqual(redemption?.bonuses ?? 0)
        }
      }),
    )
  })

  it("make no difference either where the bonuses expire between two syncs and a debt is open", () => {
    const terms = termsWith({ accrual: { expiry: { kind: "days", days: 3 } } })
    const debts = fc.nat({ max: 5_000 })
    const waits = fc.array(fc.nat({ max: 5 }), { minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(lives, debts, waits, ({ life, muddled }, debt, days) => {
        const start = booksOf({ ...accountWith({ amount: points(10) }), debt: bonuses(debt) })
        const end = TODAY + 100 * DAY
        const worthAfter = (readings: readonly OrderFacts[]) => {
          let now = TODAY
          const last = readings.reduce((books: OrderBooks, read, index) => {
            now += (days[index] ?? 0) * DAY
            return synced(books, read, { terms, now })
          }, start)
          return worthOf(settleTime(last.account, end).account)
        }
        expect(worthAfter(muddled)).toBe(worthAfter(life))
      }),
    )
  })
})
