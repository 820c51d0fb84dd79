import { ungroupedDigits } from "./latin-digits"

export type ParsedBonuses =
  | { readonly ok: true; readonly hundredths: number }
  | {
      readonly ok: false
      readonly problem: "required" | "not_a_number" | "zero" | "decimals" | "above_maximum"
    }

/** The same ceiling as the server's: a billion bonuses in one operation. */
const HUNDREDTHS_MAX = 100_000_000_000

/**
 * What somebody typed as a number of bonuses, in hundredths: "12.5" and "12,5" → 1250.
 * Both decimal marks are taken, Persian and Arabic digits too. "1,000" is refused and not guessed at:
 * it is a thousand to some and one to others.
 */
export function parseBonuses(typed: string): ParsedBonuses {
  const text = ungroupedDigits(typed)
  if (text === "") return { ok: false, problem: "required" }
  const match = /^(\d+)(?:[.,٫](\d*))?$/.exec(text)
  if (!match) return { ok: false, problem: "not_a_number" }
  const whole = match[1] ?? ""
  const decimals = match[2] ?? ""
  if (decimals.length > 2) return { ok: false, problem: "decimals" }
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"))
  if (hundredths === 0) return { ok: false, problem: "zero" }
  if (hundredths > HUNDREDTHS_MAX) return { ok: false, problem: "above_maximum" }
  return { ok: true, hundredths }
}
