import type { MedusaContainer } from "@medusajs/framework/types"

import type { OrderPercent, RefusedPercent } from "../../domain/discount/choose-discount"
import { refusedPercents } from "../../domain/discount/choose-discount"
import type { TierTerms } from "../../domain/program/terms"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import { readOrderPercents } from "./read-order-percents"

/** What a discount program gives on a cart, beside what else is taken off it. */
export interface DiscountQuote {
  /** Null in a program without tiers. */
  readonly tier: TierTerms | null
  /** The holder's percent; what a member would get where the customer is none. */
  readonly percent_bp: number
  /** The promotion by which Medusa takes it off; null: it does not apply to this cart. */
  readonly own: OrderPercent | null
  readonly refused: readonly RefusedPercent[]
}

export async function quoteDiscount(
  container: MedusaContainer,
  program: ProgramWithTerms,
  cart_id: string,
  member: MemberStandingView | null,
): Promise<DiscountQuote> {
  const { terms } = program
  const { tier } = await tierOfBuyer(container, terms, member)
  const percent_bp = tier?.discount_bp ?? terms.discount.percent_bp
  const [percents, groups] = await Promise.all([
    readOrderPercents(container, cart_id),
    programModule(container).listTierGroups(program.id),
  ])
  const isOwn = (promotion_id: string) =>
    groups.some((group) => group.promotion_id === promotion_id)
  const own = percents.find(({ promotion_id }) => isOwn(promotion_id)) ?? null
  if (own === null) return { tier, percent_bp, own, refused: [] }
  const others = percents.filter(({ promotion_id }) => !isOwn(promotion_id))
  return { tier, percent_bp, own, refused: refusedPercents(own, others, terms.discount) }
}
