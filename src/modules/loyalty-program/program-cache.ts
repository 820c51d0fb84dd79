import type { ProgramTerms } from "../../domain/program/terms"
import type { ProgramWithTerms } from "./types"

/** By a clock that nobody sets: were the time of day put back by an hour, five seconds would take one. */
const DEFAULT_PROGRAM_KEPT_MS = 5_000
const TERMS_KEPT = 500

/** What every quote asks for, kept in this process. Callers share the values, so they are frozen. */
export class ProgramCache {
  private defaultProgram: {
    readonly value: ProgramWithTerms | null
    readonly until_ms: number
  } | null = null
  private changes = 0
  private readonly terms = new Map<string, ProgramTerms>()

  /** The default program, at most five seconds old; a change in this process is seen at once. */
  async defaultProgramOr(
    load: () => Promise<ProgramWithTerms | null>,
  ): Promise<ProgramWithTerms | null> {
    if (this.defaultProgram && performance.now() < this.defaultProgram.until_ms) {
      return this.defaultProgram.value
    }
    const changes_before = this.changes
    const value = deepFreeze(await load())
    // A load that was overtaken by a change may hold the old terms: answered, but not kept.
    if (changes_before === this.changes) {
      this.defaultProgram = { value, until_ms: performance.now() + DEFAULT_PROGRAM_KEPT_MS }
    }
    return value
  }

  forgetDefaultProgram(): void {
    this.changes += 1
    this.defaultProgram = null
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
