import type { Bonuses } from "../../../domain/money/bonuses"
import { currencyOf } from "../../../domain/money/currency"
import type { Minor } from "../../../domain/money/money"

// What somebody is typing may be no figure at all, or have too many decimals. It is passed on as it is,
// so that the program's own check finds it: 5.555 → 555.5, which is no whole number of basis points.

/** 5 → 500. */
export function basisPoints(percent: number): number {
  return scaled(percent, 2)
}

/** 30.5 → 3 050 hundredths. */
export function hundredthsOf(bonuses: number): Bonuses {
  return scaled(bonuses, 2) as Bonuses
}

/** 12.34 EUR → 1 234. */
export function minorUnits(money: number, currency_code: string): Minor {
  return scaled(money, currencyOf(currency_code).digits) as Minor
}

/** Exact for what people type: 0.07 → 7 and not 7.000000000000001. */
function scaled(value: number, digits: number): number {
  return Number((value * 10 ** digits).toPrecision(15))
}
