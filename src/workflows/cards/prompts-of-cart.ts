import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardSale } from "../../domain/cards/card-condition"
import type { CardPrompt } from "../../domain/cards/card-prompts"
import { cardPrompts } from "../../domain/cards/card-prompts"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import { NO_MONEY } from "../../domain/money/money"
import { bonusValueIn } from "../../domain/program/bonus-values"
import { goodsSum } from "../../domain/program/goods-sum"
import type { CardHolder } from "../../modules/loyalty-member/reads/card-offers"
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
  const { cart, program, member, currency, lines } = quote
  const bonus_value = program && bonusValueIn(program.terms, currency)
  if (!program || !bonus_value || lines.every(({ kind }) => kind === "shipping")) return []
  if (member && !MEMBER_RIGHTS[member.status].cards_work) return []
  const { cards } = memberModule(container)
  const kinds = await cards.readOfferedKinds(program.id)
  if (kinds.length === 0) return []
  const { held, has_ordered } = member ? await cards.readCardHolder(member) : NOBODY
  const basket = { currency, sales_channel_id: cart.sales_channel_id ?? null, lines }
  const sale: CardSale = {
    goods: goodsSum(program.terms, basket, bonus_value),
    spent_before: member?.counted.spend ?? NO_MONEY,
    has_ordered,
  }
  return cardPrompts(kinds, sale, held)
}
