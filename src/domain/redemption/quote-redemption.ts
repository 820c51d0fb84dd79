import { LoyaltyError } from "../errors"
import type { BonusValue } from "../money/bonus-value"
import { bonusesBoughtBy, moneyWorth, redeemableUnit } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses, bonusesToWire, NO_BONUSES } from "../money/bonuses"
import { floorToStep, leastCommonMultiple } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Minor } from "../money/money"
import { minor, NO_MONEY } from "../money/money"
import type { TierTerms } from "../program/terms"
import type { LineCap } from "./line-caps"
import { lineCaps } from "./line-caps"
import type { AskedRedemption } from "./redemption-refusal"
import { leftInPeriod, whyRefused } from "./redemption-refusal"

export interface RedemptionInput extends AskedRedemption {
  readonly tier: TierTerms | null
  /** What gift cards and store credit of others already pay; absent: nothing. */
  readonly paid_otherwise?: Minor
}

/** The limit that held, most often the lowest. */
export type RedemptionLimit =
  | "order_share"
  | "left_to_pay"
  | "balance"
  | "order_maximum"
  | "member_maximum"
  | "minimum_balance"
  | "minimum_order"
  | "first_order"
  | "staff"
  | "nothing_eligible"
  | "step"

export interface RedemptionLimits {
  readonly max_bonuses: Bonuses
  readonly max_amount: Minor
  readonly limited_by: RedemptionLimit
  /** What the rules alone allow, whatever the balance. */
  readonly allowed_by_rules: Bonuses
  /** Why nothing at all can be spent, in words; null where something can, or where no rule stands in the way. */
  readonly refusal: LoyaltyError | null
  readonly caps: readonly LineCap[]
}

export interface RedemptionLine {
  readonly line_id: string
  readonly bonuses: Bonuses
  readonly amount: Minor
}

export interface Redemption {
  readonly bonuses: Bonuses
  readonly amount: Minor
  readonly lines: readonly RedemptionLine[]
}

/**
 * How much of a basket may be paid with bonuses, and which limit held. Σ over eligible lines of
 * (payable × its percent), rounded down to the minor unit; then the least of that, what gift cards and
 * store credit leave to pay, the order maximum, what is left of the member's period and the balance; then
 * down to the step.
 * 30 % of 99.99 → 29.99. 50 % of an eligible 80.00 beside an excluded 20.00 → 40.00, `order_share`.
 */
export function quoteRedemption(input: RedemptionInput): RedemptionLimits {
  const { terms, bonus_value, balance } = input
  const policy = terms.redemption
  const caps = lineCaps(input.terms, input.tier, input.basket)
  const share_amount = minor(Number(caps.reduce((sum, cap) => sum + cap.weight, 0n) / 10_000n))
  const order_share = bonusesBoughtBy(share_amount, bonus_value)

  let allowed: { limit: Bonuses; by: RedemptionLimit } = { limit: order_share, by: "order_share" }
  const left_to_pay = bonusesBoughtBy(leftToPay(input), bonus_value)
  if (left_to_pay < allowed.limit) allowed = { limit: left_to_pay, by: "left_to_pay" }
  if (policy.order_max !== null && policy.order_max < allowed.limit) {
    allowed = { limit: policy.order_max, by: "order_maximum" }
  }
  const left = leftInPeriod(policy.member_max, input.spender)
  if (left !== null && left < allowed.limit) allowed = { limit: left, by: "member_maximum" }
  const tightest: { limit: Bonuses; by: RedemptionLimit } =
    balance < allowed.limit ? { limit: balance, by: "balance" } : allowed

  const max = floorToRedeemable(tightest.limit, policy.step, bonus_value)
  const usual = {
    allowed_by_rules: floorToRedeemable(allowed.limit, policy.step, bonus_value),
    caps,
  }
  const none = (limited_by: RedemptionLimit, refusal: LoyaltyError | null): RedemptionLimits => ({
    ...usual,
    max_bonuses: NO_BONUSES,
    max_amount: NO_MONEY,
    limited_by,
    refusal,
  })
  const refused = whyRefused(input)
  if (caps.every((cap) => cap.weight === 0n)) return none("nothing_eligible", null)
  if (refused) return none(refused.by, refused.error)
  if (max === 0 && tightest.limit > 0) return none("step", null)
  return {
    ...usual,
    max_bonuses: max,
    max_amount: moneyWorth(max, bonus_value),
    limited_by: tightest.by,
    refusal: null,
  }
}

