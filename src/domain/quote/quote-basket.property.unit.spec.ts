import fc from "fast-check"

import {
  basketOf,
  ONE_EURO,
  termsWith,
  tier,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { anyRules, markedLines } from "../../../integration-tests/fixtures/domain/rule-sets"
import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import { recordRedemption } from "../orders/order-redemption"
import { orderTarget } from "../orders/order-target"
import type { TierTerms } from "../program/terms"
import { countedBy } from "../tiers/counted"
import { tierReached } from "../tiers/tier-reached"
import type { BasketQuote, BasketQuoteInput } from "./quote-basket"
import { quoteBasket } from "./quote-basket"

const percent_bp = fc.integer({ min: 0, max: 5_000 })
const hundredths = fc.integer({ min: 1, max: 500_000 }).map(bonuses)
const SPENT_BEFORE = 40_000

/** A member of the first tier with 400.00 spent, whom a basket may carry over 500.00 or 1 000.00. */
const asked: fc.Arbitrary<BasketQuoteInput> = fc
  .record({
    lines: markedLines,
    accrual_rules: anyRules,
    accrual: fc.record({
      percent_bp,
      rounding: fc.constantFrom("round_down" as const, "half_up" as const),
      rounding_step: fc.constantFrom(bonuses(1), bonuses(10), bonuses(100)),
      bonus_paid_part: fc.constantFrom(
        "money_part_only" as const,
        "whole" as const,
        "none_when_redeeming" as const,
      ),
      crossing_order: fc.constantFrom("old_tier" as const, "new_tier" as const),
      exclusions: fc.record({ category_ids: fc.subarray(["a", "b"]) }),
    }),
    spend: fc.record({
      bonus_paid_part: fc.constantFrom("whole" as const, "money_part_only" as const),
    }),
    redemption: fc.record({
      settlement: fc.constantFrom("discount" as const, "tender" as const),
      cap_bp: fc.integer({ min: 0, max: 10_000 }),
      step: fc.constantFrom(bonuses(1), bonuses(500)),
    }),
    tiers: fc.tuple(percent_bp, percent_bp, percent_bp),
    wish: fc.option(fc.oneof(fc.constant("max" as const), hundredths)),
    balance: hundredths,
    limit: fc.option(
      hundredths.map((amount) => ({ bonuses: amount, by: "member_maximum" as const })),
    ),
  })
  .map(({ lines, tiers, wish, balance, limit, ...patch }) => {
    const terms = termsWith({
      ...patch,
      tiers: [0, 50_000, 100_000].map((threshold, index) =>
        tier(`tier-${index}`, { threshold, accrual_bp: tiers[index] ?? 0 }),
      ),
    })
    return {
      terms,
      tier: terms.tiers[0] ?? null,
      basket: basketOf(lines),
      bonus_value: ONE_EURO,
      balance,
      wish,
      limit,
      occasion: today(),
      tierAfter: (bought) => tierReached(terms, SPENT_BEFORE + countedBy(terms, bought)),
    }
  })

/** The order of that very basket, as its sync reckons it: with what was captured, at the tier of its first sight. */
function ordered(input: BasketQuoteInput, { redemption }: BasketQuote) {
  const { terms, basket, limit, occasion } = input
  const reduces = terms.redemption.settlement === "discount"
  const paid = new Map(redemption.lines.map((line) => [line.line_id, line.amount]))
  const facts = orderOf(
    basket.lines.map((line) => ({
      ...line,
      title: line.line_id,
      returned_quantity: 0,
      paid_with_bonuses: reduces ? (paid.get(line.line_id) ?? minor(0)) : minor(0),
    })),
  )
  const record =
    redemption.bonuses === 0
      ? null
      : recordRedemption({ capture_seq: 1, ...redemption }, facts, terms, input.tier)
  const targetAt = (tier: TierTerms | null) =>
    orderTarget({
      facts,
      terms,
      tier,
      buyer: occasion.buyer,
      bonus_value: ONE_EURO,
      program_bonus_value: ONE_EURO,
      redemption: record,
      limit,
    })
  const before = targetAt(input.tier)
  if (terms.accrual.crossing_order === "old_tier") return { target: before, record }
  const crossed = tierReached(terms, SPENT_BEFORE + before.counted_spend)
  return { target: targetAt(crossed), record }
}

describe("whatever the terms, the rules, the basket and the wish", () => {
  it("the order gives and takes what its dry run has said, line by line and for the same reasons", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const quote = quoteBasket(input)
        const { target, record } = ordered(input, quote)
        expect(target.earned_net).toBe(quote.accrual.bonuses)
        expect(target.cut).toEqual(quote.accrual.cut)
        expect(target.rate_bp).toBe(quote.accrual.rate_bp)
        expect(
          target.lines.map(({ line_id, base, earned, reasons }) => [
            line_id,
            base,
            earned,
            reasons,
          ]),
        ).toEqual(
          quote.accrual.lines.map((line) => [line.line_id, line.base, line.bonuses, line.reasons]),
        )
        expect(record?.lines ?? []).toMatchObject(quote.redemption.lines)
        expect(target.lines.reduce((sum, line) => sum + line.spent, 0)).toBe(
          quote.redemption.bonuses,
        )
      }),
      { numRuns: 500 },
    )
  })

  it("it stays within the caps of its lines, the wish, the balance and the limit of what is earned", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const { limits, redemption, accrual } = quoteBasket(input)
        const wished = input.wish === "max" ? limits.max_bonuses : (input.wish ?? 0)
        expect(redemption.bonuses).toBeLessThanOrEqual(Math.min(wished, input.balance))
        expect(redemption.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(
          redemption.bonuses,
        )
        const share = limits.caps.reduce((sum, cap) => sum + cap.weight, 0n)
        expect(BigInt(redemption.amount) * 10_000n <= share).toBe(true)
        expect(accrual.bonuses).toBeLessThanOrEqual(input.limit?.bonuses ?? accrual.bonuses)
        expect(accrual.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(accrual.bonuses)
      }),
      { numRuns: 500 },
    )
  })
})
