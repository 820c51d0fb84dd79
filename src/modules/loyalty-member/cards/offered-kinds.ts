import type { OfferedKind } from "../../../domain/cards/card-prompts"

/** By a clock that nobody sets, as `ProgramCache` does. */
const KEPT_MS = 5_000

/**
 * The kinds that are offered with a purchase, kept in this process: every quote asks for them, and most shops
 * have none.
 */
export class OfferedKinds {
  private kept: { readonly kinds: readonly OfferedKind[]; readonly until_ms: number } | null = null
  private changes = 0

  /** As of at most five seconds ago; a change in this process is seen at once. */
  async or(load: () => Promise<readonly OfferedKind[]>): Promise<readonly OfferedKind[]> {
    if (this.kept && performance.now() < this.kept.until_ms) return this.kept.kinds
    const changes_before = this.changes
    const kinds = await load()
    // A load that was overtaken by a change may hold the old state: answered, but not kept.
    if (changes_before === this.changes) {
      this.kept = { kinds, until_ms: performance.now() + KEPT_MS }
    }
    return kinds
  }

  forget(): void {
    this.changes += 1
    this.kept = null
  }
}
