import type { BonusValue } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import { divideRounded, mulDiv } from "../money/integer-math"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { ProgramTerms } from "../program/terms"

/** What orders came to, in minor units of the program's currency. */
export interface PastSums {
  readonly orders: number
  /** Goods with tax, after promotions and before bonuses, less what came back. */
  readonly sales: Minor
  readonly bonuses: Bonuses
  /** What the bonuses are worth; of a discount program, what it took off the price. */
  readonly cost: Minor
  /** Cost in sales, or a discount in what the sales would have been without it, in basis points; null where there were none. */
  readonly share_bp: number | null
}

/** Versions may differ in what a bonus is worth, so parts of a cent are kept until the end. */
const MILLIONTHS = 1_000_000n

class Tally {
  private orders = 0
  private sales = 0
  /** What the cost is a share of. */
  private whole = 0
  private bonuses = 0
  private cost_millionths = 0n

  add(sales: Minor, earned: Bonuses, { minor_units, hundredths }: BonusValue): void {
    this.orders += 1
    this.sales += sales
    this.whole += sales
    this.bonuses += earned
    this.cost_millionths += (BigInt(earned) * minor_units * MILLIONTHS) / hundredths
  }

  addDiscount({ sales, off }: { readonly sales: Minor; readonly off: Minor }): void {
    this.orders += 1
    this.sales += sales
    this.whole += sales + off
    this.cost_millionths += BigInt(off) * MILLIONTHS
  }

  sums(): PastSums {
    const cost = divideRounded(this.cost_millionths, MILLIONTHS, "half_up")
    return {
      orders: this.orders,
      sales: minor(this.sales),
      bonuses: bonuses(this.bonuses),
      cost: minor(cost),
      share_bp: this.whole === 0 ? null : mulDiv(cost, 10_000, this.whole, "half_up"),
    }
  }
}

/** Adds orders up, all of them and those of each tier. */
export class TalliesByTier {
  private readonly all = new Tally()
  private readonly by_tier = new Map<string | null, Tally>()

  add(tier: string | null, sales: Minor, earned: Bonuses, value: BonusValue): void {
    for (const tally of [this.tallyOf(tier), this.all]) tally.add(sales, earned, value)
  }

  addDiscount(tier: string | null, reduced: { readonly sales: Minor; readonly off: Minor }): void {
    for (const tally of [this.tallyOf(tier), this.all]) tally.addDiscount(reduced)
  }

  private tallyOf(tier: string | null): Tally {
    const tally = this.by_tier.get(tier) ?? new Tally()
    this.by_tier.set(tier, tally)
    return tally
  }

  tiers(): readonly (string | null)[] {
    return [...this.by_tier.keys()]
  }

  sums(): PastSums {
    return this.all.sums()
  }

  /** Of a tier at which nothing was earned: noughts. */
  sumsOf(tier: string | null): PastSums {
    return (this.by_tier.get(tier) ?? new Tally()).sums()
  }
}

/** What was given beside what would have been, in all and by the tiers that the terms know or an order met. */
export function sideBySide(terms: ProgramTerms, given: TalliesByTier, simulated: TalliesByTier) {
  const known = terms.tiers.map(({ handle }) => handle)
  const met = [...given.tiers(), ...simulated.tiers()]
  return {
    given: given.sums(),
    simulated: simulated.sums(),
    tiers: [...new Set<string | null>([...known, ...met])].map((tier) => ({
      tier,
      given: given.sumsOf(tier),
      simulated: simulated.sumsOf(tier),
    })),
  }
}
