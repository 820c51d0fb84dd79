import type { Reading } from "../reading"

const MAX_LENGTH = 254
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** An e-mail address in small letters, as Medusa keeps those of customers. */
export function readEmail(raw: unknown): Reading<string> {
  const address = typeof raw === "string" ? raw.normalize("NFKC").trim().toLowerCase() : ""
  if (address.length <= MAX_LENGTH && ADDRESS.test(address)) return { value: address }
  return { problem: "Write an e-mail address, for example anna@shop.com." }
}
