import type { WireTerms } from "../../hooks/api/program-terms"

/**
 * The terms as they are sent: all of them, but the currency, which stays for good. A currency that has gone is
 * named with `null`, which takes it out.
 */
export function termsBody(terms: WireTerms, before: WireTerms): object {
  const { currency_code: _stays, bonus_values, ...sent } = terms
  const gone = Object.keys(before.bonus_values).filter((code) => !(code in bonus_values))
  return {
    ...sent,
    bonus_values: { ...bonus_values, ...Object.fromEntries(gone.map((code) => [code, null])) },
  }
}
