import fc from "fast-check"

import { ONE_EURO, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf, targetOf } from "../../../integration-tests/fixtures/domain/orders"
import { bonusesBoughtBy } from "../money/bonus-value"
import { sumBonuses } from "../money/bonuses"
import { minor, sumMoney } from "../money/money"
import type { OrderFacts } from "../orders/order-facts"
import { recordRedemption } from "../orders/order-redemption"
import type { ReturnablePurchase } from "./comes-back"
import { comesBack } from "./comes-back"
import { takeBack } from "./take-back"

/** Goods with a price each, so many pieces, and so much of the price paid with bonuses. */
const goods = fc.array(
  fc.record({
    payable: fc.integer({ min: 0, max: 100_000 }),
    quantity: fc.integer({ min: 1, max: 7 }),
    paid_percent: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 1, maxLength: 5 },
)

/** In which of three returns each piece comes back. */
const rounds = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 35, maxLength: 35 })

function soldWith(lines: readonly { payable: number; quantity: number; paid_percent: number }[]) {
  const facts = orderOf(
    lines.map(({ payable, quantity, paid_percent }, index) =>
      orderLine(`line_${index}`, payable, {
        quantity,
        paid_with_bonuses: minor(Math.floor((payable * paid_percent) / 100)),
      }),
    ),
  )
  const amount = sumMoney(facts.lines.map((line) => line.paid_with_bonuses))
  const captured = { capture_seq: 1, bonuses: bonusesBoughtBy(amount, ONE_EURO), amount }
  return { facts, captured }
}

describe("what comes back of a purchase", () => {
  const bookOf =
    (captured: ReturnType<typeof soldWith>["captured"], sold: OrderFacts) =>
    (facts: OrderFacts): ReturnablePurchase => {
      const redemption =
        captured.amount === 0 ? null : recordRedemption(captured, sold, termsWith(), null)
      const { refunded, lines } = targetOf(facts, redemption)
      return { facts, redemption, refunded, revoked: sumBonuses(lines.map((l) => l.revoked)) }
    }

  it("adds up to what was paid in money and in bonuses, however it is split (A19, A20, A24)", () => {
    fc.assert(
      fc.property(goods, rounds, (lines, round) => {
        const { facts: sold, captured } = soldWith(lines)
        const booked = bookOf(captured, sold)
        let facts = sold
        const parts = [0, 1, 2].map((now) => {
          const before = booked(facts)
          facts = takeBack(facts, piecesOf(sold, round, now))
          return comesBack(before, booked(facts))
        })
        const payable = sumMoney(sold.lines.map((line) => line.payable))
        expect(sumBonuses(parts.map((part) => part.refunded))).toBe(captured.bonuses)
        expect(sumMoney(parts.map((part) => part.money))).toBe(payable - captured.amount)
        const everything = sold.lines.map(({ line_id, quantity }) => ({ line_id, quantity }))
        const whole = comesBack(booked(sold), booked(takeBack(sold, everything)))
        expect(sumBonuses(parts.map((part) => part.revoked))).toBe(whole.revoked)
        expect(whole.money).toBe(payable - captured.amount)
      }),
    )
  })
})

function piecesOf({ lines }: OrderFacts, round: readonly number[], now: number) {
  let piece = 0
  return lines.flatMap(({ line_id, quantity }) => {
    const own = round.slice(piece, piece + quantity)
    piece += quantity
    const back = own.filter((number) => number === now).length
    return back === 0 ? [] : [{ line_id, quantity: back }]
  })
}
