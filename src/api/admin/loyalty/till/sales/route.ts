import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { westernDigits } from "../../../../../domain/texts/western-digits"
import { listTillSales } from "../../../../../workflows/till/list-till-sales"
import { readTillSale } from "../../../../../workflows/till/read-till-sale"
import { sellAtTill } from "../../../../../workflows/till/sell-at-till"
import { handle } from "../../../../to-http-error"
import { paymentFromWire } from "../../../../wire/till-payment"
import { tillSaleToWire } from "../../../../wire/till-sale"
import { listedSaleToWire } from "../../../../wire/till-sales"
import { wishFromWire } from "../../../../wire/till-quote"
import { cartAsked } from "../cart-asked"
import type { TillSaleBody, TillSalesQuery } from "../validators"

/**
 * Sales to look up, newest first: `?q&member_id&mine&limit&offset` → `{ sales, count, limit, offset }`. Those that
 * tills have made; by `q`, a receipt's number, and by `member_id` also those of the web.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { q, member_id = null, mine = false, limit, offset } = req.validatedQuery as TillSalesQuery
  const display_id = q === undefined || q === "" ? null : displayIdIn(q)
  const sold_by = mine ? req.auth_context.actor_id : null
  const found =
    display_id === "none"
      ? { sales: [], count: 0 }
      : await listTillSales(req.scope, { display_id, member_id, sold_by, limit, offset })
  res.json({ sales: found.sales.map(listedSaleToWire), count: found.count, limit, offset })
})

/** "#1042" and "1042" are the same number; what is none has no order. */
function displayIdIn(q: string): number | "none" {
  const [, digits] = /^#?\s*(\d{1,9})$/.exec(westernDigits(q)) ?? []
  return digits === undefined ? "none" : Number(digits)
}

/**
 * A whole sale in one call, paid by hand, `payment` says how → `{ sale }`. The same `idempotency_key` again is the same sale.
 * Refusals: `idempotency_conflict`, `basket_invalid`, `payment_invalid`, `card_of_another_member`, those of `identify`,
 * and those of paying with bonuses.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillSaleBody>, res) => {
  const { idempotency_key, ...body } = req.validatedBody
  const order_id = await sellAtTill(req.scope, {
    cart: await cartAsked(req.scope, body),
    wish: wishFromWire(body.bonuses),
    payment: paymentFromWire(body.payment),
    idempotency_key,
    content: body,
    actor_id: req.auth_context.actor_id,
  })
  res.json({ sale: tillSaleToWire(await readTillSale(req.scope, order_id)) })
})
