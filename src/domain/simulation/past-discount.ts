import { STRANGER } from "../accrual-rules/occasion"
import { mulDiv } from "../money/integer-math"
import type { Minor } from "../money/money"
import { minor, NO_MONEY } from "../money/money"
import type { OrderFacts } from "../orders/order-facts"
import { orderTarget } from "../orders/order-target"
import { shareOfQuantity } from "../orders/share-of"
import { bonusValueIn, programBonusValue } from "../program/bonus-values"
import type { ProgramTerms, TierTerms } from "../program/terms"
import type { MemberReplay } from "./member-replay"
import { sideBySide, TalliesByTier } from "./past-sums"
import { inProgramMoney } from "./program-money"
import type { PastOutcome } from "./simulate-past"

/** What percents off the whole order took off a line, for its whole quantity and with tax. */
export interface LineReductions {
  /** The program's own percent. */
  readonly own: Minor
  /** Those of other promotions. */
  readonly others: Minor
}

/** An order on record, with what the shop has kept of its reductions. */
export interface DiscountedOrder {
  readonly facts: OrderFacts
  /** By the line; one that is not there had none. */
  readonly reductions: ReadonlyMap<string, LineReductions>
  /** The best percent of other promotions off the whole order; 0: there was none. */
  readonly best_other_bp: number
  readonly given: { readonly tier: string | null; readonly terms: ProgramTerms }
}

interface Reduced {
  readonly sales: Minor
  readonly off: Minor
}

const NO_REDUCTIONS: LineReductions = { own: NO_MONEY, others: NO_MONEY }

/**
 * What a discount program would have taken off the orders of the past under other terms, beside what it took off: order
 * by order as they were placed. The program's percent is of what other promotions leave; where the better of two counts
 * and its own is not worse, the others go and it is of the whole. As if the terms had come into force on the first day;
 * purchases count towards tiers as they were paid, and what came back has come back.
 */
export class PastDiscounts {
  private readonly given = new TalliesByTier()
  private readonly simulated = new TalliesByTier()

  constructor(private readonly terms: ProgramTerms) {}

  /** Orders are to come as they were placed, the oldest first. */
  add(order: DiscountedOrder, member: MemberReplay): void {
    const { facts, given } = order
    const tier = member.tierAt(facts.placed_at)
    this.given.addDiscount(given.tier, this.inMoney(order, asGiven(order)))
    this.simulated.addDiscount(tier?.handle ?? null, this.inMoney(order, this.reduced(order, tier)))
    const counted = countedOf(facts, this.terms, tier)
    if (counted) member.add({ placed_at: facts.placed_at, ...counted })
  }

  outcome(): PastOutcome {
    return { ...sideBySide(this.terms, this.given, this.simulated), cut: [] }
  }

  private reduced(order: DiscountedOrder, tier: TierTerms | null): Reduced {
    const { facts, best_other_bp } = order
    const applies = bonusValueIn(this.terms, facts.currency) !== null
    const percent_bp = applies ? (tier?.discount_bp ?? this.terms.discount.percent_bp) : 0
    const stacks = this.terms.discount.beside_others === "stack"
    const counts = percent_bp > 0 && (stacks || percent_bp >= best_other_bp)
    return sumOf(order, (payable, { own, others }) => {
      const price = payable + own + (counts && !stacks ? others : 0)
      const off = counts ? mulDiv(price, percent_bp, 10_000, "half_up") : 0
      return { paid: price - off, off }
    })
  }

  private inMoney({ facts, given }: DiscountedOrder, { sales, off }: Reduced): Reduced {
    return {
      sales: inProgramMoney(sales, facts.currency, given.terms),
      off: inProgramMoney(off, facts.currency, given.terms),
    }
  }
}

function asGiven(order: DiscountedOrder): Reduced {
  return sumOf(order, (payable, { own }) => ({ paid: payable, off: own }))
}

/** Of the goods that were kept. */
function sumOf(
  { facts, reductions }: DiscountedOrder,
  reduce: (payable: Minor, reductions: LineReductions) => { paid: number; off: number },
): Reduced {
  if (facts.canceled) return { sales: NO_MONEY, off: NO_MONEY }
  const goods = facts.lines.filter(({ kind }) => kind === "item")
  const kept = goods.map(({ line_id, payable, returned_quantity, quantity }) => {
    const { paid, off } = reduce(payable, reductions.get(line_id) ?? NO_REDUCTIONS)
    const keep = (money: number) => money - shareOfQuantity(money, returned_quantity, quantity)
    return { paid: keep(paid), off: keep(off) }
  })
  return {
    sales: minor(kept.reduce((sum, { paid }) => sum + paid, 0)),
    off: minor(kept.reduce((sum, { off }) => sum + off, 0)),
  }
}

/** What the order counts towards a tier; null where the terms say nothing of its currency. */
function countedOf(facts: OrderFacts, terms: ProgramTerms, tier: TierTerms | null) {
  const bonus_value = bonusValueIn(terms, facts.currency)
  if (!bonus_value) return null
  const { counted_spend, counted_quantity, earned_net } = orderTarget({
    facts,
    terms,
    tier,
    buyer: STRANGER,
    bonus_value,
    program_bonus_value: programBonusValue(terms),
    redemption: null,
  })
  return { counted: { spend: counted_spend, quantity: counted_quantity }, earned: earned_net }
}
