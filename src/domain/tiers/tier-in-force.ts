import type { Instant } from "../ledger/account"
import type { ProgramTerms, TierTerms } from "../program/terms"
import { higherTier, tierByHandle, tierReached } from "./tier-reached"
import type { TierCalendar, TierSpan, TierSpans } from "./tier-windows"
import { periodEnds, tierCalendar, tierSpans } from "./tier-windows"

/** What is on record of a member's tier: handles, which a schedule may have dropped since. */
export interface TierOnRecord {
  readonly held: string | null
  /** Given by hand: below it the member does not fall. */
  readonly floor: string | null
}

/** How much was bought in a span, in units of the schedule. */
export type MeasuredIn = (span: TierSpan) => number

/**
 * A member's tier at a moment: the one that he holds or has by hand, or the higher one that his purchases
 * have reached by now, whether anybody has written that down or not. Down it goes at the ends of periods
 * alone (`tierAfterPeriods`).
 */
export function tierInForce(
  terms: ProgramTerms,
  record: TierOnRecord,
  measured: MeasuredIn,
  at: Instant,
  calendar: TierCalendar = tierCalendar(terms),
): TierTerms | null {
  return higherTier(kept(terms, record), bestReached(terms, measured, calendar.spansAt(at)))
}

/**
 * A member's tier after the periods that have ended since he was last looked at, one after the other: a
 * week without a nightly run ends where seven nights would have ended.
 */
export function tierAfterPeriods(
  terms: ProgramTerms,
  record: TierOnRecord,
  measured: MeasuredIn,
  { after, at }: { readonly after: Instant; readonly at: Instant },
  calendar: TierCalendar = tierCalendar(terms),
): TierTerms | null {
  let held = record.held
  for (const end of calendar.endsBetween(after, at)) {
    const reached = bestReached(terms, measured, calendar.spansAt(end))
    held = higherTier(lowered(terms, held), reached)?.handle ?? null
  }
  return tierInForce(terms, { ...record, held }, measured, at, calendar)
}

/** What a member has by his purchases and his floor, when a tier given by hand is taken from him. */
export function tierWithoutGift(
  terms: ProgramTerms,
  record: TierOnRecord & { readonly gift: string },
  measured: MeasuredIn,
  at: Instant,
): TierTerms | null {
  const held = tierByHandle(terms, record.held)
  const gift = tierByHandle(terms, record.gift)
  const own = higherTier(held, gift) === gift ? null : record.held
  return tierInForce(terms, { ...record, held: own }, measured, at)
}

/** The spans that have to be measured for the decisions above. */
export function spansToMeasure(
  terms: ProgramTerms,
  { after, at }: { readonly after: Instant; readonly at: Instant },
): TierSpan[] {
  const { running, deciding } = tierSpans(terms, at)
  const then = periodEnds(terms, after, at).flatMap((end) => tierSpans(terms, end).deciding)
  return [running, ...deciding, ...then]
}

function bestReached(
  terms: ProgramTerms,
  measured: MeasuredIn,
  { deciding }: TierSpans,
): TierTerms | null {
  return tierReached(terms, Math.max(...deciding.map(measured)))
}

function kept(terms: ProgramTerms, { held, floor }: TierOnRecord): TierTerms | null {
  return higherTier(tierByHandle(terms, held), tierByHandle(terms, floor))
}

/** How far down the policy lets a member fall at the end of one period. */
function lowered(terms: ProgramTerms, held: string | null): TierTerms | null {
  const tier = tierByHandle(terms, held)
  switch (terms.tier_schedule.downgrade) {
    case "never":
      return tier
    case "period_end":
      return null
    case "one_step":
      return tier && (terms.tiers[terms.tiers.indexOf(tier) - 1] ?? tier)
  }
}
