import type { Instant } from "../ledger/account"
import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { ProgramTerms, TierTerms } from "../program/terms"
import type { Counted } from "../tiers/counted"
import { countedBy } from "../tiers/counted"
import type { MeasuredIn, TierOnRecord } from "../tiers/tier-in-force"
import { tierAfterPeriods, tierInForce } from "../tiers/tier-in-force"
import { withBought } from "../tiers/tier-measures"
import type { TierSpan } from "../tiers/tier-windows"
import { isInSpan } from "../tiers/tier-windows"
import type { ReplayCalendar } from "./replay-calendar"

/** What an order counted and earned; `placed_at` null: the sum of all that is older than anybody asks for by the day. */
export interface PastPurchase {
  readonly placed_at: Instant | null
  readonly counted: Counted
  readonly earned: Bonuses
}

/** A member as he stood when the range began. */
export interface MemberAtStart {
  /** The tier on record then. */
  readonly held: string | null
  readonly floor: { readonly tier: string; readonly given_at: Instant } | null
  readonly bought: readonly PastPurchase[]
}

/**
 * A member's way through the range, as if the terms had come into force on its first day: he keeps the tier
 * that he held, rises by what he buys from then on, and falls at the ends of periods as the policy says.
 */
export class MemberReplay {
  private held: string | null
  private readonly bought: PastPurchase[]

  constructor(
    private readonly terms: ProgramTerms,
    private readonly calendar: ReplayCalendar,
    private readonly start: MemberAtStart,
    private looked_at: Instant,
  ) {
    this.held = start.held
    this.bought = [...start.bought]
  }

  tierAt(at: Instant): TierTerms | null {
    if (this.terms.tiers.length === 0) return null
    const looked = { after: this.looked_at, at }
    const record = this.onRecord(at)
    const tier = tierAfterPeriods(this.terms, record, this.measured, looked, this.calendar)
    this.held = tier?.handle ?? this.held
    this.looked_at = at
    return tier
  }

  /** The tier that buying so much leads to; ask for `tierAt` the same moment first. */
  tierAfter(at: Instant, bought: Counted): TierTerms | null {
    const measured = withBought(this.terms, this.measured, bought, at)
    return tierInForce(this.terms, this.onRecord(at), measured, at, this.calendar)
  }

  /** What the orders of the period around a moment have earned so far, less what came back. */
  earnedInPeriod(at: Instant): Bonuses {
    const period = this.calendar.earningPeriodAt(at)
    return period ? bonuses(this.sum(period, ({ earned }) => earned)) : NO_BONUSES
  }

  add(purchase: PastPurchase): void {
    this.bought.push(purchase)
  }

  private readonly measured: MeasuredIn = (span) =>
    this.sum(span, ({ counted }) => countedBy(this.terms, counted))

  private onRecord(at: Instant): TierOnRecord {
    const { floor } = this.start
    return { held: this.held, floor: floor && floor.given_at <= at ? floor.tier : null }
  }

  private sum(span: TierSpan, figure: (purchase: PastPurchase) => number): number {
    return this.bought
      .filter(({ placed_at }) => isInSpan(span, placed_at ?? Number.NEGATIVE_INFINITY))
      .reduce((sum, purchase) => sum + figure(purchase), 0)
  }
}
