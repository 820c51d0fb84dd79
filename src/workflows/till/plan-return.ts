import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { worthRoundedDown } from "../../domain/money/bonus-value"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import type { Currency, Minor } from "../../domain/money/money"
import { minor, moneyToMinor, NO_MONEY, sumMoney } from "../../domain/money/money"
import { keptRedemption } from "../../domain/orders/order-redemption"
import type { MoneyBack } from "../../domain/till/money-back"
import { moneyBack } from "../../domain/till/money-back"
import type { BroughtBack } from "../../domain/till/returnable"
import {
  assertReturnable,
  returnableQuantity,
  returnedQuantity,
} from "../../domain/till/returnable"
import { paidBackByMethod } from "../../domain/till/taken-payment"
import type { TillReturn } from "../../domain/till/till-return"
import type { SyncOrderInput } from "../../modules/loyalty-member/ledger/sync-order-input"
import type { ForeseenReturn } from "../../modules/loyalty-member/operations/foresee-return"
import { hasOpenChange } from "../orders/has-open-change"
import { syncOrders } from "../orders/sync-order"
import { purchaseAsKnown } from "../receipts/return-purchase"
import { memberModule } from "../shop/modules"
import { BY_HAND } from "./complete-till-cart"
import { PAYMENT_MARK, readPaymentMark } from "./payment-mark"
import type { SoldItem, SoldOrder } from "./read-sold-order"
import { goodsOf, isCanceled, owedOn, paidBy, paymentsOf, readSoldOrder } from "./read-sold-order"

/**
 * What the return of some goods would bring, in money and in bonuses. The money is the difference that Medusa makes
 * of what it owes the customer; the bonuses are those of the sync that will book it. Nothing of the return is written.
 * @throws LoyaltyError `order_not_found`, `order_not_returnable`, `return_invalid`, `return_above_sold`
 */
export async function planReturn(
  container: MedusaContainer,
  order_id: string,
  brought: readonly BroughtBack[],
): Promise<TillReturn> {
  // Nobody can foresee what a return changes in books that are behind.
  await syncOrders(container, [order_id])
  const order = await readSoldOrder(container, order_id)
  await assertChangeable(container, order)
  assertReturnable(
    order.items.map((item) => ({
      item_id: item.id,
      title: item.title,
      returnable_quantity: returnableQuantity(goodsOf(item)),
    })),
    brought,
  )
  const booked = await bookedReturn(container, order_id, brought)
  const currency = currencyOf(order.currency_code)
  return asReturn(order, brought, booked, moneyOf(order, brought, booked, currency))
}

/** @throws LoyaltyError `order_not_returnable` */
async function assertChangeable(container: MedusaContainer, order: SoldOrder): Promise<void> {
  if (isCanceled(order)) throw notReturnable("it has been canceled")
  if (await hasOpenChange(container, order.id)) {
    throw notReturnable("somebody is changing it; finish the change first")
  }
}

function notReturnable(why: string): LoyaltyError {
  return new LoyaltyError(
    "order_not_returnable",
    `Nothing of this order can be taken back: ${why}.`,
  )
}

interface BookedReturn {
  readonly foreseen: ForeseenReturn
  readonly order: SyncOrderInput
  /** By line: what bonuses have paid as a means of payment, and comes back as bonuses. */
  readonly tender: ReadonlyMap<string, Minor>
}

/** Null: nobody earned or spent bonuses on the order. */
async function bookedReturn(
  container: MedusaContainer,
  order_id: string,
  brought: readonly BroughtBack[],
): Promise<BookedReturn | null> {
  const members = memberModule(container)
  const record = await members.readOrderRecord(order_id)
  if (!record) return null
  const order = await purchaseAsKnown(container, record)
  const goods = brought.map(({ item_id, quantity }) => ({ line_id: item_id, quantity }))
  const foreseen = await members.receipts.foreseeReturn({ order, goods })
  return { foreseen, order, tender: tenderOf(foreseen) }
}

