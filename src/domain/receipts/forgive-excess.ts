import { mulDiv } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { OrderFacts, OrderLineFacts } from "../orders/order-facts"

/**
 * A sale that let the customer off more than his bonuses came to, where the merchant bears the rest: that part is
 * a price reduction, which nobody earns by and which does not come back as money.
 * 100.00 with 30.00 let off, of which bonuses cover 20.00 → a sale of 90.00, paid with 70.00 and 20 bonuses.
 * @param covered money that bonuses pay
 */
export function forgiveExcess(facts: OrderFacts, covered: Minor): OrderFacts {
  const parts = spreadByLargestRemainder(
    covered,
    facts.lines.map((line) => line.paid_with_bonuses),
  )
  return {
    ...facts,
    lines: facts.lines.map((line, index) => reducedTo(line, minor(parts[index] ?? 0))),
  }
}

function reducedTo(line: OrderLineFacts, covered: Minor): OrderLineFacts {
  const payable = minor(line.payable - (line.paid_with_bonuses - covered))
  if (payable === line.payable) return line
  return {
    ...line,
    payable,
    payable_without_tax: minor(
      mulDiv(line.payable_without_tax, payable, line.payable, "round_down"),
    ),
    paid_with_bonuses: covered,
  }
}
