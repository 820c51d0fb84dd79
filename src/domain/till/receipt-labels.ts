/** What a receipt calls its figures, in the order of printing. */
export const RECEIPT_LABELS = [
  "receipt",
  "discount",
  "shipping",
  "total",
  "tax",
  "paid_with_bonuses",
  "paid_in_cash",
  "change",
  "paid_by_card",
  "paid",
  "returned",
  "earned",
  "awaiting",
  "spent",
  "balance",
  "debt",
  "expiring",
] as const
export type ReceiptLabel = (typeof RECEIPT_LABELS)[number]

/** What stands on receipts of one language around the figures. */
export interface ReceiptTexts {
  /** Of several lines, parted by line breaks; the shop's name and address. */
  readonly header: string
  readonly footer: string
  /** Beside the code by which somebody without a card may join. */
  readonly join_prompt: string
  readonly labels: Readonly<Record<ReceiptLabel, string>>
}
