import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import type { Minor } from "../../domain/money/money"
import { sumMoney } from "../../domain/money/money"
import type { Basket } from "../../domain/program/basket"
import { appliesTo } from "../../domain/program/choose-program"
import type { ProgramTerms, TierTerms } from "../../domain/program/terms"
import { tierByHandle } from "../../domain/tiers/tier-reached"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { DiscountQuote } from "../discount/quote-discount"
import type { CartOffer } from "../redemption/quote-cart"
import { memberModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import { discountOfTier, offerOfBasket } from "./offer-of-basket"
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
      ? { offer: null, discount: discountOfTier(program, rising.tier) }
      : {
          offer: await offerOfBasket(container, asked, { program, at, member, basket, ...rising }),
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
