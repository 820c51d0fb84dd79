import { spanKey, spansToAskFor } from "../../../domain/tiers/tier-measures"
import type { TierSpan } from "../../../domain/tiers/tier-windows"

/** Spans as `bonus_measured` takes them. */
export function spanRows(spans: readonly TierSpan[]) {
  return spansToAskFor(spans).map((span) => ({
    key: spanKey(span),
    starts: span.from === null ? "-infinity" : new Date(span.from).toISOString(),
    ends: span.until === null ? "infinity" : new Date(span.until).toISOString(),
  }))
}
