import type { ProgramKind } from "../program/program-kind"
import type { ProgramTerms } from "../program/terms"

/** In place of a handle: every active member, in a program without tiers. */
export const EVERY_MEMBER = "*"

/** A customer group that a program wants to have in the shop, and what its members get off. */
export interface WantedGroup {
  /** Handle of the tier, or `EVERY_MEMBER`. */
  readonly tier: string
  readonly name: string
  /** Null: the group has no promotion. */
  readonly percent_bp: number | null
  /** False: the promotion exists and takes nothing off, for the program is paused. */
  readonly is_in_force: boolean
}

export interface GroupedProgram {
  readonly name: string
  readonly kind: ProgramKind
  readonly status: "draft" | "active" | "paused" | "ended"
  readonly terms: ProgramTerms
}

/**
 * The groups of a program: one for each tier, or one for all where it has none. A bonus program has them
 * by setting, a discount program always, since its promotions find their customers by them. A program that
 * is not shown has none.
 */
export function wantedGroups({ name, kind, status, terms }: GroupedProgram): WantedGroup[] {
  const is_discount = kind === "discount"
  if (!is_discount && !terms.tier_schedule.customer_groups) return []
  if (status === "draft" || status === "ended") return []
  const tiers =
    terms.tiers.length > 0
      ? terms.tiers.map((tier) => ({ ...tier, name: `${name}: ${tier.name}` }))
      : [{ handle: EVERY_MEMBER, name, discount_bp: null }]
  return tiers.map((tier) => {
    const percent_bp = tier.discount_bp ?? terms.discount.percent_bp
    return {
      tier: tier.handle,
      name: tier.name,
      percent_bp: is_discount && percent_bp > 0 ? percent_bp : null,
      is_in_force: status === "active",
    }
  })
}

/** Unique in the shop; a customer sees it in his cart: "LOYALTY-OUTLET-GOLD". */
export function promotionCode(program_handle: string, { tier }: Pick<WantedGroup, "tier">): string {
  return ["loyalty", program_handle, ...(tier === EVERY_MEMBER ? [] : [tier])]
    .join("-")
    .toUpperCase()
}
