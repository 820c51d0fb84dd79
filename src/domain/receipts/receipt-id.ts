/** A till's own names: they travel in addresses, and a colon parts them in the id of the receipt. */
export const TILL_NAME = /^[A-Za-z0-9._-]{1,64}$/

const PREFIX = "receipt"

/**
 * Under this id the books know a receipt, as they know an order under Medusa's. A till can make it by itself,
 * without a link: `receipt:till-7:2026-000123`.
 */
export function receiptIdOf(till_id: string, receipt_number: string): string {
  return [PREFIX, till_id, receipt_number].join(":")
}

export function isReceiptId(order_id: string): boolean {
  return order_id.startsWith(`${PREFIX}:`)
}
