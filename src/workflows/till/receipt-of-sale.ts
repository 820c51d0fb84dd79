import type { MedusaContainer } from "@medusajs/framework/types"

import { lastUsableDate } from "../../domain/ledger/lot-dates"
import { bonuses } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { minor, moneyToMinor, NO_MONEY, sumMoney } from "../../domain/money/money"
import type { PrintedLoyalty, PrintedReceipt, PrintedSale } from "../../domain/till/receipt"
import { printReceipt } from "../../domain/till/receipt"
import type { ReceiptTexts } from "../../domain/till/receipt-labels"
import { receiptLocale, receiptTextsIn } from "../../domain/till/receipt-texts"
import { exactText } from "../basket/shop-lines"
import { programModule } from "../shop/modules"
import type { SoldOrder } from "./read-sold-order"
import { paymentsOf } from "./read-sold-order"
import type { SaleDetails, TillSale } from "./read-till-sale"
import { readSaleDetails } from "./read-till-sale"

export interface ReceiptOfSale {
  readonly order: SoldOrder
  readonly locale: string
  readonly labels: ReceiptTexts["labels"]
  readonly receipt: PrintedReceipt
}

/**
 * The receipt of a sale in a language, as every till prints it.
 * @param wanted null: English, or what the merchant has
 * @throws LoyaltyError `order_not_found`
 */
export async function receiptOfSale(
  container: MedusaContainer,
  order_id: string,
  wanted: string | null,
): Promise<ReceiptOfSale> {
  const [sale, settings] = await Promise.all([
    readSaleDetails(container, order_id),
    programModule(container).readReceiptSettings(),
  ])
  const locale = receiptLocale(settings, wanted)
  const texts = receiptTextsIn(settings, locale)
  const receipt = printReceipt(printedSale(sale), texts, settings.join_url)
  return { order: sale.order, locale, labels: texts.labels, receipt }
}

function printedSale({ order, lines, payments, loyalty }: SaleDetails): PrintedSale {
  const currency = currencyOf(order.currency_code)
  // Where Medusa has computed nothing, a total is an object of its own and no number.
  const money = (amount: number) => moneyToMinor(exactText(null, amount), currency)
  const is_whole = lines.every(({ returned_quantity }) => returned_quantity === 0)
  return {
    lines: lines.map((line) => ({
      title: line.title,
      quantity: line.quantity,
      returned_quantity: line.returned_quantity,
      unit_price: money(line.unit_price),
      original: line.original,
      payable: minor(line.in_money + line.applied),
      applied: line.applied,
    })),
    shipping: money(order.shipping_total),
    // Of goods that have come back Medusa tells no tax any more.
    tax: is_whole ? money(order.tax_total) : NO_MONEY,
    payments,
    paid_back: sumMoney(
      paymentsOf(order).flatMap(({ refunds = [] }) => refunds.map(({ amount }) => money(amount))),
    ),
    loyalty: loyalty && printedLoyalty(loyalty),
  }
}

function printedLoyalty({
  record,
  member,
  terms,
  expiring,
}: NonNullable<TillSale["loyalty"]>): PrintedLoyalty {
  return {
    earned: bonuses(record.earned - record.revoked),
    is_awaiting: !record.is_earned,
    spent: bonuses(record.spent - record.refunded),
    available: member.balance.available,
    debt: member.balance.debt,
    expiring: expiring.map((lot) => ({
      bonuses: bonuses(lot.bonuses),
      expires_on: lastUsableDate(lot.expires_at, terms.time_zone),
    })),
  }
}
