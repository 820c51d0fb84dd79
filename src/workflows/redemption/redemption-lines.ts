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

/** What has to change on a cart so that it shows a redemption. Plain data: it travels between steps. */
export interface RedemptionLinesPlan {
  readonly cart_id: string
  readonly remove: {
    readonly item_adjustments: readonly string[]
    readonly shipping_adjustments: readonly string[]
    readonly credit_lines: readonly string[]
  }
  readonly add: {
    readonly item_adjustments: readonly (Reduction & { readonly item_id: string })[]
    readonly shipping_adjustments: readonly (Reduction & { readonly shipping_method_id: string })[]
    /** Major units, exact; null: no credit line. */
    readonly credit: string | null
  }
}

export interface Reduction {
  readonly amount: string
  readonly is_tax_inclusive: boolean
  readonly description: string
  readonly provider_id: string
}

/** For a cart that already shows what it should: rewriting it would let readers see the full price. */
export function keepRedemptionLines(cart_id: string): RedemptionLinesPlan {
  return {
    cart_id,
    remove: { item_adjustments: [], shipping_adjustments: [], credit_lines: [] },
    add: { item_adjustments: [], shipping_adjustments: [], credit: null },
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
  return {
    cart_id: cart.id,
    remove: {
      item_adjustments: ownAdjustments(cart.items),
      shipping_adjustments: ownAdjustments(cart.shipping_methods),
      credit_lines: redemptionCredits(cart).map((line) => line.id),
    },
    add: {
      item_adjustments: (cart.items ?? []).flatMap((item) => {
        const reduction = reductions.get(item.id)
        return reduction ? [{ item_id: item.id, ...reduction }] : []
      }),
      shipping_adjustments: (cart.shipping_methods ?? []).flatMap((method) => {
        const reduction = reductions.get(method.id)
        return reduction ? [{ shipping_method_id: method.id, ...reduction }] : []
      }),
      credit: redeemed && as_tender ? tenderCredit(quote, redemption.amount) : null,
    },
  }
}

function ownAdjustments(lines: readonly ShopLine[] | undefined): string[] {
  return (lines ?? [])
    .flatMap((line) => line.adjustments ?? [])
    .filter(isRedemptionAdjustment)
    .map((adjustment) => adjustment.id)
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
  deleteCreditLines(ids: readonly string[]): Promise<void>
}

export async function writeRedemptionLines(
  container: MedusaContainer,
  { cart_id, remove, add }: RedemptionLinesPlan,
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

  if (add.item_adjustments.length > 0) {
    await carts.addLineItemAdjustments(add.item_adjustments as never)
  }
  if (add.shipping_adjustments.length > 0) {
    await carts.addShippingMethodAdjustments(add.shipping_adjustments as never)
  }
  if (add.credit !== null) {
    await credits.createCreditLines([
      {
        cart_id,
        amount: add.credit,
        reference: REDEMPTION_REFERENCE,
        reference_id: cart_id,
      },
    ])
  }
}
