import { fitsScale, parseDecimal } from "../../money/decimal"
import type { AttributeRules } from "../attribute"
import type { Reading } from "../reading"

/** Up to here a number with four decimals comes back as it was written. */
export const NUMBER_MAX = 1_000_000_000
export const DECIMALS_MAX = 4

export function readNumber(raw: unknown, rules: AttributeRules): Reading<number> {
  if (typeof raw !== "number" || !Number.isFinite(raw)) return { problem: "Write a number." }
  const { min = -NUMBER_MAX, max = NUMBER_MAX, decimals = DECIMALS_MAX } = rules
  if (raw < Number(min)) return { problem: `Write ${min} or more.` }
  if (raw > Number(max)) return { problem: `Write ${max} or less.` }
  if (!fitsScale(parseDecimal(raw), decimals)) {
    const how = decimals === 0 ? "a whole number" : `at most ${decimals} decimals`
    return { problem: `Write ${how}.` }
  }
  // There is one zero, however it is written.
  return { value: raw === 0 ? 0 : raw }
}
