import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardPrompt } from "../../domain/cards/card-prompts"
import { cardPrompts } from "../../domain/cards/card-prompts"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Minor } from "../../domain/money/money"
import { NO_MONEY } from "../../domain/money/money"
import { bonusValueIn } from "../../domain/program/bonus-values"
import type { Basket } from "../../domain/program/basket"
import { goodsSum } from "../../domain/program/goods-sum"
import type { CardHolder } from "../../modules/loyalty-member/reads/card-offers"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { CartQuote } from "../redemption/quote-cart"
import { memberModule } from "../shop/modules"

const NOBODY: CardHolder = { held: [], has_ordered: false }

/**
 * The cards that a quoted cart gives a right to. A guest is told what a member-to-be would get; a membership that is
 * suspended or closed gets nothing. One read more for a member, and none where no kind of the program is offered.
 */
export async function promptsOfCart(
  container: MedusaContainer,
  quote: Pick<CartQuote, "cart" | "program" | "member" | "currency" | "lines">,
): Promise<CardPrompt[]> {
  const { cart, currency, lines } = quote
  const basket = { currency, sales_channel_id: cart.sales_channel_id ?? null, lines }
  return promptsOfBasket(container, quote, basket)
}

/** The same for a basket that is no cart. */
export async function promptsOfBasket(
  container: MedusaContainer,
  { program, member }: Pick<CartQuote, "program" | "member">,
  basket: Basket,
): Promise<CardPrompt[]> {
  const bonus_value = program && bonusValueIn(program.terms, basket.currency)
  if (!program || !bonus_value) return []
  if (basket.lines.every(({ kind }) => kind === "shipping")) return []
  if (member && !MEMBER_RIGHTS[member.status].cards_work) return []
  const goods = goodsSum(program.terms, basket, bonus_value)
  return promptsForGoods(container, program.id, member, goods)
}

/**
 * The same for somebody before the counter, of whose purchase only a sum is known, or nothing yet.
 * @param goods in the program's currency
 * @param known of the member, where it was read with him
 */
export async function promptsForGoods(
  container: MedusaContainer,
  program_id: string,
  member: MemberStandingView | null,
  goods: Minor,
  known?: CardHolder,
): Promise<CardPrompt[]> {
  const { cards } = memberModule(container)
  const kinds = await cards.readOfferedKinds(program_id)
  if (kinds.length === 0) return []
  const holder = known ?? (member ? await cards.readCardHolder(member) : NOBODY)
  const { held, has_ordered } = holder
  const spent_before = member?.counted.spend ?? NO_MONEY
  return cardPrompts(kinds, { goods, spent_before, has_ordered }, held)
}
