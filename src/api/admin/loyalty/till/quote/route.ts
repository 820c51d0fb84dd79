import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { placeOfSale } from "../../../../../workflows/till/place-of-sale"
import type { QuotedFor } from "../../../../../workflows/till/quote-at-till"
import { quoteAtTill } from "../../../../../workflows/till/quote-at-till"
import { assertMoneyFits, withVariants } from "../../../../../workflows/till/till-lines"
import { handle } from "../../../../to-http-error"
import { tillBasketFromWire, tillQuoteToWire, wishFromWire } from "../../../../wire/till-quote"
import { buyerOf } from "../buyer-of"
import { tillLines } from "../till-lines-from-wire"
import type { TillQuoteBody } from "../validators"

/**
 * What a basket of variants or of bare prices earns, and how much of it bonuses may pay: for a member, for a card of a
 * kind, or for nobody yet → `{ quote }`. Writes nothing.
 * Refusals: `basket_invalid`, `card_kind_not_found`, and those of `identify`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillQuoteBody>, res) => {
  const body = req.validatedBody
  const { region_id, country_code = null } = body
  const [place, lines, quoted_for] = await Promise.all([
    region_id === undefined ? null : placeOfSale(req.scope, region_id, country_code),
    withVariants(req.scope, tillLines(body.lines)),
    quotedFor(req.scope, body),
  ])
  const basket = tillBasketFromWire(body, place, lines)
  assertMoneyFits(lines, basket.currency_code)
  const taxed = basket.lines.filter((_, index) => lines[index]?.tax_percent !== undefined)
  const wish = wishFromWire(body.bonuses)
  const quote = await quoteAtTill(req.scope, {
    basket,
    place,
    taxed_line_ids: new Set(taxed.map(({ id }) => id)),
    quoted_for,
    wish,
  })
  res.json({ quote: tillQuoteToWire(quote, wish) })
})

async function quotedFor(scope: MedusaContainer, body: TillQuoteBody): Promise<QuotedFor> {
  const { card_kind_id } = body
  if (card_kind_id !== undefined) return { who: "card_kind", card_kind_id }
  const member = await buyerOf(scope, body)
  return member ? { who: "member", member } : { who: "nobody" }
}
