import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardPrompt } from "../../domain/cards/card-prompts"
import { LoyaltyError } from "../../domain/errors"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_BONUSES } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import type { Currency, Minor } from "../../domain/money/money"
import { NO_MONEY, sumMoney } from "../../domain/money/money"
import type { Basket } from "../../domain/program/basket"
import type { Purchase } from "../../domain/program/choose-program"
import { appliesTo } from "../../domain/program/choose-program"
import type { TierTerms } from "../../domain/program/terms"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { promptsOfBasket } from "../cards/prompts-of-cart"
import type { DiscountQuote } from "../discount/quote-discount"
import type { ProgramOfPurchase } from "../program/program-of-purchase"
import { programOfPurchase } from "../program/program-of-purchase"
import type { CartOffer } from "../redemption/quote-cart"
import { memberModule, programModule } from "../shop/modules"
import { discountOfTier, offerOfBasket } from "../simulation/offer-of-basket"
import type { AskedBasket } from "../simulation/read-asked-basket"
import { readAskedBasket } from "../simulation/read-asked-basket"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { PlaceOfSale } from "./place-of-sale"
import { taxPercents } from "./tax-percents"

/** For whom a basket is quoted: a member, whoever will get a card of a kind, or nobody yet. */
export type QuotedFor =
  | { readonly who: "member"; readonly member: MemberStandingView }
  | { readonly who: "card_kind"; readonly card_kind_id: string }
  | { readonly who: "nobody" }

export interface TillQuoteAsked {
  readonly basket: AskedBasket
  /** Null: prices are in a currency alone, and taxes as the lines say. */
  readonly place: PlaceOfSale | null
  /** Ids of lines that say their tax themselves. */
  readonly taxed_line_ids: ReadonlySet<string>
  readonly quoted_for: QuotedFor
  readonly wish: Bonuses | "max" | null
}

/** What a basket at the till earns and how much of it bonuses may pay, as the quote of a cart has it. */
export interface TillQuote {
  readonly program: ProgramWithTerms | null
  readonly member: MemberStandingView | null
  readonly currency: Currency
  readonly total: Minor
  readonly tier: TierTerms | null
  readonly offer: CartOffer | null
  readonly discount: DiscountQuote | null
  readonly prompts: readonly CardPrompt[]
}

/**
 * Reads and writes nothing.
 * @throws LoyaltyError `basket_invalid`, `card_kind_not_found`
 */
export async function quoteAtTill(
  container: MedusaContainer,
  asked: TillQuoteAsked,
): Promise<TillQuote> {
  const at = Date.now()
  const { currency_code, sales_channel_id, region_id } = asked.basket
  const purchase = { at, currency_code, sales_channel_id, region_id }
  const { program, member } = await programFor(container, purchase, asked.quoted_for)
  const currency = currencyOf(currency_code)
  const nothing = { program, member, currency, tier: null, offer: null, discount: null }
  if (!program) return { ...nothing, total: NO_MONEY, prompts: [] }
  const basket = await basketOf(container, asked, program, member)
  const rising = await tierOfBuyer(container, program.terms, member, at)
  const balance = member ? null : NO_BONUSES
  const is_discount = program.kind === "discount"
  const offer = is_discount
    ? null
    : await offerOfBasket(
        container,
        { wish: asked.wish, balance },
        { program, at, member, basket, ...rising },
      )
  return {
    ...nothing,
    total: sumMoney(basket.lines.map((line) => line.payable)),
    tier: rising.tier,
    offer,
    discount: is_discount ? discountOfTier(program, rising.tier) : null,
    prompts: await promptsOfBasket(container, { program, member }, basket),
  }
}

/** As a cart of theirs would be counted. */
async function programFor(
  container: MedusaContainer,
  purchase: Purchase,
  quoted_for: QuotedFor,
): Promise<ProgramOfPurchase> {
  switch (quoted_for.who) {
    case "member": {
      const { customer_id } = quoted_for.member
      const standings = await memberModule(container).readStandings({ customer_id })
      return programOfPurchase(container, purchase, standings)
    }
    case "card_kind": {
      const kind = await memberModule(container).cards.readKindById(quoted_for.card_kind_id)
      if (!kind) throw new LoyaltyError("card_kind_not_found", "There is no such card kind.")
      const programs = await programModule(container).readProgramsAt(purchase.at)
      const program = programs.find(({ id }) => id === kind.program_id)
      return { program: program && appliesTo(program, purchase) ? program : null, member: null }
    }
    case "nobody":
      return programOfPurchase(container, purchase, [])
  }
}

/** @throws LoyaltyError `basket_invalid` */
async function basketOf(
  container: MedusaContainer,
  { basket, place, taxed_line_ids }: TillQuoteAsked,
  { terms }: ProgramWithTerms,
  member: MemberStandingView | null,
): Promise<Basket> {
  const untaxed = basket.lines.filter(({ id }) => !taxed_line_ids.has(id))
  const percents = place ? await taxPercents(container, place, untaxed) : new Map<string, number>()
  const lines = basket.lines.map((line) => ({
    ...line,
    tax_percent: percents.get(line.id) ?? line.tax_percent,
  }))
  try {
    return await readAskedBasket(
      container,
      { ...basket, lines },
      terms,
      member?.customer_id ?? null,
    )
  } catch (error) {
    if (!LoyaltyError.is(error) || error.code !== "simulation_invalid") throw error
    throw new LoyaltyError("basket_invalid", error.message)
  }
}
