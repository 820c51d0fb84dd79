import fc from "fast-check"

import { at, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import type { ProgramTerms, TierWindow } from "../program/terms"
import type { MeasuredIn } from "./tier-in-force"
import { spansToMeasure, tierAfterPeriods, tierInForce } from "./tier-in-force"
import { tierByHandle } from "./tier-reached"
import { isInSpan, periodEnds } from "./tier-windows"

const DAY_MS = 86_400_000
const START = at("2025-01-01")

interface Bought {
  readonly at: number
  readonly amount: number
}

const window: fc.Arbitrary<TierWindow> = fc.oneof(
  fc.constant<TierWindow>({ kind: "all_time" }),
  fc.constant<TierWindow>({ kind: "calendar_year" }),
  fc.record({
    kind: fc.constant("rolling_months" as const),
    months: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({
    kind: fc.constant("previous_period" as const),
    period: fc.constantFrom("month" as const, "quarter", "year"),
  }),
)

const terms: fc.Arbitrary<ProgramTerms> = fc
  .record({
    window,
    downgrade: fc.constantFrom("never" as const, "period_end", "one_step"),
    grace_days: fc.integer({ min: 0, max: 28 }),
  })
  .map((schedule) => scheduleWith(schedule))

const moment = fc.integer({ min: 0, max: 1_000 * 24 }).map((hours) => START + (hours * DAY_MS) / 24)
const bought: fc.Arbitrary<Bought[]> = fc.array(
  fc.record({ at: moment, amount: fc.integer({ min: 0, max: 1_500_000 }) }),
  { maxLength: 12 },
)
const held = fc.constantFrom(null, "first", "second", "top", "platinum")
const record = fc.record({ held, floor: held })

function measured(orders: readonly Bought[]): MeasuredIn {
  return (span) =>
    orders.filter((order) => isInSpan(span, order.at)).reduce((sum, order) => sum + order.amount, 0)
}

function rank(terms: ProgramTerms, handle: string | null | undefined): number {
  return tierByHandle(terms, handle ?? null)?.threshold ?? -1
}

describe("a member's tier, whatever the schedule", () => {
  it("is never lower for somebody who has bought more", () => {
    fc.assert(
      fc.property(
        terms,
        record,
        bought,
        bought,
        moment,
        moment,
        (terms, kept, some, more, a, b) => {
          const moments = { after: Math.min(a, b), at: Math.max(a, b) }
          const few = tierAfterPeriods(terms, kept, measured(some), moments)
          const many = tierAfterPeriods(terms, kept, measured([...some, ...more]), moments)
          expect(rank(terms, many?.handle)).toBeGreaterThanOrEqual(rank(terms, few?.handle))
        },
      ),
    )
  })

  it("is never lower than the floor, nor than what purchases have reached by now", () => {
    fc.assert(
      fc.property(terms, record, bought, moment, moment, (terms, kept, orders, a, b) => {
        const moments = { after: Math.min(a, b), at: Math.max(a, b) }
        const after = rank(terms, tierAfterPeriods(terms, kept, measured(orders), moments)?.handle)
        const nobody = { held: null, floor: kept.floor }
        const reached = tierInForce(terms, nobody, measured(orders), moments.at)
        expect(after).toBeGreaterThanOrEqual(rank(terms, kept.floor))
        expect(after).toBeGreaterThanOrEqual(rank(terms, reached?.handle))
      }),
    )
  })

  it("does not change when it is looked at twice", () => {
    fc.assert(
      fc.property(terms, record, bought, moment, moment, (terms, kept, orders, a, b) => {
        const moments = { after: Math.min(a, b), at: Math.max(a, b) }
        const once = tierAfterPeriods(terms, kept, measured(orders), moments)
        const twice = tierAfterPeriods(
          terms,
          { ...kept, held: once?.handle ?? null },
          measured(orders),
          { after: moments.at, at: moments.at },
        )
        expect(twice).toEqual(once)
      }),
    )
  })

  it("is after missed nights what it is after a look at every period's end", () => {
    fc.assert(
      fc.property(terms, record, bought, moment, moment, (terms, kept, orders, a, b) => {
        const moments = { after: Math.min(a, b), at: Math.max(a, b) }
        const past = measured(orders.filter((order) => order.at < moments.after))
        const late = tierAfterPeriods(terms, kept, past, moments)
        let on_time: string | null = kept.held
        let { after } = moments
        for (const end of [...periodEnds(terms, after, moments.at), moments.at]) {
          const look = tierAfterPeriods(terms, { ...kept, held: on_time }, past, { after, at: end })
          on_time = look?.handle ?? null
          after = end
        }
        expect(late?.handle ?? null).toBe(on_time)
      }),
    )
  })

  it("is the same in whatever order the purchases are heard of", () => {
    fc.assert(
      fc.property(terms, bought, moment, (terms, orders, now) => {
        const heard = (list: readonly Bought[]) =>
          list.reduce<string | null>((before, _order, index) => {
            const known = measured(list.slice(0, index + 1))
            return tierInForce(terms, { held: before, floor: null }, known, now)?.handle ?? null
          }, null)
        expect(heard([...orders].reverse())).toBe(heard(orders))
      }),
    )
  })

  it("is decided by the spans that are measured for it, and by no others", () => {
    fc.assert(
      fc.property(terms, record, bought, moment, moment, (terms, kept, orders, a, b) => {
        const moments = { after: Math.min(a, b), at: Math.max(a, b) }
        const spans = spansToMeasure(terms, moments).map((span) => JSON.stringify(span))
        const only = (span: Parameters<MeasuredIn>[0]) => {
          expect(spans).toContain(JSON.stringify(span))
          return measured(orders)(span)
        }
        tierAfterPeriods(terms, kept, only, moments)
      }),
    )
  })
})
