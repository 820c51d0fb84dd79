import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { BonusValue } from "../../domain/money/bonus-value"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_BONUSES } from "../../domain/money/bonuses"
import type { Basket } from "../../domain/program/basket"
import type { Redemption, RedemptionInput } from "../../domain/redemption/quote-redemption"
import {
  chooseRedemption,
  quoteRedemption,
  spreadRedemption,
} from "../../domain/redemption/quote-redemption"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { spendable } from "../redemption/quote-cart"
import { readBuyer } from "../redemption/read-buyer"
import { tierOfBuyer } from "../tiers/member-tiers"

/** What a till sold, to whom, and in which program it counts. */
export interface SoldTo {
  readonly member: MemberStandingView
  readonly program: ProgramWithTerms
  readonly bonus_value: BonusValue
  readonly basket: Basket
}

/**
 * The part of a sale that was paid with bonuses, under the limits that a cart has: the same quote.
 * @throws LoyaltyError `bonuses_above_limit`, `insufficient_balance`, `bonuses_invalid` and the other refusals of a
 *   redemption
 */
export async function paidWithBonuses(
  container: MedusaContainer,
  { member, program, bonus_value, basket }: SoldTo,
  asked: Bonuses,
): Promise<Redemption> {
  if (asked === 0) return spreadRedemption(NO_BONUSES, [], bonus_value)
  if (program.kind === "discount") {
    throw new LoyaltyError(
      "program_not_active",
      "This loyalty program gives a discount; there are no bonuses to pay with.",
    )
  }
  const { terms } = program
  const [{ spender }, { tier }] = await Promise.all([
    readBuyer(container, program, member.customer_id, { member, hold: null }),
    tierOfBuyer(container, terms, member),
  ])
  const input: RedemptionInput = {
    terms,
    tier,
    basket,
    bonus_value,
    balance: spendable(member, NO_BONUSES),
    ...(spender && { spender }),
  }
  const limits = quoteRedemption(input)
  const chosen = chooseRedemption(limits, asked, input)
  if (chosen === asked) return spreadRedemption(chosen, limits.caps, bonus_value)
  throw new LoyaltyError(
    "bonuses_invalid",
    "The sale took off a number of bonuses that cannot be spent in this program.",
  )
}
