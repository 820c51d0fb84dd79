import type { MedusaContainer } from "@medusajs/framework/types"

import { currencyOf } from "../../domain/money/currency"
import { moneyToMinor } from "../../domain/money/money"
import type { TakenPayment } from "../../domain/till/taken-payment"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { PAYMENT_MARK, readPaymentMark } from "./payment-mark"

interface CapturedPayment {
  readonly order_id: string
  readonly currency_code: string
  readonly amount: string
  readonly mark: unknown
}

const CAPTURED: PreparedSql = {
  name: "loyalty_read_taken_payments",
  text: `select l.order_id, p.currency_code, p.metadata -> '${PAYMENT_MARK}' as mark, sum(c.amount) as amount
    from order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
    join capture c on c.payment_id = p.id and c.deleted_at is null
    where l.order_id = any($1::text[]) and l.deleted_at is null
    group by l.order_id, p.id
    order by p.created_at, p.id`,
}

/** How orders were paid, by their ids, whatever has been paid back since. */
export async function readTakenPayments(
  container: MedusaContainer,
  order_ids: readonly string[],
): Promise<(order_id: string) => TakenPayment[]> {
  const payments = await sqlRows<CapturedPayment>(container, CAPTURED, [order_ids])
  return (order_id) =>
    payments.filter((payment) => payment.order_id === order_id).map((payment) => asTaken(payment))
}

function asTaken({ currency_code, amount, mark }: CapturedPayment): TakenPayment {
  const currency = currencyOf(currency_code)
  const { method = null, tendered = null, change = null } = readPaymentMark(mark) ?? {}
  const money = (sum: number | null) => (sum === null ? null : moneyToMinor(sum, currency))
  return {
    method,
    amount: moneyToMinor(amount, currency),
    tendered: money(tendered),
    change: money(change),
  }
}
