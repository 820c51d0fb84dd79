import type { ProgramWithTerms, TierGroup } from "../../modules/loyalty-program/types"

/** A customer group of the shop whose members are those of a tier, or of a program without tiers. */
export interface WireTierGroup {
  readonly customer_group_id: string
  readonly program: { readonly id: string; readonly name: string }
  /** Null: every active member of the program. */
  readonly tier: { readonly handle: string; readonly name: string } | null
}

/** @param programs among them the one that the group belongs to */
export function tierGroupToWire(
  { program_id, tier, customer_group_id }: TierGroup,
  programs: readonly ProgramWithTerms[],
): WireTierGroup {
  const program = programs.find(({ id }) => id === program_id)
  const found = program?.terms.tiers.find(({ handle }) => handle === tier)
  return {
    customer_group_id,
    program: { id: program_id, name: program?.name ?? "" },
    tier: found ? { handle: found.handle, name: found.name } : null,
  }
}
