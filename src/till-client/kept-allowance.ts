/** An allowance as the shop has given it. Bonuses and percent in major units. */
export interface GivenAllowance {
  readonly id: string
  readonly bonuses: number
  readonly share_percent: number
  readonly currencies: Readonly<Record<string, CurrencyOfAllowance>>
  readonly issued_at: string
  readonly valid_until: string
  readonly token: string
  readonly claim_key: string
}

export interface CurrencyOfAllowance {
  /** Money for one bonus. */
  readonly bonus_value: number
  readonly step: number
  readonly decimals: number
}

/** An allowance in the till's hands. */
export interface KeptAllowance extends GivenAllowance {
  /** Hundredths that sales under it have taken off. */
  readonly used: number
  /** By the till's own clock, which need not be right. */
  readonly received_at: number
}

/** The shop's time, as far as the till can tell from when it got the allowance. */
export function shopTime({ issued_at, received_at }: KeptAllowance, now: number): number {
  return Date.parse(issued_at) + (now - received_at)
}

/**
 * Bonuses that a sale of this total may be paid with, in hundredths: whole numbers throughout, since a fraction of a
 * cent too much would be refused when the goods are gone.
 */
export function hundredthsFor(
  allowance: KeptAllowance,
  total: number,
  currency_code: string,
  now: number,
): number {
  const currency = allowance.currencies[currency_code.toLowerCase()]
  if (!currency || shopTime(allowance, now) > Date.parse(allowance.valid_until)) return 0
  const cents_of_one = 10 ** currency.decimals
  const share = Math.round(allowance.share_percent * 100)
  const limit = Math.floor((Math.round(total * cents_of_one) * share) / 10_000)
  const worth = Math.floor((limit * 100) / (currency.bonus_value * cents_of_one))
  const left = Math.round(allowance.bonuses * 100) - allowance.used
  const step = Math.max(1, Math.round(currency.step * 100))
  return Math.max(0, Math.floor(Math.min(worth, left) / step) * step)
}
