import type { BuyerFacts } from "../accrual-rules/occasion"
import type { EarningCut } from "../accrual/earning-limit"
import { earningLimit } from "../accrual/earning-limit"
import type { Instant } from "../ledger/account"
import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { OrderFacts } from "../orders/order-facts"
import type { RedemptionRecord } from "../orders/order-redemption"
import type { OrderTarget } from "../orders/order-target"
import { orderTarget } from "../orders/order-target"
import { shareOfQuantity } from "../orders/share-of"
import { bonusValueIn, programBonusValue } from "../program/bonus-values"
import type { ProgramTerms, TierTerms } from "../program/terms"
import type { MemberReplay } from "./member-replay"
import type { ReplayCalendar } from "./replay-calendar"
import type { PastSums } from "./past-sums"
import { sideBySide, TalliesByTier } from "./past-sums"
import { inProgramMoney } from "./program-money"

/** An order on record, with what the simulated terms ask about it. */
export interface PastOrder {
  readonly facts: OrderFacts
  readonly buyer: BuyerFacts
  readonly is_staff: boolean
  readonly redemption: RedemptionRecord | null
  /** What was really given, less what came back, under the version of that time. */
  readonly given: {
    readonly tier: string | null
    readonly bonuses: Bonuses
    readonly terms: ProgramTerms
  }
}

export interface PastOutcome {
  readonly given: PastSums
  readonly simulated: PastSums
  /** By the handle of the tier at which an order earned; null: none. */
  readonly tiers: readonly TierOutcome[]
  /** What the limits of the simulated terms have kept orders from earning. */
  readonly cut: readonly EarningCut[]
}

export interface TierOutcome {
  readonly tier: string | null
  readonly given: PastSums
  readonly simulated: PastSums
}

/**
 * What the orders of the past would have earned under other terms, beside what they did earn: order by order
 * as they were placed, by the very target that a real order is brought to. As if the terms had come into force
 * on the first day; whatever was paid with bonuses stays paid, and what came back has come back.
 */
export class PastSimulation {
  private readonly given = new TalliesByTier()
  private readonly simulated = new TalliesByTier()
  private readonly cut = new Map<EarningCut["by"], number>()
  private readonly earned_of_budget = new Map<Instant | null, number>()

  /** @param earned_before in the budget's running period, before the first order */
  constructor(
    private readonly terms: ProgramTerms,
    private readonly calendar: ReplayCalendar,
    since: Instant,
    earned_before: Bonuses,
  ) {
    this.earned_of_budget.set(calendar.budgetStartAt(since), earned_before)
  }

  /** Orders are to come as they were placed, the oldest first. */
  add(order: PastOrder, member: MemberReplay): void {
    const { facts, given } = order
    const before = member.tierAt(facts.placed_at)
    const { tier, target } = this.targetOf(order, member, before)
    const earned = target?.earned_net ?? NO_BONUSES
    const sales = salesOf(facts, given.terms)
    this.given.add(given.tier, sales, given.bonuses, programBonusValue(given.terms))
    this.simulated.add(tier?.handle ?? null, sales, earned, programBonusValue(this.terms))
    if (!target) return
    const { counted_spend: spend, counted_quantity: quantity, cut } = target
    member.add({ placed_at: facts.placed_at, counted: { spend, quantity }, earned })
    if (cut) this.cut.set(cut.by, (this.cut.get(cut.by) ?? 0) + cut.bonuses)
    const period = this.calendar.budgetStartAt(facts.placed_at)
    this.earned_of_budget.set(period, (this.earned_of_budget.get(period) ?? 0) + earned)
  }

  outcome(): PastOutcome {
    return {
      ...sideBySide(this.terms, this.given, this.simulated),
      cut: [...this.cut].map(([by, amount]) => ({ by, bonuses: bonuses(amount) })),
    }
  }

  /** Null where the terms say nothing of the order's currency. */
  private targetOf(
    order: PastOrder,
    member: MemberReplay,
    before: TierTerms | null,
  ): { readonly tier: TierTerms | null; readonly target: OrderTarget | null } {
    const { facts, buyer, redemption } = order
    const bonus_value = bonusValueIn(this.terms, facts.currency)
    if (!bonus_value) return { tier: before, target: null }
    const limit = this.limitOf(order, member)
    const at = (tier: TierTerms | null) =>
      orderTarget({
        facts,
        terms: this.terms,
        tier,
        buyer,
        bonus_value,
        program_bonus_value: programBonusValue(this.terms),
        redemption,
        limit,
      })
    const target = at(before)
    if (this.terms.accrual.crossing_order === "old_tier") return { tier: before, target }
    const { counted_spend: spend, counted_quantity: quantity } = target
    const tier = member.tierAfter(facts.placed_at, { spend, quantity })
    return tier?.handle === before?.handle ? { tier, target } : { tier, target: at(tier) }
  }

  private limitOf({ facts, is_staff }: PastOrder, member: MemberReplay) {
    const { budget } = this.terms.limits
    const earned = this.earned_of_budget.get(this.calendar.budgetStartAt(facts.placed_at)) ?? 0
    return earningLimit(this.terms.limits, {
      is_staff,
      budget_spent: budget !== null && earned >= budget.bonuses,
      earned_in_period: member.earnedInPeriod(facts.placed_at),
    })
  }
}

function salesOf({ currency, canceled, lines }: OrderFacts, terms: ProgramTerms): Minor {
  if (canceled) return minor(0)
  const money = lines
    .filter(({ kind }) => kind === "item")
    .reduce(
      (sum, { payable, returned_quantity, quantity }) =>
        sum + payable - shareOfQuantity(payable, returned_quantity, quantity),
      0,
    )
  return inProgramMoney(minor(money), currency, terms)
}
