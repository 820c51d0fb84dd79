import { LoyaltyError } from "../errors"

const NUMBER_PATTERN = /^[0-9A-Z]{4,32}$/

/**
 * The one way to write a card number: digits and capital letters, without the spaces, dashes and
 * magnetic-track framing that people and readers add. ` 2900-0000 0012 ` → `290000000012`.
 * @throws LoyaltyError `card_number_invalid`
 */
export function normalizeCardNumber(code: string): string {
  const number = code
    .normalize("NFKC")
    .trim()
    .replace(/^[%;+]/, "")
    .replace(/\?.?$/, "")
    .replace(/[\s\p{Pd}_.]/gu, "")
    .toUpperCase()
  if (!NUMBER_PATTERN.test(number)) {
    throw new LoyaltyError(
      "card_number_invalid",
      "A card number has 4 to 32 digits or Latin letters; spaces and dashes do not count.",
    )
  }
  return number
}
