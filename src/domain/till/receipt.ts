import type { Bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import type { ReceiptLabel, ReceiptTexts } from "./receipt-labels"
import type { TakenPayment } from "./taken-payment"

/** A sale with what its receipt tells; money in minor units. */
export interface PrintedSale {
  readonly lines: readonly PrintedLine[]
  readonly shipping: Minor
  /** Of what has not come back. */
  readonly tax: Minor
  /** What has been paid in money and how, and what of it was paid back. */
  readonly payments: readonly TakenPayment[]
  readonly paid_back: Minor
  /** Null: nobody earned on it. */
  readonly loyalty: PrintedLoyalty | null
}

export interface PrintedLine {
  readonly title: string
  readonly quantity: number
  readonly returned_quantity: number
  /** Before reductions, of one. */
  readonly unit_price: Minor
  /** Before reductions, and after those that are not bonuses; of all. */
  readonly original: Minor
  readonly payable: Minor
  /** What bonuses paid of it. */
  readonly applied: Minor
}

export interface PrintedLoyalty {
  readonly earned: Bonuses
  readonly is_awaiting: boolean
  readonly spent: Bonuses
  readonly available: Bonuses
  readonly debt: Bonuses
  /** By last usable days, the nearest first. */
  readonly expiring: readonly { readonly bonuses: Bonuses; readonly expires_on: string }[]
}

/** A figure with what it is called; how it is written is left to whoever prints it. */
export interface PrintedFigure<Amount> {
  readonly name: ReceiptLabel
  readonly label: string
  readonly amount: Amount
}

export interface PrintedReceipt {
  readonly header: string
  readonly lines: readonly (Omit<PrintedLine, "original" | "payable" | "applied"> & {
    readonly total: Minor
  })[]
  /** In the order of printing. */
  readonly totals: readonly PrintedFigure<Minor>[]
  readonly loyalty: {
    readonly lines: readonly (PrintedFigure<Bonuses> & { readonly expires_on: string | null })[]
  } | null
  readonly footer: string
  readonly join: { readonly url: string; readonly prompt: string } | null
}

/** On a receipt there is no room for all that expires one day. */
const EXPIRING_MAX = 3

/**
 * What a receipt prints, the same at every till: of money what is not nothing, of bonuses always the balance. Whoever
 * has no card is asked to join.
 */
export function printReceipt(
  sale: PrintedSale,
  texts: ReceiptTexts,
  join_url: string | null,
): PrintedReceipt {
  const { header, footer, join_prompt } = texts
  return {
    header,
    lines: sale.lines.map(({ original, payable: _, applied: __, ...line }) => ({
      ...line,
      total: original,
    })),
    totals: totalsOf(sale).map(([name, amount]) => ({ name, label: texts.labels[name], amount })),
    loyalty: sale.loyalty && { lines: loyaltyLines(sale.loyalty, texts) },
    footer,
    join: sale.loyalty || join_url === null ? null : { url: join_url, prompt: join_prompt },
  }
}

function totalsOf({ lines, shipping, tax, payments, paid_back }: PrintedSale) {
  const sum = (amount: (line: PrintedLine) => number) =>
    lines.reduce((total, line) => total + amount(line), 0)
  const total = sum(({ payable }) => payable) + shipping
  const figures: [ReceiptLabel, number][] = [
    ["discount", sum(({ original, payable }) => original - payable)],
    ["shipping", shipping],
    ["total", total],
    ["tax", tax],
    ["paid_with_bonuses", sum(({ applied }) => applied)],
    ...paymentFigures(payments),
    ["returned", paid_back],
  ]
  return figures
    .filter(([name, amount]) => name === "total" || amount > 0)
    .map(([name, amount]) => [name, amount as Minor] as const)
}

/** Cash is told as it was given, and what of it went back. */
function paymentFigures(payments: readonly TakenPayment[]): [ReceiptLabel, number][] {
  const sum = (
    isMeant: (payment: TakenPayment) => boolean,
    amount: (payment: TakenPayment) => number | null,
  ) => payments.filter(isMeant).reduce((total, payment) => total + (amount(payment) ?? 0), 0)
  const isCash = ({ method }: TakenPayment) => method === "cash"
  const isCard = ({ method }: TakenPayment) => method === "card"
  return [
    ["paid_in_cash", sum(isCash, ({ tendered, amount }) => tendered ?? amount)],
    ["change", sum(isCash, ({ change }) => change)],
    ["paid_by_card", sum(isCard, ({ amount }) => amount)],
    [
      "paid",
      sum(
        (payment) => !isCash(payment) && !isCard(payment),
        ({ amount }) => amount,
      ),
    ],
  ]
}

function loyaltyLines(loyalty: PrintedLoyalty, { labels }: ReceiptTexts) {
  const line = (name: ReceiptLabel, amount: Bonuses, expires_on: string | null = null) => ({
    name,
    label: labels[name],
    amount,
    expires_on,
  })
  const { earned, is_awaiting, spent, available, debt, expiring } = loyalty
  return [
    ...(earned > 0 ? [line(is_awaiting ? "awaiting" : "earned", earned)] : []),
    ...(spent > 0 ? [line("spent", spent)] : []),
    line("balance", available),
    ...(debt > 0 ? [line("debt", debt)] : []),
    ...expiring
      .slice(0, EXPIRING_MAX)
      .map(({ bonuses, expires_on }) => line("expiring", bonuses, expires_on)),
  ]
}
