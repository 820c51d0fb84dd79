import type { BonusValue } from "../money/bonus-value"
import { bonusValueOf } from "../money/bonus-value"
import { currencyOf } from "../money/currency"
import type { Currency } from "../money/money"
import type { ProgramTerms } from "./terms"

/** What a bonus is worth in a currency, or null where the program does not apply. */
export function bonusValueIn(terms: ProgramTerms, currency: Currency): BonusValue | null {
  const value = terms.bonus_values[currency.code]
  return value === undefined ? null : bonusValueOf(value, currency)
}

/** In the currency in which the program writes its thresholds; validated to be there. */
export function programBonusValue(terms: ProgramTerms): BonusValue {
  return bonusValueIn(terms, currencyOf(terms.currency_code)) as BonusValue
}