/** Money that bonuses took off beyond this, nobody would get back: 100.00 with a gift card of 80.00 → 20.00. */
function leftToPay({ basket, paid_otherwise = NO_MONEY }: RedemptionInput): Minor {
  const payable = basket.lines.reduce((sum, line) => sum + line.payable, 0)
  return minor(Math.max(0, payable - paid_otherwise))
}

/**
 * The shopper's wish held against the limits: an amount above them is refused, never trimmed in silence.
 * @returns the bonuses to redeem, rounded down to the step.
 * @throws LoyaltyError the refusal of the limits (`redemption_below_minimum`, …), `insufficient_balance`,
 *   `bonuses_above_limit`, `bonuses_invalid`
 */
export function chooseRedemption(
  limits: RedemptionLimits,
  requested: Bonuses | "max",
  input: RedemptionInput,
): Bonuses {
  const { step } = input.terms.redemption
  if (limits.refusal) throw limits.refusal
  if (requested === "max") return limits.max_bonuses
  if (requested > limits.allowed_by_rules) {
    throw new LoyaltyError(
      "bonuses_above_limit",
      `At most ${inWords(limits.max_bonuses)} bonuses can be spent on this order; ${inWords(requested)} were asked for.`,
      { limit: limits.max_bonuses, requested },
    )
  }
  if (requested > input.balance) {
    throw new LoyaltyError(
      "insufficient_balance",
      `Only ${inWords(limits.max_bonuses)} bonuses can be spent; ${inWords(requested)} were asked for.`,
      { limit: limits.max_bonuses, requested },
    )
  }
  const chosen = floorToRedeemable(requested, step, input.bonus_value)
  if (chosen === 0) {
    throw new LoyaltyError(
      "bonuses_invalid",
      `Bonuses are spent in steps of ${inWords(floorUnit(step, input.bonus_value))}.`,
    )
  }
  return chosen
}

/** What was once asked for, as far as today's limits let it go: a redemption shrinks and grows back by this. */
export function fitRedemption(
  limits: RedemptionLimits,
  requested: Bonuses | "max",
  input: RedemptionInput,
): Bonuses {
  const wished = requested === "max" ? limits.max_bonuses : requested
  return floorToRedeemable(
    bonuses(Math.min(wished, limits.max_bonuses)),
    input.terms.redemption.step,
    input.bonus_value,
  )
}

/** Spreads the chosen bonuses over the eligible lines in proportion to their caps; the parts add up exactly. */
export function spreadRedemption(
  chosen: Bonuses,
  caps: readonly LineCap[],
  bonus_value: BonusValue,
): Redemption {
  const amount = moneyWorth(chosen, bonus_value)
  const amounts = spreadByLargestRemainder(
    amount,
    caps.map((cap) => cap.weight),
  )
  const parts = chosen === 0 ? amounts.map(() => 0) : spreadByLargestRemainder(chosen, amounts)
  const lines = caps.map((cap, index) => ({
    line_id: cap.line_id,
    bonuses: bonuses(parts[index] ?? 0),
    amount: minor(amounts[index] ?? 0),
  }))
  return { bonuses: chosen, amount, lines: lines.filter((line) => line.amount > 0) }
}

function floorUnit(step: Bonuses, value: BonusValue): Bonuses {
  return bonuses(leastCommonMultiple(Math.max(1, step), redeemableUnit(value)))
}

function floorToRedeemable(amount: Bonuses, step: Bonuses, value: BonusValue): Bonuses {
  return bonuses(floorToStep(amount, floorUnit(step, value)))
}

function inWords(amount: Bonuses): string {
  return bonusesToWire(amount).toFixed(2)
}
