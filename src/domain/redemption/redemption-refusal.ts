import { LoyaltyError } from "../errors"
import type { BonusValue } from "../money/bonus-value"
import { convertByBonusValue } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses, bonusesToWire } from "../money/bonuses"
import type { Minor } from "../money/money"
import { moneyFromMinor, sumMoney } from "../money/money"
import type { Basket } from "../program/basket"
import { programBonusValue } from "../program/bonus-values"
import type { PeriodMax } from "../program/period"
import type { ProgramTerms } from "../program/terms"

/** What has to be known of a member beside the balance, where the program has rules about it. */
export interface Spender {
  /** True once an order was placed and not canceled since the member joined. */
  readonly has_ordered: boolean
  /** True for a customer in one of the program's staff groups. */
  readonly is_staff: boolean
  /** Spent less given back in the running period, and held now; without what this very basket holds. */
  readonly spent_in_period: Bonuses
}

/** What is asked of the rules: this basket, paid by this member. */
export interface AskedRedemption {
  readonly terms: ProgramTerms
  readonly basket: Basket
  readonly bonus_value: BonusValue
  /** What the member could spend on this basket: available, plus what this very basket already holds. */
  readonly balance: Bonuses
  /** Absent for a guest, of whom nothing is known. */
  readonly spender?: Spender
}

export interface Refused {
  readonly by: "staff" | "first_order" | "minimum_order" | "member_maximum" | "minimum_balance"
  readonly error: LoyaltyError
}

/** The rule under which nothing of this basket can be paid with bonuses; null where none stands in the way. */
export function whyRefused(input: AskedRedemption): Refused | null {
  const { first_order, member_max, minimum_balance } = input.terms.redemption
  if (input.spender?.is_staff === true && input.terms.limits.staff_redemption === "refused") {
    return {
      by: "staff",
      error: new LoyaltyError(
        "staff_not_eligible",
        "Purchases of the shop's staff cannot be paid with bonuses.",
      ),
    }
  }
  if (first_order === "refused" && input.spender?.has_ordered === false) {
    return {
      by: "first_order",
      error: new LoyaltyError(
        "first_order_not_payable",
        "The first order of a member cannot be paid with bonuses; from the second on it can.",
      ),
    }
  }
  const short = belowMinimumOrder(input)
  if (short) return { by: "minimum_order", error: short }
  if (member_max && leftInPeriod(member_max, input.spender) === 0) {
    return {
      by: "member_maximum",
      error: aboveMemberMax(member_max, input.spender?.spent_in_period ?? bonuses(0)),
    }
  }
  if (input.balance >= minimum_balance) return null
  return {
    by: "minimum_balance",
    error: new LoyaltyError(
      "redemption_below_minimum",
      `Bonuses can be spent from a balance of ${inWords(minimum_balance)}; there are ${inWords(input.balance)}.`,
      { minimum_balance, balance: input.balance },
    ),
  }
}

/** How much of the member's maximum is left: of 100 a month, 80 spent or held leave 20. Null: there is none. */
export function leftInPeriod(max: PeriodMax | null, spender: Spender | undefined): Bonuses | null {
  if (max === null || spender === undefined) return null
  return bonuses(Math.max(0, max.bonuses - spender.spent_in_period))
}

export function aboveMemberMax(max: PeriodMax, spent_in_period: Bonuses): LoyaltyError {
  const left = bonuses(Math.max(0, max.bonuses - spent_in_period))
  return new LoyaltyError(
    "above_member_maximum",
    `A member spends at most ${inWords(max.bonuses)} bonuses a ${max.period}; ${inWords(spent_in_period)} are spent or set aside, ${inWords(left)} are left.`,
    { limit: max.bonuses, spent: spent_in_period, left },
  )
}

/** Goods alone count, after promotions and with tax; shipping does not lift a basket over the line. */
function belowMinimumOrder({ terms, basket, bonus_value }: AskedRedemption): LoyaltyError | null {
  const { minimum_order } = terms.redemption
  if (minimum_order === 0) return null
  const least = convertByBonusValue(minimum_order, programBonusValue(terms), bonus_value)
  const goods = sumMoney(
    basket.lines.filter((line) => line.kind === "item").map((line) => line.payable),
  )
  if (goods >= least) return null
  const money = (amount: Minor) =>
    `${moneyFromMinor(amount, basket.currency).toFixed(basket.currency.digits)} ${basket.currency.code.toUpperCase()}`
  return new LoyaltyError(
    "order_below_minimum",
    `Bonuses can be spent on goods for ${money(least)} or more; this basket comes to ${money(goods)}.`,
    { minimum_order: least, goods },
  )
}

function inWords(amount: Bonuses): string {
  return bonusesToWire(amount).toFixed(2)
}
