import { moneyWorth, redeemableUnit } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { Minor } from "../money/money"
import { programBonusValue } from "../program/bonus-values"
import type { ProgramTerms } from "../program/terms"

export interface MaySpend {
  readonly bonuses: Bonuses
  /** In the program's currency. */
  readonly amount: Minor
}

/**
 * What a balance pays before anything is known of the purchase: nothing below the minimum balance, and whole minor units
 * of money. 12.57 bonuses of which each is worth 1 JPY → 12.00, which are 12 JPY.
 * @param balance of a member who may spend; 0 for anybody else
 */
export function maySpend(terms: ProgramTerms, balance: Bonuses): MaySpend {
  const value = programBonusValue(terms)
  const unit = redeemableUnit(value)
  const spent =
    balance < terms.redemption.minimum_balance
      ? NO_BONUSES
      : bonuses(Math.floor(balance / unit) * unit)
  return { bonuses: spent, amount: moneyWorth(spent, value) }
}
