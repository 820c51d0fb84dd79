import type { RefusedPercent } from "../../domain/discount/choose-discount"
import type { DiscountQuote } from "../../workflows/discount/quote-discount"
import { percentToWire } from "./figures"

/** What a discount program takes off a cart, and which percent does not count beside it, and why. */
export function discountToWire(discount: DiscountQuote | null, is_member: boolean) {
  if (discount === null) return null
  const { own, refused, percent_bp } = discount
  const is_refused = refused.some(({ code }) => code === own?.code)
  return {
    percent: percentToWire(percent_bp),
    code: own?.code ?? null,
    /** False: it does not apply to this cart, or gives way to a better one. */
    is_applied: own !== null && !is_refused,
    refused: refused.map(refusedToWire),
    reasons: is_member ? [] : [{ code: "not_a_member", text: "A member would get this" }],
  }
}

function refusedToWire({ code, percent_bp, beaten_by }: RefusedPercent) {
  const better = percentToWire(beaten_by.percent_bp)
  return {
    code,
    percent: percentToWire(percent_bp),
    reason: {
      code: "better_discount",
      text: `${beaten_by.code} takes ${better} % off the order; the two do not add up`,
    },
  }
}
