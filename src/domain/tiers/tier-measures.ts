import { InvariantError } from "../errors"
import type { Instant } from "../ledger/account"
import type { ProgramTerms } from "../program/terms"
import type { Counted } from "./counted"
import { countedBy } from "./counted"
import type { MeasuredIn } from "./tier-in-force"
import type { TierSpan } from "./tier-windows"
import { isInSpan } from "./tier-windows"

/** What a member has bought: in all, and in the spans that somebody has asked for. */
export interface TierMeasures {
  readonly since_ever: Counted
  readonly by_span: Readonly<Record<string, Counted>>
}

/** A span in the words of a key: the same span has the same. */
export function spanKey({ from, until }: TierSpan): string {
  return `${from ?? ""}:${until ?? ""}`
}

/** All time is a running sum of the member; every other span has to be asked for, once. */
export function spansToAskFor(spans: readonly TierSpan[]): TierSpan[] {
  const limited = spans.filter(({ from, until }) => from !== null || until !== null)
  return [...new Map(limited.map((span) => [spanKey(span), span])).values()]
}

/** @throws InvariantError for a span that nobody has asked for: 0 would take tiers away */
export function measuredIn(terms: ProgramTerms, measures: TierMeasures): MeasuredIn {
  return (span) => {
    const is_limited = span.from !== null || span.until !== null
    const counted = is_limited ? measures.by_span[spanKey(span)] : measures.since_ever
    if (!counted) throw new InvariantError(`nobody has measured ${spanKey(span)}`)
    return countedBy(terms, counted)
  }
}

/** The same with so much more bought at a moment. */
export function withBought(
  terms: ProgramTerms,
  measured: MeasuredIn,
  bought: Counted,
  at: Instant,
): MeasuredIn {
  return (span) => measured(span) + (isInSpan(span, at) ? countedBy(terms, bought) : 0)
}
