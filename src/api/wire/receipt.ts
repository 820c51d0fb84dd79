import { LoyaltyError } from "../../domain/errors"
import { bonusesToWire, NO_BONUSES } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { fitsScale, parseDecimal } from "../../domain/money/decimal"
import { moneyFromMinor, sumMoney } from "../../domain/money/money"
import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import type { RecordedReceipt } from "../../modules/loyalty-member/operations/record-receipt"
import type { AskedReceipt, SoldLine } from "../../workflows/receipts/asked-receipt"
import type { ReturnedPurchase } from "../../workflows/receipts/return-purchase"
import type { ReceiptBody } from "../admin/loyalty/till/receipts/validators"
import { hundredths } from "./figures"

/** @throws LoyaltyError `receipt_invalid` for lines of one id, and for parts of a cent */
export function receiptFromWire({ card_code, member_id = "", ...body }: ReceiptBody): AskedReceipt {
  const holder =
    card_code === undefined
      ? ({ by: "member", member_id } as const)
      : ({ by: "card", code: card_code } as const)
  return soldFromWire(body, holder)
}

/** @throws LoyaltyError `receipt_invalid` */
export function soldFromWire(
  body: Omit<ReceiptBody, "card_code" | "member_id">,
  holder: AskedReceipt["holder"],
): AskedReceipt {
  const currency_code = body.currency_code.toLowerCase()
  const lines = body.lines.map((line, index): SoldLine => ({
    line_id: line.line_id ?? String(index + 1),
    title: line.title ?? null,
    sku: line.sku ?? null,
    variant_id: line.variant_id ?? null,
    quantity: line.quantity ?? 1,
    unit_price: line.unit_price,
    is_tax_inclusive: line.is_tax_inclusive ?? true,
    tax_percent: line.tax_percent ?? 0,
    discount: line.discount ?? 0,
    is_gift_card: line.is_gift_card ?? null,
  }))
  lines.forEach((line, index) => assertUsable(line, lines.slice(0, index), currency_code))
  return {
    till_id: body.till_id,
    receipt_number: body.receipt_id,
    holder,
    currency_code,
    sales_channel_id: body.sales_channel_id ?? null,
    region_id: body.region_id ?? null,
    sold_at: body.sold_at === undefined ? null : Date.parse(body.sold_at),
    bonuses: body.bonuses === undefined ? NO_BONUSES : hundredths(body.bonuses),
    lines,
  }
}

function assertUsable(line: SoldLine, earlier: readonly SoldLine[], currency_code: string): void {
  const { digits, code } = currencyOf(currency_code)
  const refuse = (message: string) =>
    new LoyaltyError("receipt_invalid", `lines.${line.line_id}: ${message}`)
  if (earlier.some(({ line_id }) => line_id === line.line_id)) {
    throw refuse("Give each line a line_id of its own, or none.")
  }
  const amounts = [line.unit_price, line.discount]
  if (amounts.every((amount) => fitsScale(parseDecimal(amount), digits))) return
  throw refuse(`Write money with at most ${digits} decimals, as ${code.toUpperCase()} has them.`)
}

/** As it was answered at first. Bonuses in major units. */
export function recordedReceiptToWire({ receipt, replayed }: RecordedReceipt) {
  return {
    receipt: {
      id: receipt.order_id,
      till_id: receipt.till_id,
      receipt_id: receipt.receipt_number,
      bonuses_asked: bonusesToWire(receipt.asked),
      bonuses_owed: bonusesToWire(receipt.owed),
      bonuses_forgiven: bonusesToWire(receipt.forgiven),
      bonuses_earned: bonusesToWire(receipt.earned),
      available: bonusesToWire(receipt.available),
    },
    replayed,
  }
}

/** What can come back of a purchase, and what it has earned and spent. */
export function purchaseToWire(purchase: BonusOrderRow) {
  const { facts } = purchase
  const money = (amount: Parameters<typeof moneyFromMinor>[0]) =>
    moneyFromMinor(amount, facts.currency)
  return {
    id: purchase.order_id,
    currency_code: facts.currency.code,
    sold_at: new Date(facts.placed_at).toISOString(),
    total: money(sumMoney(facts.lines.map((line) => line.payable))),
    bonuses_earned: bonusesToWire(purchase.earned),
    bonuses_revoked: bonusesToWire(purchase.revoked),
    bonuses_spent: bonusesToWire(purchase.spent),
    bonuses_refunded: bonusesToWire(purchase.refunded),
    lines: facts.lines.map((line) => ({
      line_id: line.line_id,
      title: line.title,
      quantity: line.quantity,
      returned_quantity: line.returned_quantity,
      payable: money(line.payable),
    })),
  }
}

/** @param return_id null: of a look before the button is pressed */
export function returnToWire({ answer, purchase }: ReturnedPurchase, return_id: string | null) {
  const { currency } = purchase.facts
  return {
    ...(return_id !== null && { return_id }),
    purchase_id: purchase.order_id,
    currency_code: currency.code,
    money: moneyFromMinor(answer.money, currency),
    bonuses_refunded: bonusesToWire(answer.refunded),
    bonuses_revoked: bonusesToWire(answer.revoked),
    bonuses_owed: bonusesToWire(answer.owed),
    shortfall: bonusesToWire(answer.shortfall),
    available: bonusesToWire(answer.available),
    lines: answer.lines.map((line) => ({
      ...line,
      money: moneyFromMinor(line.money, currency),
    })),
  }
}
