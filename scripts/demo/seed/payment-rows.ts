import { figure } from "./insert-rows"
import { orderMoney } from "./order-money"
import type { Rows } from "./order-rows"
import { datesOf, iso } from "./order-rows"
import type { YearOrder } from "./year-order"

const PROVIDER = "pp_system_default"

/** How an order was paid, and what went back. */
export function paymentRows(order: YearOrder): Rows {
  const { order_id, placed_at, comeback } = order.planned
  const { paid, refunded } = orderMoney(order)
  const id = (prefix: string) => order_id.replace("order_", `${prefix}_`)
  const dates = datesOf(placed_at)
  const back = datesOf(comeback?.at ?? placed_at)
  const { currency_code } = order
  const amount = figure("amount", paid / 100)
  const transaction = { order_id, version: 1, currency_code }
  return {
    payment_collection: [
      {
        id: id("pay_col"),
        currency_code,
        status: order.canceled ? "canceled" : "completed",
        completed_at: iso(placed_at),
        ...amount,
        ...figure("authorized_amount", paid / 100),
        ...figure("captured_amount", paid / 100),
        ...figure("refunded_amount", refunded / 100),
        ...dates,
      },
    ],
    order_payment_collection: [
      { id: id("ordpay"), order_id, payment_collection_id: id("pay_col"), ...dates },
    ],
    payment_session: [
      {
        id: id("payses"),
        currency_code,
        provider_id: PROVIDER,
        status: "authorized",
        authorized_at: iso(placed_at),
        payment_collection_id: id("pay_col"),
        ...amount,
        ...dates,
      },
    ],
    payment: [
      {
        id: id("pay"),
        currency_code,
        provider_id: PROVIDER,
        data: {},
        captured_at: iso(placed_at),
        payment_collection_id: id("pay_col"),
        payment_session_id: id("payses"),
        ...amount,
        ...dates,
      },
    ],
    capture: [{ id: id("capt"), payment_id: id("pay"), ...amount, ...dates }],
    refund:
      refunded === 0
        ? []
        : [{ id: id("ref"), payment_id: id("pay"), ...figure("amount", refunded / 100), ...back }],
    // Medusa brings a canceled order that was paid down to nothing with a credit line.
    order_credit_line: order.canceled
      ? [
          {
            id: id("ordcl"),
            order_id,
            version: 1,
            reference: "payment_collection",
            reference_id: id("pay_col"),
            ...figure("amount", paid / 100),
            ...back,
          },
        ]
      : [],
    order_transaction: [
      {
        id: id("ordtrx"),
        ...transaction,
        reference: "capture",
        reference_id: id("capt"),
        ...amount,
        ...dates,
      },
      ...(refunded === 0
        ? []
        : [
            {
              id: id("ordtrxback"),
              ...transaction,
              reference: "refund",
              reference_id: id("ref"),
              ...figure("amount", -refunded / 100),
              ...back,
            },
          ]),
    ],
  }
}
