import type { MedusaContainer } from "@medusajs/framework/types"

import { earningLimit } from "../../domain/accrual/earning-limit"
import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import { BONUSES_MAX, NO_BONUSES } from "../../domain/money/bonuses"
import type { Basket } from "../../domain/program/basket"
import { bonusValueIn } from "../../domain/program/bonus-values"
import type { TierTerms } from "../../domain/program/terms"
import type { BasketQuoteInput } from "../../domain/quote/quote-basket"
import { quoteBasket } from "../../domain/quote/quote-basket"
import type { RedemptionInput } from "../../domain/redemption/quote-redemption"
import { EVERY_MEMBER, promotionCode, wantedGroups } from "../../domain/tiers/tier-groups"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import type { DiscountQuote } from "../discount/quote-discount"
import type { CartOffer } from "../redemption/quote-cart"
import { spendable } from "../redemption/quote-cart"
import { readBuyer } from "../redemption/read-buyer"

/** A basket that is no cart, and who would buy it. */
export interface BasketOfBuyer {
  readonly program: ProgramWithTerms
  readonly at: Instant
  readonly member: MemberStandingView | null
  readonly basket: Basket
  readonly tier: TierTerms | null
  readonly tierAfter?: BasketQuoteInput["tierAfter"]
}

/**
 * What a bonus program offers for a basket, by the rules that quote a cart.
 * @param balance null: that of the member; without one no balance stands in the way
 * @throws LoyaltyError `simulation_invalid` in a currency in which a bonus is worth nothing
 */
export async function offerOfBasket(
  container: MedusaContainer,
  { wish, balance }: { readonly wish: Bonuses | "max" | null; readonly balance: Bonuses | null },
  { program, at, member, basket, tier, tierAfter }: BasketOfBuyer,
): Promise<CartOffer> {
  const { terms } = program
  const customer_id = member?.customer_id ?? null
  const bonus_value = bonusValueIn(terms, basket.currency)
  if (!bonus_value) throw worthNothing(basket.currency.code)
  const [facts, { spender, situation }] = await Promise.all([
    readBuyerFacts(container, terms, {
      customer_id,
      member_id: member?.member_id ?? null,
      birth_date: member?.birth_date ?? null,
      at,
      order_id: null,
    }),
    readBuyer(container, program, customer_id, { member, hold: null }, at),
  ])
  const redemption_input: RedemptionInput = {
    terms,
    tier,
    basket,
    bonus_value,
    balance: balance ?? (member ? spendable(member, NO_BONUSES) : BONUSES_MAX),
    ...(spender && { spender }),
  }
  const quote = quoteBasket({
    ...redemption_input,
    wish,
    occasion: { at, buyer: facts },
    limit: earningLimit(terms.limits, situation),
    ...(tierAfter && { tierAfter }),
  })
  return { program, bonus_value, tier, redemption_input, ...quote }
}

/** What the tier's promotion would take off, whether it has been made or not. */
export function discountOfTier(program: ProgramWithTerms, tier: TierTerms | null): DiscountQuote {
  const wanted = wantedGroups({ ...program, status: "active" })
  const group = wanted.find((candidate) => candidate.tier === (tier?.handle ?? EVERY_MEMBER))
  const percent_bp = group?.percent_bp ?? 0
  const own = group && percent_bp > 0 ? promotionCode(program.handle, group) : null
  return { tier, percent_bp, own: own === null ? null : { code: own, percent_bp }, refused: [] }
}

function worthNothing(currency_code: string): LoyaltyError {
  const currency = currency_code.toUpperCase()
  return new LoyaltyError(
    "simulation_invalid",
    `basket.currency_code: Say in the terms what a bonus is worth in ${currency}, or choose another currency.`,
  )
}
