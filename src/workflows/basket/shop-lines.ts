import { MathBN } from "@medusajs/framework/utils"

import type { PricedLine } from "../../domain/program/line-amounts"
import type { MarkedAdjustment } from "./redemption-marks"
import { isRedemptionAdjustment } from "./redemption-marks"

/** A figure as Medusa hands it out: a number, and its exact text beside it. */
type Figure = number | string | { toString(): string } | null | undefined

export interface ShopAdjustment extends MarkedAdjustment {
  readonly id: string
  readonly amount?: Figure
  readonly raw_amount?: { readonly value: string | number } | null
  readonly is_tax_inclusive?: boolean
}

export interface ShopTaxLine {
  readonly rate?: Figure
  readonly raw_rate?: { readonly value: string | number } | null
}

export interface ShopLine {
  readonly id: string
  readonly is_tax_inclusive?: boolean
  readonly tax_lines?: readonly ShopTaxLine[] | null
  readonly adjustments?: readonly ShopAdjustment[] | null
}

export interface ShopItem extends ShopLine {
  readonly title?: string
  readonly quantity: Figure
  readonly raw_quantity?: { readonly value: string | number } | null
  readonly unit_price?: Figure
  readonly raw_unit_price?: { readonly value: string | number } | null
  readonly is_giftcard?: boolean
  readonly product_id?: string | null
}

export interface ShopShippingMethod extends ShopLine {
  readonly name?: string
  readonly amount?: Figure
  readonly raw_amount?: { readonly value: string | number } | null
}

/** The exact text of a figure: "10.258", not 10.258000000000001. */
export function exactText(
  raw: { readonly value: string | number } | null | undefined,
  figure: Figure,
): string {
  return MathBN.convert(String(raw?.value ?? figure ?? 0)).toFixed()
}

/** A cart's or order's item in the terms of the domain. */
export function pricedItem(item: ShopItem): PricedLine {
  return {
    unit_price: exactText(item.raw_unit_price, item.unit_price),
    quantity: exactText(item.raw_quantity, item.quantity),
    ...taxesAndAdjustments(item),
  }
}

export function pricedShipping(method: ShopShippingMethod): PricedLine {
  return {
    unit_price: exactText(method.raw_amount, method.amount),
    quantity: "1",
    ...taxesAndAdjustments(method),
  }
}

function taxesAndAdjustments(line: ShopLine) {
  return {
    is_tax_inclusive: line.is_tax_inclusive === true,
    tax_rates: (line.tax_lines ?? []).map((tax) => exactText(tax.raw_rate, tax.rate)),
    adjustments: (line.adjustments ?? []).map((adjustment) => ({
      amount: exactText(adjustment.raw_amount, adjustment.amount),
      is_tax_inclusive: adjustment.is_tax_inclusive === true,
      is_redemption: isRedemptionAdjustment(adjustment),
    })),
  }
}
