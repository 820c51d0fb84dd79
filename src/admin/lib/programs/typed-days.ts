import { typedNumber } from "./typed-number"

/** "30, 7" → [30, 7]; what is no number stays as NaN, and nothing typed is an empty list. */
export function typedDays(typed: string): number[] {
  return typed
    .split(/[,;،]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => typedNumber(part) ?? Number.NaN)
}
