import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"

import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { moneyFromMinor, moneyToMinor } from "../../domain/money/money"
import { REDEMPTION_REFERENCE } from "../basket/redemption-marks"
import { exactText } from "../basket/shop-lines"
import { hasOpenChange } from "./has-open-change"
import { readOrders, redemptionCreditLines } from "./read-order-facts"

/** Medusa's own workflow, run by id: it is not exported. */
const REFUND_CREDIT_LINES_WORKFLOW = "create-order-refund-credit-lines"

const LOCK_WAIT_SECONDS = 5

/**
 * With the `tender` settlement the order's credit line stands for the whole redemption. When goods come
 * back and their bonuses with them, a credit line of the opposite sign takes that part off again, so
 * that Medusa refunds the money that was paid and not the bonuses as money: an order of 100.00 with
 * 30.00 in bonuses, wholly returned, refunds 70.00 and gives 30 bonuses back.
 *
 * Computed as "what ought to be there less what is there", under a lock, so a second call adds nothing.
 * Medusa makes one change of an order at a time: while staff have one open, this waits for its events,
 * or for the reconciler.
 */
export async function putBackTender(
  container: MedusaContainer,
  order_id: string,
  given_back: Minor,
): Promise<void> {
  if (given_back === 0) return
  const locking = container.resolve(Modules.LOCKING)
  await locking.execute(
    [`loyalty-tender:${order_id}`],
    async () => addMissing(container, order_id, given_back),
    { timeout: LOCK_WAIT_SECONDS },
  )
}

async function addMissing(
  container: MedusaContainer,
  order_id: string,
  given_back: Minor,
): Promise<void> {
  const [read] = await readOrders(container, [order_id])
  if (!read) return
  const currency = currencyOf(read.order.currency_code)
  const negative = redemptionCreditLines(read.order)
    .map((line) => exactText(line.raw_amount, line.amount))
    .filter((amount) => MathBN.lt(amount, 0))
    .reduce((sum, amount) => sum - moneyToMinor(amount, currency), 0)
  const missing = given_back - negative
  if (missing <= 0 || (await hasOpenChange(container, order_id))) return
  await container.resolve(Modules.WORKFLOW_ENGINE).run(REFUND_CREDIT_LINES_WORKFLOW, {
    input: {
      order_id,
      amount: -moneyFromMinor(missing as Minor, currency),
      reference: REDEMPTION_REFERENCE,
      referenceId: order_id,
    },
  })
}
