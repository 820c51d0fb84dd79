import { LoyaltyError } from "../../domain/errors"
import { bonusesFromWire } from "../../domain/money/bonuses"
import { moneyFromMinor } from "../../domain/money/money"
import type { AskedBasket, AskedLine } from "../../workflows/simulation/read-asked-basket"
import type { PlaceOfSale } from "../../workflows/till/place-of-sale"
import type { TillQuote } from "../../workflows/till/quote-at-till"
import type { TillLine } from "../../workflows/till/till-lines"
import type { TillQuoteBody } from "../admin/loyalty/till/validators"
import { cardPromptToWire } from "./card-prompt"
import { quoteToWire } from "./cart-loyalty"

type QuotedLine = TillLine & TillQuoteBody["lines"][number]

/**
 * A till's basket in the words of the dry run; lines are named by their place, from 1.
 * @throws LoyaltyError `basket_invalid`
 */
export function tillBasketFromWire(
  { currency_code, sales_channel_id, region_id }: TillQuoteBody,
  place: PlaceOfSale | null,
  lines: readonly QuotedLine[],
): AskedBasket {
  const asked = currency_code?.toLowerCase() ?? place?.currency_code ?? ""
  if (place && asked !== place.currency_code) {
    throw new LoyaltyError("basket_invalid", "currency_code: The region has another currency.")
  }
  return {
    currency_code: asked,
    sales_channel_id: sales_channel_id ?? null,
    region_id: region_id ?? null,
    lines: lines.map((line, index): AskedLine => ({
      id: String(index + 1),
      kind: "item",
      product_id: null,
      variant_id: line.variant_id,
      quantity: line.quantity,
      unit_price: line.unit_price,
      is_tax_inclusive: line.is_tax_inclusive ?? null,
      tax_percent: line.tax_percent ?? 0,
      discount: line.discount ?? 0,
      discount_percent: 0,
      is_gift_card: line.is_gift_card ?? null,
    })),
  }
}

export function wishFromWire(bonuses: TillQuoteBody["bonuses"]) {
  return bonuses === undefined || bonuses === "max" ? (bonuses ?? null) : bonusesFromWire(bonuses)
}

/** A till's quote, told as the quote of a cart is, in major units. */
export function tillQuoteToWire(quote: TillQuote, requested: ReturnType<typeof wishFromWire>) {
  const { program, member, total, currency, prompts } = quote
  return {
    program_id: program?.id ?? null,
    currency_code: currency.code,
    total: moneyFromMinor(total, currency),
    ...quoteToWire(quote, { is_member: member !== null, requested }),
    prompts: prompts.map((prompt) =>
      cardPromptToWire(prompt, program?.terms.currency_code ?? currency.code),
    ),
  }
}
