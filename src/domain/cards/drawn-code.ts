import { LoyaltyError } from "../errors"
import type { CardKind } from "./card-kind"
import { checkDigitOf } from "./check-digit"

/** The symbologies that can be drawn; what a magnetic track carries is in the file for the print shop. */
export const DRAWN_SYMBOLOGIES = ["code128", "ean", "qr"] as const
export type DrawnSymbology = (typeof DRAWN_SYMBOLOGIES)[number]

/** A number as bars or squares. */
export interface DrawnCode {
  readonly number: string
  readonly bars: "code128" | "ean13" | "ean8" | "qr"
}

/**
 * How a card's number is drawn: as asked, or else as the first of its kind's symbologies that can be; a card
 * without a kind, or whose kind has a stripe alone, as Code 128, which takes any number.
 * @throws LoyaltyError `card_number_invalid` for an EAN of a number that is none
 */
export function codeToDraw(
  kind: Pick<CardKind, "symbologies"> | null,
  number: string,
  asked: DrawnSymbology | null,
): DrawnCode {
  const usual = DRAWN_SYMBOLOGIES.find((drawn) => kind?.symbologies.includes(drawn))
  return { number, bars: barsOf(asked ?? usual ?? "code128", number) }
}

function barsOf(symbology: DrawnSymbology, number: string): DrawnCode["bars"] {
  switch (symbology) {
    case "code128":
    case "qr":
      return symbology
    case "ean":
      return eanOf(number)
  }
}

function eanOf(number: string): "ean13" | "ean8" {
  const ean = number.length === 8 ? "ean8" : "ean13"
  const length = { ean8: 8, ean13: 13 }[ean]
  const is_ean = /^\d+$/.test(number) && number.length === length
  if (is_ean && number.endsWith(checkDigitOf(ean, number.slice(0, -1)))) return ean
  throw new LoyaltyError(
    "card_number_invalid",
    `Card ${number} is no EAN: that has 8 or 13 digits, the last of them a check digit. Draw it as code128 or qr.`,
  )
}
