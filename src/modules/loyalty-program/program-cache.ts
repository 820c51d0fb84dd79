import type { ProgramTerms } from "../../domain/program/terms"
import type { ProgramRecord } from "./types"

/** By a clock that nobody sets: were the time of day put back by an hour, five seconds would take one. */
const RECORDS_KEPT_MS = 5_000
const TERMS_KEPT = 500

/**
 * What every quote asks for, kept in this process. Callers share the values, so they are frozen. What is
 * kept tells how a program stands at any moment, so a version that comes into force meanwhile counts from
 * that very moment.
 */
export class ProgramCache {
  private records: {
    readonly value: readonly ProgramRecord[]
    readonly until_ms: number
  } | null = null
  private changes = 0
  private readonly terms = new Map<string, ProgramTerms>()

  /** The programs, as of at most five seconds ago; a change in this process is seen at once. */
  async recordsOr(
    load: () => Promise<readonly ProgramRecord[]>,
  ): Promise<readonly ProgramRecord[]> {
    if (this.records && performance.now() < this.records.until_ms) return this.records.value
    const changes_before = this.changes
    const value = deepFreeze(await load())
    // A load that was overtaken by a change may hold the old state: answered, but not kept.
    if (changes_before === this.changes) {
      this.records = { value, until_ms: performance.now() + RECORDS_KEPT_MS }
    }
    return value
  }

  forgetRecords(): void {
    this.changes += 1
    this.records = null
  }

  /** Terms of one version: they never change, so only their number is bounded; the oldest goes first. */
  async termsOr(key: string, load: () => Promise<ProgramTerms>): Promise<ProgramTerms> {
    const kept = this.terms.get(key)
    if (kept) return kept
    const terms = deepFreeze(await load())
    const [oldest] = this.terms.keys()
    if (oldest !== undefined && this.terms.size >= TERMS_KEPT) this.terms.delete(oldest)
    this.terms.set(key, terms)
    return terms
  }
}

function deepFreeze<T>(value: T): T {
  // A frozen Date can still be set, so there is nothing to gain by descending into one.
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
