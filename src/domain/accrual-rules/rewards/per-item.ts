import type { AccrualRule, BonusesPerItem } from "../accrual-rule"
import type { LineTally } from "../line-tally"

/** 3 pieces at 20 bonuses each are 60; 0.25 kg at 20 are 5. */
export function addForEachPiece(
  rule: AccrualRule,
  { bonuses }: BonusesPerItem,
  lines: readonly LineTally[],
): void {
  for (const line of lines) {
    const millionths = BigInt(line.quantity_millionths) * BigInt(bonuses)
    if (millionths > 0n) line.fixed.push({ rule, millionths })
  }
}
