import type { BonusValue } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import { divideRounded, mulDiv } from "../money/integer-math"
import type { Minor } from "../money/money"
import { minor } from "../money/money"

/** What orders came to, in minor units of the program's currency. */
export interface PastSums {
  readonly orders: number
  /** Goods with tax, after promotions and before bonuses, less what came back. */
  readonly sales: Minor
  readonly bonuses: Bonuses
  /** What the bonuses are worth. */
  readonly cost: Minor
  /** Cost in sales, in basis points; null where nothing was sold. */
  readonly share_bp: number | null
}

/** Versions may differ in what a bonus is worth, so parts of a cent are kept until the end. */
const MILLIONTHS = 1_000_000n

class Tally {
  private orders = 0
  private sales = 0
  private bonuses = 0
  private cost_millionths = 0n

  add(sales: Minor, earned: Bonuses, { minor_units, hundredths }: BonusValue): void {
    this.orders += 1
    this.sales += sales
    this.bonuses += earned
    this.cost_millionths += (BigInt(earned) * minor_units * MILLIONTHS) / hundredths
  }

  sums(): PastSums {
    const cost = divideRounded(this.cost_millionths, MILLIONTHS, "half_up")
    return {
      orders: this.orders,
      sales: minor(this.sales),
      bonuses: bonuses(this.bonuses),
      cost: minor(cost),
      share_bp: this.sales === 0 ? null : mulDiv(cost, 10_000, this.sales, "half_up"),
    }
  }
}

/** Adds orders up, all of them and those of each tier. */
export class TalliesByTier {
  private readonly all = new Tally()
  private readonly by_tier = new Map<string | null, Tally>()

  add(tier: string | null, sales: Minor, earned: Bonuses, value: BonusValue): void {
    const tally = this.by_tier.get(tier) ?? new Tally()
    this.by_tier.set(tier, tally)
    tally.add(sales, earned, value)
    this.all.add(sales, earned, value)
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
