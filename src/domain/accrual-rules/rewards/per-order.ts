import type { Bonuses } from "../../money/bonuses"
import { spreadByLargestRemainder } from "../../money/largest-remainder"
import type { AccrualRule } from "../accrual-rule"
import type { LineTally } from "../line-tally"
import { MILLIONTHS } from "../line-tally"

/** Once for the order, laid on the lines by what they cost: 20 on 30.00 and 10.00 are 15 and 5. */
export function addOnceForOrder(
  rule: AccrualRule,
  bonuses: Bonuses,
  lines: readonly LineTally[],
): void {
  if (bonuses === 0) return
  const parts = spreadByLargestRemainder(
    bonuses,
    lines.map((line) => line.base),
  )
  lines.forEach((line, index) => {
    const part = parts[index] ?? 0
    if (part > 0) line.fixed.push({ rule, millionths: BigInt(part) * MILLIONTHS })
  })
}
