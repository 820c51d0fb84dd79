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

export interface ReceiptName {
  readonly till_id: string
  readonly receipt_number: string
}

/** Null: no till has made such an id. */
export function readReceiptId(id: string): ReceiptName | null {
  const [prefix, till_id = "", receipt_number = "", ...rest] = id.split(":")
  const is_one = prefix === PREFIX && rest.length === 0
  const is_named = TILL_NAME.test(till_id) && TILL_NAME.test(receipt_number)
  return is_one && is_named ? { till_id, receipt_number } : null
}
