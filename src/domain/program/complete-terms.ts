import { defaultTerms } from "./default-terms"
import type { TermsPatch } from "./merge-terms"
import { mergeTerms } from "./merge-terms"
import type { ProgramTerms } from "./terms"

/** Terms as a version keeps them: one that is older than a setting does not have it. */
export type StoredTerms = TermsPatch & Pick<ProgramTerms, "currency_code" | "bonus_values">

/** What a version promised: a setting that came after it is as if the merchant had never touched it. */
export function completeTerms(stored: StoredTerms): ProgramTerms {
  const terms = mergeTerms(defaultTerms(stored.currency_code), stored)
  return {
    ...terms,
    bonus_values: stored.bonus_values,
    tiers: terms.tiers.map((tier) => ({ ...SETTINGS_AFTER_THE_FIRST_TIERS, ...tier })),
  }
}

const SETTINGS_AFTER_THE_FIRST_TIERS = { discount_bp: null }
