import { LoyaltyError } from "../errors"
import type { Instant } from "../ledger/account"
import type { Bonuses } from "../money/bonuses"
import { bonuses, bonusesToWire } from "../money/bonuses"
import type { BonusValue } from "../money/bonus-value"
import { moneyWorth, redeemableUnit } from "../money/bonus-value"
import { mulDiv } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import { minor, moneyFromMinor, sumMoney } from "../money/money"
import type { Basket } from "../program/basket"
import type { Redemption } from "../redemption/quote-redemption"
import type { LineCap } from "../redemption/line-caps"

/** With it a till may take bonuses of one card off a price while it has no link. Signed by the shop. */
export interface Allowance {
  readonly id: string
  readonly till_id: string
  readonly card_number: string
  readonly member_id: string
  /** All that may be taken off under it. */
  readonly bonuses: Bonuses
  /** Of what one sale comes to, after other reductions and with tax. */
  readonly share_bp: number
  readonly issued_at: Instant
  /** The last moment of a sale; the claim may arrive at any time. */
  readonly valid_until: Instant
}

/** What a till says of a sale that it has made under an allowance. */
export interface OfflineClaim {
  readonly till_id: string
  readonly card_number: string
  readonly sold_at: Instant
}

/** By so much a till's clock may be ahead. */
const CLOCK_AHEAD_MS = 5 * 60_000

/**
 * Whether a sale is one of those that an allowance is for.
 * @throws LoyaltyError `allowance_of_another_card`, `allowance_invalid` for another till, `allowance_expired`
 */
export function assertClaimable(allowance: Allowance, claim: OfflineClaim): void {
  if (claim.card_number !== allowance.card_number) {
    throw new LoyaltyError(
      "allowance_of_another_card",
      "The allowance is for another card than the one that the sale names.",
    )
  }
  if (claim.till_id !== allowance.till_id) {
    throw new LoyaltyError("allowance_invalid", "The allowance was given to another till.")
  }
  if (claim.sold_at > allowance.valid_until + CLOCK_AHEAD_MS) {
    const until = new Date(allowance.valid_until).toISOString()
    throw new LoyaltyError("allowance_expired", `The allowance was for sales until ${until}.`)
  }
}

/**
 * How the bonuses of a sale without a link lie on its lines. A till cannot know what the program excludes, so the
 * allowance says one share of the whole: 30 % of 100.00 → 30.00, whatever is in the basket. Lines that may be paid
 * with bonuses are paid first.
 * @param caps as the program has them
 * @throws LoyaltyError `bonuses_above_limit`, `bonuses_invalid`
 */
export function paidOffline(
  asked: Bonuses,
  { share_bp }: Pick<Allowance, "share_bp">,
  basket: Basket,
  caps: readonly LineCap[],
  bonus_value: BonusValue,
): Redemption {
  if (asked === 0 || asked % redeemableUnit(bonus_value) !== 0) {
    throw new LoyaltyError("bonuses_invalid", "So many bonuses cannot be taken off a price.")
  }
  const amount = moneyWorth(asked, bonus_value)
  const total = sumMoney(basket.lines.map(({ payable }) => payable))
  const limit = minor(mulDiv(total, share_bp, 10_000, "round_down"))
  if (amount > limit) {
    const most = moneyFromMinor(limit, basket.currency).toFixed(basket.currency.digits)
    throw new LoyaltyError(
      "bonuses_above_limit",
      `At most ${most} of this sale can be paid with bonuses; ${bonusesToWire(asked).toFixed(2)} bonuses were taken off.`,
      { limit, requested: asked },
    )
  }
  const capped = caps.map(({ weight }) => weight)
  const room = capped.reduce((sum, weight) => sum + weight, 0n) / 10_000n
  const weights = room >= BigInt(amount) ? capped : basket.lines.map(({ payable }) => payable)
  const amounts = spreadByLargestRemainder(amount, weights)
  const parts = spreadByLargestRemainder(asked, amounts)
  const lines = basket.lines.map(({ line_id }, index) => ({
    line_id,
    bonuses: bonuses(parts[index] ?? 0),
    amount: minor(amounts[index] ?? 0),
  }))
  return { bonuses: asked, amount, lines: lines.filter((line) => line.amount > 0) }
}
