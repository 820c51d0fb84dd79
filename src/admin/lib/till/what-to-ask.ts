import { scannedText } from "../../../domain/cards/scanned-text"
import type { CardKind } from "../../hooks/api/card-types"
import { numberOf, readScannedCard } from "../cards/scanned-card"

export type Asked = "product" | "person"

interface TypedAtTill {
  /** As it is asked for. */
  readonly code: string
  /** "3*5901234123457": three of them. */
  readonly quantity: number
  /** The likelier one first; what can only be one of them is not asked as the other. */
  readonly ask: readonly Asked[]
}

/** "3*…" as tills have it; the letter x too, since some scanners and keyboards have no star. */
const MULTIPLIED = /^(\d{1,3})\s*[*×x]\s*(\S.*)$/i
const EMAIL = /^[^\s@/]+@[^\s@/]+$/

/**
 * What somebody has scanned, swiped or typed into the one field of the till, and whom to ask about it. A number may be
 * that of goods, of a card or of a phone; both are asked side by side, and the first in the list counts where both
 * know it.
 * @param kinds whose numbers are known to be cards
 */
export function readTyped(typed: string, kinds: readonly CardKind[]): TypedAtTill {
  const text = scannedText(typed)
  const [, times, rest] = MULTIPLIED.exec(text) ?? []
  const quantity = Number(times)
  if (rest !== undefined && quantity > 0) return { code: rest, quantity, ask: ["product"] }
  return { code: text, quantity: 1, ask: whatToAsk(text, kinds) }
}

function whatToAsk(text: string, kinds: readonly CardKind[]): readonly Asked[] {
  if (text === "") return []
  if (EMAIL.test(text) || isOnlyOfPerson(text)) return ["person"]
  const card = readScannedCard(text, kinds)
  if ("number" in card && card.kind !== null) return ["person", "product"]
  return numberOf(text) === null || /\s\p{L}|\p{L}\s/u.test(text)
    ? ["product"]
    : ["product", "person"]
}

/** A phone number with its country, the track of a magnetic stripe, a link in a QR code. */
function isOnlyOfPerson(text: string): boolean {
  return /^(\+\d|[;%])/.test(text) || text.includes("://")
}
