import type { BookCheck } from "../../modules/loyalty-member/reads/book-checks"
import type { LawResult } from "../../modules/loyalty-member/reports/verify-ledger"

/** One self-check. The books are sound when no law is broken and nothing earlier has changed. */
export interface WireBookCheck {
  readonly id: string
  readonly checked_at: string
  readonly covers_until: string
  readonly entries: number
  readonly digest: string
  readonly broken_laws: readonly number[]
  readonly earlier_changed: boolean
  readonly duration_ms: number
}

export function bookCheckToWire(check: BookCheck): WireBookCheck {
  return {
    ...check,
    checked_at: check.checked_at.toISOString(),
    covers_until: check.covers_until.toISOString(),
  }
}

/** A law that did not hold, with up to fifty of the rows that break it, as the books have them. */
export interface WireBrokenLaw {
  readonly law: number
  readonly title: string
  readonly rows: readonly Record<string, unknown>[]
}

export function brokenLawToWire({ number, title, violations }: LawResult): WireBrokenLaw {
  return { law: number, title, rows: violations }
}
