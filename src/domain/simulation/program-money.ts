import type { BonusValue } from "../money/bonus-value"
import { convertByBonusValue } from "../money/bonus-value"
import type { Currency, Minor } from "../money/money"
import { bonusValueIn, programBonusValue } from "../program/bonus-values"
import type { ProgramTerms } from "../program/terms"

/** Money of an order in the program's currency, by what a bonus was worth in each when the order was placed. */
export function inProgramMoney(money: Minor, currency: Currency, terms: ProgramTerms): Minor {
  if (currency.code === terms.currency_code) return money
  const value = bonusValueIn(terms, currency) as BonusValue
  return convertByBonusValue(money, value, programBonusValue(terms))
}
