import { defaultTerms } from "./default-terms"
import { mergeTerms } from "./merge-terms"
import type { ProgramTerms } from "./terms"

/**
 * A version as it was stored, read as today's code knows it: a setting that came later has its default,
 * which says what the version did without it. An order of two years ago is reckoned anew by this.
 */
export function completeTerms(stored: ProgramTerms): ProgramTerms {
  return mergeTerms(defaultTerms(stored.currency_code), stored)
}
