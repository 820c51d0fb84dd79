import type { Channel } from "../../domain/consents/consent"
import { languageOfTexts, textIn } from "../../domain/texts/texts"
import type { ConsentView, WordingView } from "../../modules/loyalty-member/reads/consents"

/** What a member has said to a channel, with who wrote it down. */
export type WireConsent = Omit<ConsentView, "member_id">

/** The member's own: who of the staff did it is not his business. */
export type WireOwnConsent = Omit<WireConsent, "staff_id">

export function consentToWire({ member_id: _, ...consent }: ConsentView): WireConsent {
  return consent
}

export function ownConsentToWire(consent: ConsentView): WireOwnConsent {
  const { staff_id: _, ...own } = consentToWire(consent)
  return own
}

/** The words to which a member is asked to say yes, with what he has to name when he does. */
export interface WireShownWording {
  readonly channel: Channel
  readonly wording_version: number
  readonly language: string
  readonly text: string
}

/** @param languages wanted ones, the best first */
export function shownWordingToWire(
  { channel, version, texts }: WordingView,
  languages: readonly string[],
): WireShownWording {
  return {
    channel,
    wording_version: version,
    language: languageOfTexts(texts, languages),
    text: textIn(texts, languages),
  }
}
