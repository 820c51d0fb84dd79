import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { Redemption } from "../../domain/redemption/quote-redemption"
import {
  isRedemptionAdjustment,
  REDEMPTION_DESCRIPTION,
  REDEMPTION_PROVIDER_ID,
  REDEMPTION_REFERENCE,
} from "../basket/redemption-marks"
import type { ShopLine } from "../basket/shop-lines"
import { reductionToNothing } from "./exact-reduction"
import type { CartQuote } from "./quote-cart"
import { redemptionCredits } from "./read-cart"
import { tenderCredit } from "./tender-credit"

/**
 * What has to change on a cart so that it shows a redemption. Plain data: it travels between steps. What the
 * cart shows already is written anew in its place: taken away and added again, it would let whoever reads the
 * cart in between see the full price.
 */
export interface RedemptionLinesPlan {
  readonly cart_id: string
  readonly remove: {
    readonly item_adjustments: readonly string[]
    readonly shipping_adjustments: readonly string[]
    readonly credit_lines: readonly string[]
  }
  readonly write: {
    readonly item_adjustments: readonly (Placed<Reduction> & { readonly item_id: string })[]
    readonly shipping_adjustments: readonly (Placed<Reduction> & {
      readonly shipping_method_id: string
    })[]
    /** Null: no credit line. */
    readonly credit: Placed<{
      /** Major units, exact. */
      readonly amount: string
    }> | null
  }
}

/** With the id of the row in whose place it comes; absent: it is new. */
type Placed<Row> = Row & { readonly id?: string }

export interface Reduction {
  readonly amount: string
  readonly is_tax_inclusive: boolean
  readonly description: string
  readonly provider_id: string
}

/** For a cart that already shows what it should. */
export function keepRedemptionLines(cart_id: string): RedemptionLinesPlan {
  return {
    cart_id,
    remove: { item_adjustments: [], shipping_adjustments: [], credit_lines: [] },
    write: { item_adjustments: [], shipping_adjustments: [], credit: null },
  }
}

/**
 * Plans the lines that show a redemption, in place of whatever the cart showed: reductions for the
 * `discount` settlement, one credit line for `tender`. Nothing redeemed takes all of ours away.
 */
export function planRedemptionLines(quote: CartQuote, redemption: Redemption): RedemptionLinesPlan {
  const { cart, offer } = quote
  const redeemed = redemption.bonuses > 0 && offer !== null
  const as_tender = offer?.program.terms.redemption.settlement === "tender"
  const reductions =
    redeemed && !as_tender
      ? new Map(
          redemption.lines.map((line) => [
            line.line_id,
            reductionOf(quote, line.line_id, line.amount),
          ]),
        )
      : new Map<string, Reduction>()
  const items = rewritten(cart.items, reductions)
  const shipping = rewritten(cart.shipping_methods, reductions)
  const [credit_line, ...more_credit_lines] = redemptionCredits(cart)
  const amount = redeemed && as_tender ? tenderCredit(quote, redemption.amount) : null
  return {
    cart_id: cart.id,
    remove: {
      item_adjustments: items.remove,
      shipping_adjustments: shipping.remove,
      credit_lines: [
        ...(credit_line && amount === null ? [credit_line.id] : []),
        ...more_credit_lines.map(({ id }) => id),
      ],
    },
    write: {
      item_adjustments: items.write.map(({ line_id, ...row }) => ({ ...row, item_id: line_id })),
      shipping_adjustments: shipping.write.map(({ line_id, ...row }) => ({
        ...row,
        shipping_method_id: line_id,
      })),
      credit: amount === null ? null : { ...(credit_line && { id: credit_line.id }), amount },
    },
  }
}

/** One reduction for each line that has one, in the place of the line's first of ours; its others go. */
function rewritten(
  lines: readonly ShopLine[] | undefined,
  reductions: ReadonlyMap<string, Reduction>,
) {
  const remove: string[] = []
  const write: (Placed<Reduction> & { readonly line_id: string })[] = []
  for (const line of lines ?? []) {
    const ours = (line.adjustments ?? []).filter(isRedemptionAdjustment).map(({ id }) => id)
    const reduction = reductions.get(line.id)
    const [id] = ours
    if (reduction) write.push({ ...(id !== undefined && { id }), line_id: line.id, ...reduction })
    remove.push(...(reduction ? ours.slice(1) : ours))
  }
  return { remove, write }
}

/** A line paid in part goes down by exactly the money with tax; one paid in full has nothing left. */
function reductionOf(quote: CartQuote, line_id: string, amount: number): Reduction {
  const line = quote.lines.find((candidate) => candidate.line_id === line_id)
  const shop_line =
    quote.cart.items?.find((item) => item.id === line_id) ??
    quote.cart.shipping_methods?.find((method) => method.id === line_id)
  const in_full = line !== undefined && shop_line !== undefined && amount >= line.payable
  return {
    amount: in_full
      ? reductionToNothing(shop_line)
      : (amount / 10 ** quote.currency.digits).toFixed(quote.currency.digits),
    is_tax_inclusive: !in_full,
    description: REDEMPTION_DESCRIPTION,
    provider_id: REDEMPTION_PROVIDER_ID,
  }
}

/** Methods that the cart module has, and its published interface leaves out. */
interface CreditLineMethods {
  createCreditLines(lines: readonly Record<string, unknown>[]): Promise<unknown>
  updateCreditLines(lines: readonly Record<string, unknown>[]): Promise<unknown>
  deleteCreditLines(ids: readonly string[]): Promise<void>
}

export async function writeRedemptionLines(
  container: MedusaContainer,
  { cart_id, remove, write }: RedemptionLinesPlan,
): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const credits = carts as unknown as CreditLineMethods
  if (remove.item_adjustments.length > 0) {
    await carts.deleteLineItemAdjustments([...remove.item_adjustments])
  }
  if (remove.shipping_adjustments.length > 0) {
    await carts.deleteShippingMethodAdjustments([...remove.shipping_adjustments])
  }
  if (remove.credit_lines.length > 0) await credits.deleteCreditLines(remove.credit_lines)

  if (write.item_adjustments.length > 0) {
    await carts.upsertLineItemAdjustments([...write.item_adjustments])
  }
  if (write.shipping_adjustments.length > 0) {
    await carts.upsertShippingMethodAdjustments(write.shipping_adjustments as never)
  }
  if (write.credit !== null) await writeCredit(credits, cart_id, write.credit)
}

async function writeCredit(
  credits: CreditLineMethods,
  cart_id: string,
  { id, amount }: NonNullable<RedemptionLinesPlan["write"]["credit"]>,
): Promise<void> {
  if (id !== undefined) {
    await credits.updateCreditLines([{ id, amount }])
    return
  }
  const row = { cart_id, amount, reference: REDEMPTION_REFERENCE, reference_id: cart_id }
  await credits.createCreditLines([row])
}
