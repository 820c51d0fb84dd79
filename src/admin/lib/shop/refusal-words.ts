import type { LoyaltyErrorCode } from "../../../domain/errors"
import { LOYALTY_ERROR_CODES } from "../../../domain/errors"

/** Languages in which the admin has words of its own; in others it is English, as the server is. */
const OWN_WORDS = ["fa", "pl", "ro", "ru"]

/** Of these the server's sentence names what the code does not: a figure, a field, a setting. */
const NAMED_BY_SERVER: readonly LoyaltyErrorCode[] = [
  "insufficient_balance",
  "bonuses_above_limit",
  "bonuses_invalid",
  "redemption_below_minimum",
  "order_below_minimum",
  "above_member_maximum",
  "card_kind_invalid",
  "card_range_exhausted",
  "basket_invalid",
  "payment_invalid",
  "order_not_payable",
  "already_member",
  "program_terms_invalid",
  "simulation_invalid",
  "attribute_required",
  "attribute_invalid",
  "attribute_definition_invalid",
  "consent_wording_not_found",
  "consent_invalid",
  "member_import_invalid",
  "receipt_invalid",
  "return_invalid",
]

export function hasOwnWords(language: string): boolean {
  return OWN_WORDS.includes(language)
}

export interface RefusalWords {
  /** A text of the plugin's; `null`: the server's own words say it in the user's language. */
  readonly text: `refusals.${LoyaltyErrorCode}` | "errors.refused" | null
  /** What the server says more exactly, in English; `null`: nothing. */
  readonly detail: string | null
}

/** How a refusal is told to somebody who reads the admin in this language. */
export function refusalWords(
  { code, message }: { readonly code: string | null; readonly message: string },
  language: string,
): RefusalWords {
  const known = LOYALTY_ERROR_CODES.find((candidate) => candidate === code)
  if (message !== "" && !hasOwnWords(language)) return { text: null, detail: message }
  if (!known) return { text: "errors.refused", detail: message || null }
  const isNamed = NAMED_BY_SERVER.includes(known) && message !== ""
  return { text: `refusals.${known}`, detail: isNamed ? message : null }
}