function tenderOf({ before, after }: ForeseenReturn): ReadonlyMap<string, Minor> {
  const { redemption } = before
  if (redemption?.settlement !== "tender") return new Map()
  const kept = new Map(
    keptRedemption(redemption, after.facts).map((line) => [line.line_id, line.kept_amount]),
  )
  return new Map(
    keptRedemption(redemption, before.facts).map(({ line_id, kept_amount }) => [
      line_id,
      minor(kept_amount - (kept.get(line_id) ?? 0)),
    ]),
  )
}

function moneyOf(
  order: SoldOrder,
  brought: readonly BroughtBack[],
  booked: BookedReturn | null,
  currency: Currency,
): MoneyBack {
  const pieces = new Map(brought.map(({ item_id, quantity }) => [item_id, quantity]))
  return moneyBack({
    currency,
    owed_before: owedOn(order),
    returned: brought.map(({ item_id, quantity }) => ({
      item_id,
      quantity,
      unit_value: unitValue(order.items.find(({ id }) => id === item_id) as SoldItem),
      tender: booked?.tender.get(item_id) ?? NO_MONEY,
    })),
    is_last: order.items.every((item) => leftOf(item) <= (pieces.get(item.id) ?? 0)),
    shortfall_worth: booked ? shortfallWorth(booked) : NO_MONEY,
    paid: sumMoney(paymentsOf(order).map((payment) => moneyToMinor(paidBy(payment), currency))),
  })
}

function leftOf(item: SoldItem): number {
  return Number(item.quantity) - returnedQuantity(goodsOf(item))
}

/** As Medusa shares a line's price over what has not come back. */
function unitValue(item: SoldItem): string {
  const left = leftOf(item)
  return left > 0 ? MathBN.div(item.total, left).toFixed() : "0"
}

function shortfallOf({ foreseen, order }: BookedReturn) {
  return order.terms.returns.shortfall === "deduct_from_refund" ? foreseen.shortfall : NO_BONUSES
}

function shortfallWorth(booked: BookedReturn): Minor {
  return worthRoundedDown(shortfallOf(booked), booked.order.bonus_value)
}

function asReturn(
  order: SoldOrder,
  brought: readonly BroughtBack[],
  booked: BookedReturn | null,
  { money, by_line }: MoneyBack,
): TillReturn {
  const { before, after, available, debt } = booked?.foreseen ?? {}
  const parts = payOut(order, money)
  const refundedOf = (record: typeof before, item_id: string) =>
    record?.lines.find(({ line_id }) => line_id === item_id)?.refunded ?? 0
  return {
    currency_code: order.currency_code,
    money,
    money_by_hand: sumMoney(parts.filter(({ is_by_hand }) => is_by_hand).map((part) => part.money)),
    by_method: paidBackByMethod(parts),
    refunded: bonuses((after?.refunded ?? 0) - (before?.refunded ?? 0)),
    revoked: bonuses((after?.revoked ?? 0) - (before?.revoked ?? 0)),
    shortfall: booked ? shortfallOf(booked) : NO_BONUSES,
    standing: available === undefined || debt === undefined ? null : { available, debt },
    lines: brought.map(({ item_id, quantity }, index) => ({
      item_id,
      quantity,
      money: by_line[index] ?? NO_MONEY,
      refunded: bonuses(refundedOf(after, item_id) - refundedOf(before, item_id)),
    })),
  }
}

/** Payments are paid back in the order in which they were made. */
function payOut(order: SoldOrder, money: Minor) {
  const currency = currencyOf(order.currency_code)
  let left: number = money
  return paymentsOf(order).flatMap((payment) => {
    const part = Math.min(left, moneyToMinor(paidBy(payment), currency))
    left -= part
    if (part <= 0) return []
    const method = readPaymentMark(payment.metadata?.[PAYMENT_MARK])?.method ?? null
    return [{ method, money: minor(part), is_by_hand: payment.provider_id === BY_HAND }]
  })
}
