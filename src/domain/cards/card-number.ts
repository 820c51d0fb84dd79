import { LoyaltyError } from "../errors"
import { codeInLink } from "./code-in-link"
import { fromAzerty, fromForeignFraming } from "./keyboard-layout"
import { numbersOnTracks } from "./magnetic-track"
import { scannedText } from "./scanned-text"

const NUMBER_PATTERN = /^[0-9A-Z]{4,32}$/

/**
 * The one way to write a card number: digits and capital letters. A scanner, a swipe, a phone's camera
 * and a keyboard give it with spaces, dashes, the framing of a magnetic track, as a link, in digits of
 * another script or through another keyboard layout. ` 2900-0000 0012 ` → `290000000012`. What is a number
 * already stays as it is.
 * @throws LoyaltyError `card_number_invalid`
 */
export function normalizeCardNumber(code: string): string {
  const text = scannedText(code)
  const number = readings(text).find((reading) => NUMBER_PATTERN.test(reading))
  if (number === undefined) {
    throw new LoyaltyError(
      "card_number_invalid",
      "A card number has 4 to 32 digits or Latin letters; spaces and dashes do not count.",
    )
  }
  return number
}

/** The likeliest first: a text that can be read as it stands is not bent into anything else. */
function readings(text: string): string[] {
  const layouts = [text, fromForeignFraming(text), fromAzerty(text)]
  return layouts.flatMap((typed) => {
    if (typed === null) return []
    return [typed, ...numbersOnTracks(typed), codeInLink(typed) ?? ""].map(withoutSeparators)
  })
}

function withoutSeparators(text: string): string {
  return text.replace(/[\s\p{Pd}_.]/gu, "").toUpperCase()
}
