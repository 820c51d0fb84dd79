import { LoyaltyError } from "../errors"
import type { Texts } from "../texts/texts"
import { isLanguageTag } from "../texts/texts"

const WORDING_MAX_LENGTH = 5_000

/** @throws LoyaltyError `consent_invalid` */
export function assertUsableWording(texts: Texts): void {
  const written = Object.entries(texts)
  if (written.length === 0) {
    throw new LoyaltyError(
      "consent_invalid",
      'texts: Write it in one language at least: { "en": "…" }.',
    )
  }
  for (const [language, text] of written) {
    if (!isLanguageTag(language)) {
      throw new LoyaltyError(
        "consent_invalid",
        `texts.${language}: Write languages as "pl" or "pt-BR".`,
      )
    }
    if (text.trim() === "" || text.length > WORDING_MAX_LENGTH) {
      throw new LoyaltyError(
        "consent_invalid",
        `texts.${language}: Write at most ${WORDING_MAX_LENGTH} signs.`,
      )
    }
  }
}
