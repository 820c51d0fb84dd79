import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { Basket, BasketLine } from "../program/basket"
import { lineSelector } from "../program/product-selection"
import type { ProgramTerms, TierTerms } from "../program/terms"

export type CapReason =
  | { readonly code: "cap_of_program"; readonly cap_bp: number }
  | { readonly code: "cap_of_tier"; readonly cap_bp: number; readonly tier: string }
  | { readonly code: "cap_of_product_group"; readonly cap_bp: number }
  | { readonly code: "shipping_not_counted" }
  | { readonly code: "gift_card" }
  | { readonly code: "excluded_product" }
  | { readonly code: "discount_used_up_cap"; readonly cap_bp: number }

export interface LineCap {
  readonly line_id: string
  readonly cap_bp: number
  /** The cap in money, rounded down; the exact one is `weight`. */
  readonly cap_amount: Minor
  /** The exact cap in ten-thousandths of a minor unit: payable × basis points. */
  readonly weight: bigint
  readonly reasons: readonly CapReason[]
}

/**
 * Each line's own cap. A percent is that of its product group where one is set (the lowest of several),
 * else the tier's where one is set, else the program's.
 */
export function lineCaps(
  terms: ProgramTerms,
  tier: TierTerms | null,
  basket: Basket,
): readonly LineCap[] {
  const policy = terms.redemption
  const isExcluded = lineSelector(policy.exclusions, basket.sales_channel_id)
  const groups = policy.group_caps.map((group) => ({
    cap_bp: group.cap_bp,
    contains: lineSelector(group.products, null),
  }))
  const usual: CapReason =
    tier === null || tier.cap_bp === null
      ? { code: "cap_of_program", cap_bp: policy.cap_bp }
      : { code: "cap_of_tier", cap_bp: tier.cap_bp, tier: tier.name }

  return basket.lines.map((line) => {
    if (line.kind === "shipping" && policy.shipping === "excluded") {
      return nothing(line, { code: "shipping_not_counted" })
    }
    if (line.is_gift_card) return nothing(line, { code: "gift_card" })
    if (isExcluded(line)) return nothing(line, { code: "excluded_product" })

    const own = groups.filter((group) => group.contains(line)).map((group) => group.cap_bp)
    const reason: CapReason =
      own.length > 0 ? { code: "cap_of_product_group", cap_bp: Math.min(...own) } : usual
    const weight = capWeight(line, reason.cap_bp, policy.cap_base)
    return {
      line_id: line.line_id,
      cap_bp: reason.cap_bp,
      cap_amount: minor(Number(weight / 10_000n)),
      weight,
      reasons:
        weight === 0n && line.payable > 0 && reason.cap_bp > 0
          ? [{ code: "discount_used_up_cap", cap_bp: reason.cap_bp }]
          : [reason],
    }
  })
}

function nothing(line: BasketLine, reason: CapReason): LineCap {
  return { line_id: line.line_id, cap_bp: 0, cap_amount: minor(0), weight: 0n, reasons: [reason] }
}

/**
 * After promotions: 30 % of what is left to pay. `shrink_by_discount`: 30 % of the full price less the
 * promotion, so that 100.00 with 10 % off leaves 20.00, and with 30 % off nothing.
 */
function capWeight(
  line: BasketLine,
  cap_bp: number,
  cap_base: ProgramTerms["redemption"]["cap_base"],
): bigint {
  if (cap_base === "after_promotions") return BigInt(line.payable) * BigInt(cap_bp)
  // Both figures are rounded for the whole basket, so a line's price may lie a cent below its payable.
  const discount = BigInt(Math.max(0, line.original - line.payable)) * 10_000n
  const left = BigInt(line.original) * BigInt(cap_bp) - discount
  return left > 0n ? left : 0n
}
