import { ungroupedDigits } from "../typed/latin-digits"

/**
 * What somebody typed as a number: "5,5" and "5.5" → 5.5, in Persian and Arabic digits too. `null`: nothing is
 * typed. NaN: no number; "1,000,000" is refused and not guessed at.
 */
export function typedNumber(typed: string): number | null {
  const text = ungroupedDigits(typed)
  if (text === "") return null
  return /^\d+([.,٫]\d*)?$/.test(text) ? Number(text.replace(/[,٫]/, ".")) : Number.NaN
}

/** The number as it stands in a field before anybody types. */
export function numberToType(value: number | null): string {
  return value === null || Number.isNaN(value) ? "" : String(value)
}
