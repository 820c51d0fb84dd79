import type { DiscountTerms } from "../program/terms"

/** A percent off the whole order, under the code that a cart shows it by. */
export interface OrderPercent {
  readonly code: string
  readonly percent_bp: number
}

/** A percent that does not count, and the better one that does. */
export interface RefusedPercent extends OrderPercent {
  readonly beaten_by: OrderPercent
}

/**
 * Which percents off the whole order count beside the member's own. The better of two wins, the member's
 * own where both are as good: 10 % of his tier keep a code of 5 % away, and give way to one of 15 %.
 * Among the merchant's own promotions nothing is decided here.
 */
export function refusedPercents(
  own: OrderPercent,
  others: readonly OrderPercent[],
  { beside_others }: Pick<DiscountTerms, "beside_others">,
): RefusedPercent[] {
  if (beside_others === "stack") return []
  const best = others.reduce<OrderPercent>(
    (better, other) => (other.percent_bp > better.percent_bp ? other : better),
    own,
  )
  if (best !== own) return [{ ...own, beaten_by: best }]
  return others.map((other) => ({ ...other, beaten_by: own }))
}
