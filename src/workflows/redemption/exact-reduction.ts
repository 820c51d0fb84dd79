import { BigNumber, getLineItemsTotals, MathBN } from "@medusajs/framework/utils"

import type { ShopItem, ShopShippingMethod } from "../basket/shop-lines"
import { exactText } from "../basket/shop-lines"
import { isRedemptionAdjustment } from "../basket/redemption-marks"

/** Medusa keeps 20 significant digits of an amount. */
const SIGNIFICANT_DIGITS = 20
const ROUND_UP = 0
const NUDGES_MAX = 40

/**
 * The reduction, without tax, that leaves a line with nothing to pay, to the last digit that Medusa
 * keeps. A line of 8.92 + 15 % costs 10.258: paying it with 10.26 in bonuses must leave 0 and not −0.002.
 *
 * Medusa divides prices that include tax and spreads reductions over the quantity, so the last digit
 * may be lost on the way; the result is checked by Medusa's own arithmetic and nudged up until nothing
 * is left, for a total of one quintillionth would ask for a payment.
 */
export function reductionToNothing(line: ShopItem | ShopShippingMethod): string {
  const item = withReductions(line)
  const before = totalsOf(item([]))
  const left = MathBN.sub(before.subtotal, before.discount_subtotal)
  let reduction = MathBN.convert(left.toPrecision(SIGNIFICANT_DIGITS, ROUND_UP))
  for (let nudge = 0; nudge < NUDGES_MAX; nudge += 1) {
    const after = totalsOf(item([{ amount: new BigNumber(reduction), is_tax_inclusive: false }]))
    if (MathBN.lte(after.total, 0)) break
    const exponent = (reduction.e ?? 0) - SIGNIFICANT_DIGITS + 1
    reduction = MathBN.add(reduction, MathBN.convert(`1e${exponent + Math.min(nudge, 4)}`))
  }
  return reduction.toFixed()
}

/**
 * The credit that leaves all lines together with nothing to pay, tax included: 3 078.1935 where the
 * shopper reads 3 078.19, since 0.0035 left over would ask for a payment.
 */
export function creditToNothing(lines: readonly (ShopItem | ShopShippingMethod)[]): string {
  const left = lines.reduce((sum, line) => {
    const { subtotal, tax_total, discount_subtotal } = totalsOf(withReductions(line)([]))
    return MathBN.sub(MathBN.add(sum, subtotal, tax_total), discount_subtotal)
  }, MathBN.convert(0))
  return MathBN.convert(left.toPrecision(SIGNIFICANT_DIGITS, ROUND_UP)).toFixed()
}

interface LineTotals {
  readonly subtotal: BigNumber
  readonly tax_total: BigNumber
  readonly discount_subtotal: BigNumber
  readonly total: BigNumber
}

/** Medusa's own arithmetic for one line; its types leave the result open. */
function totalsOf(line: { readonly id: string }): LineTotals {
  const totals = getLineItemsTotals([line] as never, {}) as Record<string, LineTotals>
  return totals[line.id] as LineTotals
}

interface OwnReduction {
  readonly amount: BigNumber
  readonly is_tax_inclusive: false
}

function withReductions(line: ShopItem | ShopShippingMethod) {
  return "quantity" in line ? itemWith(line) : shippingWith(line)
}

function itemWith(line: ShopItem) {
  return (ours: readonly OwnReduction[]) =>
    totalsLine(
      line,
      exactText(line.raw_unit_price, line.unit_price),
      exactText(line.raw_quantity, line.quantity),
      ours,
    )
}

function shippingWith(line: ShopShippingMethod) {
  return (ours: readonly OwnReduction[]) =>
    totalsLine(line, exactText(line.raw_amount, line.amount), "1", ours)
}

function totalsLine(
  line: ShopItem | ShopShippingMethod,
  unit_price: string,
  quantity: string,
  ours: readonly OwnReduction[],
) {
  const promotions = (line.adjustments ?? []).filter(
    (adjustment) => !isRedemptionAdjustment(adjustment),
  )
  return {
    id: line.id,
    unit_price: new BigNumber(unit_price),
    quantity: new BigNumber(quantity),
    is_tax_inclusive: line.is_tax_inclusive === true,
    tax_lines: (line.tax_lines ?? []).map((tax) => ({ rate: exactText(tax.raw_rate, tax.rate) })),
    adjustments: [
      ...promotions.map((adjustment) => ({
        amount: new BigNumber(exactText(adjustment.raw_amount, adjustment.amount)),
        is_tax_inclusive: adjustment.is_tax_inclusive === true,
      })),
      ...ours,
    ],
  }
}
