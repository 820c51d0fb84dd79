import { normalizeCardNumber } from "../cards/card-number"
import { scannedText } from "../cards/scanned-text"
import { LoyaltyError } from "../errors"
import { phoneIn } from "../members/phone"

/** What may stand in the one field of a till. */
export type CodeRead =
  | { readonly kind: "email"; readonly email: string }
  | {
      readonly kind: "number"
      /** As a card's number; null: it cannot be one. */
      readonly card_number: string | null
      /** "+48600100200"; null: it is no phone number, or does not say of which country. */
      readonly phone: string | null
      /** True for `+48…`, which nobody would take for a card. */
      readonly is_surely_phone: boolean
    }

const EMAIL_PATTERN = /^[^\s@/]+@[^\s@/]+$/

/**
 * Reads what a cashier has scanned, swiped or typed. Digits may be those of a card or of a phone, and only the shop's
 * own cards and members tell which: both readings are given.
 * @param country two letters: of which country a phone number without one is; null: nobody knows
 * @throws LoyaltyError `card_number_invalid` for what can be neither
 */
export function readCode(code: string, country: string | null): CodeRead {
  const text = scannedText(code)
  if (EMAIL_PATTERN.test(text)) return { kind: "email", email: text }
  const phone = phoneIn(text, country)
  const is_surely_phone = phone !== null && text.startsWith("+")
  const card_number = is_surely_phone ? null : cardNumberIn(code)
  if (card_number === null && phone === null) {
    throw new LoyaltyError(
      "card_number_invalid",
      "This is no card number, no e-mail address, and no phone number with its country. Read it again.",
    )
  }
  return { kind: "number", card_number, phone, is_surely_phone }
}

function cardNumberIn(code: string): string | null {
  try {
    return normalizeCardNumber(code)
  } catch (error) {
    if (LoyaltyError.is(error)) return null
    throw error
  }
}
