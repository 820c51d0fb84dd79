import type { MedusaContainer } from "@medusajs/framework/types"

import { earningLimit } from "../../domain/accrual/earning-limit"
import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import { BONUSES_MAX, NO_BONUSES } from "../../domain/money/bonuses"
import type { Minor } from "../../domain/money/money"
import { sumMoney } from "../../domain/money/money"
import type { Basket } from "../../domain/program/basket"
import { bonusValueIn } from "../../domain/program/bonus-values"
import { appliesTo } from "../../domain/program/choose-program"
import type { ProgramTerms, TierTerms } from "../../domain/program/terms"
import type { BasketQuoteInput } from "../../domain/quote/quote-basket"
import { quoteBasket } from "../../domain/quote/quote-basket"
import type { RedemptionInput } from "../../domain/redemption/quote-redemption"
import { EVERY_MEMBER, promotionCode, wantedGroups } from "../../domain/tiers/tier-groups"
import { tierByHandle } from "../../domain/tiers/tier-reached"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import type { DiscountQuote } from "../discount/quote-discount"
import type { CartOffer } from "../redemption/quote-cart"
import { spendable } from "../redemption/quote-cart"
import { readBuyer } from "../redemption/read-buyer"
import { memberModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { AskedBasket } from "./read-asked-basket"
import { readAskedBasket } from "./read-asked-basket"
import type { SimulatedProgram, TermsAsked } from "./simulated-program"
import { simulatedProgram } from "./simulated-program"

export interface BasketAsked extends TermsAsked {
  readonly basket: AskedBasket
  /** Null: somebody who has just joined, and of whom nothing is known. */
  readonly member_id: string | null
  /** Handle of the tier; null: that of the member, or the first. */
  readonly tier: string | null
  /** What is to be paid with bonuses; null: nothing. */
  readonly wish: Bonuses | "max" | null
  /** Null: that of the member; without one no balance stands in the way. */
  readonly balance: Bonuses | null
}

/** What a basket would earn and what bonuses would pay of it, as the quote of a cart has it. */
export interface BasketSimulation extends SimulatedProgram {
  /** False: such an order counts nowhere in the program as it stands: not running, elsewhere, or its member is not active. */
  readonly applies: boolean
  readonly tier: TierTerms | null
  readonly total: Minor
  readonly currency: Basket["currency"]
  readonly member: MemberStandingView | null
  readonly offer: CartOffer | null
  readonly discount: DiscountQuote | null
}

/**
 * The dry run of a basket under any terms of a program. Reads, asks the rules that quote and order ask, and
 * writes nothing.
 * @throws LoyaltyError `program_not_found`, `program_version_not_found`, `program_draft_not_found`,
 *   `member_not_found`, `tier_not_found`, `simulation_invalid`
 */
export async function simulateBasket(
  container: MedusaContainer,
  asked: BasketAsked,
): Promise<BasketSimulation> {
  const simulated = await simulatedProgram(container, asked)
  const { program, at } = simulated
  const { terms } = program
  const member = await memberOf(container, program, asked.member_id)
  const [basket, own] = await Promise.all([
    readAskedBasket(container, asked.basket, terms, member?.customer_id ?? null),
    tierOfBuyer(container, terms, member, at),
  ])
  const rising = asked.tier === null ? own : { tier: tierNamed(terms, asked.tier) }
  const quoted =
    program.kind === "discount"
      ? { offer: null, discount: discountOf(program, rising.tier) }
      : {
          offer: await offerOf(container, asked, { program, at, member, basket, ...rising }),
          discount: null,
        }
  return {
    ...simulated,
    ...quoted,
    applies: counts(program, asked.basket, at) && (member?.status ?? "active") === "active",
    tier: rising.tier,
    total: sumMoney(basket.lines.map((line) => line.payable)),
    currency: basket.currency,
    member,
  }
}

interface SimulatedBuyer {
  readonly program: ProgramWithTerms
  readonly at: Instant
  readonly member: MemberStandingView | null
  readonly basket: Basket
  readonly tier: TierTerms | null
  readonly tierAfter?: BasketQuoteInput["tierAfter"]
}

async function offerOf(
  container: MedusaContainer,
  { wish, balance }: BasketAsked,
  { program, at, member, basket, tier, tierAfter }: SimulatedBuyer,
): Promise<CartOffer> {
  const { terms } = program
  const customer_id = member?.customer_id ?? null
  const bonus_value = bonusValueIn(terms, basket.currency)
  if (!bonus_value) throw worthNothing(basket.currency.code)
  const [facts, { spender, situation }] = await Promise.all([
    readBuyerFacts(container, terms, {
      customer_id,
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
function discountOf(program: ProgramWithTerms, tier: TierTerms | null): DiscountQuote {
  const wanted = wantedGroups({ ...program, status: "active" })
  const group = wanted.find((candidate) => candidate.tier === (tier?.handle ?? EVERY_MEMBER))
  const percent_bp = group?.percent_bp ?? 0
  const own = group && percent_bp > 0 ? promotionCode(program.handle, group) : null
  return { tier, percent_bp, own: own === null ? null : { code: own, percent_bp }, refused: [] }
}

/** @throws LoyaltyError `member_not_found` */
async function memberOf(
  container: MedusaContainer,
  program: ProgramWithTerms,
  member_id: string | null,
): Promise<MemberStandingView | null> {
  if (member_id === null) return null
  const [member] = await memberModule(container).readStandings({ member_ids: [member_id] })
  if (member?.program_id === program.id) return member
  throw new LoyaltyError("member_not_found", "There is no such member in this program.")
}

function tierNamed(terms: ProgramTerms, handle: string): TierTerms {
  const tier = tierByHandle(terms, handle)
  if (tier) return tier
  throw new LoyaltyError("tier_not_found", `These terms have no tier "${handle}".`)
}

function counts(program: ProgramWithTerms, basket: AskedBasket, at: Instant): boolean {
  const { currency_code, sales_channel_id, region_id } = basket
  return appliesTo(program, { at, currency_code, sales_channel_id, region_id })
}

function worthNothing(currency_code: string): LoyaltyError {
  const currency = currency_code.toUpperCase()
  return new LoyaltyError(
    "simulation_invalid",
    `basket.currency_code: Say in the terms what a bonus is worth in ${currency}, or choose another currency.`,
  )
}
