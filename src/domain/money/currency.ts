import type { Currency } from "./money"

// Digits are part of what a stored amount means, so they are written down here and not asked of a
// runtime whose locale data may change. Medusa's own currency list comes first, then ISO 4217.
const WITHOUT_DIGITS = new Set(
  (
    "afn all amd bif clp cop crc djf gnf huf idr iqd irr irt isk jpy kmf kpw krw lak lbp mga mmk " +
    "mnt mur pkr pyg rsd rwf sll sos syp tzs ugx uzs vnd vuv xaf xof xpf yer zmk zwl"
  ).split(" "),
)
const WITH_THREE_DIGITS = new Set("bhd jod kwd lyd omr tnd".split(" "))

/** The currency of a code: "eur" has 2 digits, "jpy" 0, "kwd" 3; a code that nobody lists has 2. */
export function currencyOf(code: string): Currency {
  const lower = code.toLowerCase()
  if (WITHOUT_DIGITS.has(lower)) return { code: lower, digits: 0 }
  return { code: lower, digits: WITH_THREE_DIGITS.has(lower) ? 3 : 2 }
}
