import { LoyaltyError } from "../errors"
import type { Bonuses } from "../money/bonuses"
import { BONUSES_MAX, bonuses } from "../money/bonuses"
import { fitsScale, parseDecimal, toScaledInteger } from "../money/decimal"

/** `1250`, `12.5`, `12,50`: no sign and no separator of thousands, which could be taken for a decimal one. */
const BALANCE = /^\d{1,12}(?:[.,]\d{1,12})?$/

const SCALE = 2

/**
 * A balance as an export writes it, to the last hundredth: `12,50` → 1 250. Zero is one, too.
 * @throws LoyaltyError `bonuses_invalid`
 */
export function readBalance(text: string): Bonuses {
  if (!BALANCE.test(text)) {
    refuse("Write a number from 0 on, without separators of thousands, for example 1250.50.")
  }
  const decimal = parseDecimal(text.replace(",", "."))
  if (!fitsScale(decimal, SCALE)) refuse("Bonuses have at most two decimals.")
  const hundredths = toScaledInteger(decimal, SCALE)
  if (hundredths > BONUSES_MAX) refuse("That is more bonuses than one account may be given.")
  return bonuses(hundredths)
}

function refuse(problem: string): never {
  throw new LoyaltyError("bonuses_invalid", `balance: ${problem}`)
}
