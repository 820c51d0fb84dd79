import { normalizeCardNumber } from "../../../domain/cards/card-number"
import { kindOfNumber } from "../../../domain/cards/kind-of-number"
import { LoyaltyError } from "../../../domain/errors"
import type { CardKind } from "../../hooks/api/card-types"

export type ScannedCard =
  | {
      readonly number: string
      /** `null`: a number without a kind, as those that are put in by hand. */
      readonly kind: CardKind | null
    }
  | { readonly problem: "empty" | "noNumber" | "wrongNumber" }

/** What a code from a scanner, a swipe or the keyboard says before anybody is asked. */
export function readScannedCard(code: string, kinds: readonly CardKind[]): ScannedCard {
  if (code.trim() === "") return { problem: "empty" }
  const number = numberOf(code)
  if (number === null) return { problem: "noNumber" }
  try {
    const series = kinds.map((kind) => ({ id: kind.id, name: kind.name, shape: kind, kind }))
    return { number, kind: kindOfNumber(series, number)?.kind ?? null }
  } catch (error) {
    if (!LoyaltyError.is(error)) throw error
    return { problem: "wrongNumber" }
  }
}

/** The number of a code, or `null`: the beginning of one, or something else. */
export function numberOf(code: string): string | null {
  try {
    return normalizeCardNumber(code)
  } catch (error) {
    if (!LoyaltyError.is(error)) throw error
    return null
  }
}
