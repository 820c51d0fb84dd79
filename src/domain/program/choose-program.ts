import type { Instant } from "../ledger/account"
import type { ProgramReach } from "./program-reach"
import { dayWithin } from "./program-reach"
import type { ProgramStatus } from "./program-status"
import type { ProgramTerms } from "./terms"

/** A program as it stands at the moment in question. */
export interface ProgramOnOffer extends ProgramReach {
  readonly id: string
  readonly status: ProgramStatus
  readonly terms: ProgramTerms
}

export interface Purchase {
  readonly at: Instant
  readonly currency_code: string
  readonly sales_channel_id: string | null
  readonly region_id: string | null
}

/** True when the program runs at that moment: active, and within its days. */
export function isRunning(program: ProgramOnOffer, at: Instant): boolean {
  return program.status === "active" && dayWithin(program, program.terms.time_zone, at) === "within"
}

/** True when a purchase counts in the program, provided that its buyer is a member. */
export function appliesTo(program: ProgramOnOffer, purchase: Purchase): boolean {
  return (
    isRunning(program, purchase.at) &&
    Object.hasOwn(program.terms.bonus_values, purchase.currency_code) &&
    includes(program.sales_channel_ids, purchase.sales_channel_id) &&
    includes(program.region_ids, purchase.region_id)
  )
}

/**
 * The one program in which a purchase counts: among those that apply, the first of which the buyer is a
 * member. For anybody else it is the first that he could hear of, to say what he would earn.
 * @param programs the default first, then the oldest
 */
export function chooseProgram<Program extends ProgramOnOffer>(
  programs: readonly Program[],
  purchase: Purchase,
  member_of: readonly string[],
): Program | null {
  const applying = programs.filter((program) => appliesTo(program, purchase))
  return (
    applying.find(({ id }) => member_of.includes(id)) ??
    applying.find(({ audience }) => audience !== "pilot") ??
    null
  )
}

/** An empty list names every place; a purchase without a place is in none that is named. */
function includes(ids: readonly string[], id: string | null): boolean {
  return ids.length === 0 || (id !== null && ids.includes(id))
}
