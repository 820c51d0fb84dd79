import { currencyOf } from "../../money/currency"
import type { Minor } from "../../money/money"
import { moneyFromMinor } from "../../money/money"
import type { ProgramTerms } from "../terms"

export interface Money {
  /** In major units. */
  readonly amount: number
  readonly currency_code: string
}

/** Money of the program's currency, as sentences have it. */
export function inMoney(
  amount: Minor,
  { currency_code }: Pick<ProgramTerms, "currency_code">,
): Money {
  return { amount: moneyFromMinor(amount, currencyOf(currency_code)), currency_code }
}
