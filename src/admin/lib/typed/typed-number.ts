import { toLatinDigits } from "./latin-digits"

/**
 * What somebody typed as a plain number: "12.5" and "12,5" → 12.5, Persian and Arabic digits too; `null` for anything
 * else. "1,000" is one, with three decimals: whoever types a number types no thousands separators.
 */
export function readTypedNumber(typed: string): number | null {
  const text = toLatinDigits(typed).replace(/[\s\u00a0\u202f]/g, "")
  const match = /^([-−]?)(\d+)(?:[.,٫](\d+))?$/.exec(text)
  if (!match) return null
  const [, sign, whole, decimals] = match
  const amount = Number(decimals === undefined ? whole : `${whole}.${decimals}`)
  return sign === "" || amount === 0 ? amount : -amount
}
