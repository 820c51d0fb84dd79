import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import { hasOpenChange } from "../orders/has-open-change"
import type { ShopOrder } from "../orders/read-order-facts"
import { readOrders } from "../orders/read-order-facts"
import type { ShopCart } from "../redemption/read-cart"
import { memberModule } from "../shop/modules"

/** An order that another till app has written, and that nobody has paid yet. */
export interface TillOrder {
  readonly order: ShopOrder
  readonly is_draft: boolean
  /** Null: nobody has earned on it yet. */
  readonly record: BonusOrderRow | null
  /** With all that its quote needs: the rules see no difference to a cart. */
  readonly as_cart: ShopCart
}

/**
 * An order as it is, whatever has become of it.
 * @throws LoyaltyError `order_not_found`
 */
export async function readTillOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<TillOrder> {
  const [read] = await readOrders(container, [order_id])
  if (!read) throw new LoyaltyError("order_not_found", "There is no such order.")
  const { order } = read
  const is_draft = order.is_draft_order === true
  const record = is_draft ? null : await memberModule(container).readOrderRecord(order.id)
  return {
    order,
    is_draft,
    record,
    as_cart: {
      id: order.id,
      currency_code: order.currency_code,
      customer_id: order.customer_id,
      sales_channel_id: order.sales_channel_id,
      region_id: order.region_id ?? null,
      items: order.items,
      shipping_methods: order.shipping_methods,
      credit_lines: order.credit_lines ?? [],
      earned_by_itself: earnedBy(record),
    },
  }
}

/** An order that was placed before its bonuses are chosen has earned by then. */
function earnedBy(record: BonusOrderRow | null): Bonuses {
  return record?.is_earned ? bonuses(record.earned - record.revoked) : NO_BONUSES
}

const PAID_BY_NOW = ["authorized", "partially_authorized", "completed", "partially_captured"]

/**
 * What is paid, or has been canceled, is done; and an order whose bonuses are spent is changed by an edit or a return.
 * @throws LoyaltyError `order_not_payable`, and says why
 */
export async function assertPayable(
  container: MedusaContainer,
  { order, record }: TillOrder,
): Promise<void> {
  if (order.status === "canceled" || order.canceled_at !== null) {
    throw notPayable("it has been canceled")
  }
  if ((order.payment_collections ?? []).some(({ status }) => PAID_BY_NOW.includes(status))) {
    throw notPayable("it has been paid in money")
  }
  if (record?.redemption) throw notPayable("bonuses have paid for it already")
  if (await hasOpenChange(container, order.id)) {
    throw notPayable("somebody is changing it; finish the change first")
  }
}

/** A credit line cannot be taken off an order again: Medusa would refund it. */
export function tenderNotPayable(): LoyaltyError {
  return notPayable(
    "the program's bonuses are a means of payment, which only a cart can carry; sell it as a cart",
  )
}

function notPayable(why: string): LoyaltyError {
  return new LoyaltyError("order_not_payable", `This order takes no bonuses: ${why}.`)
}
