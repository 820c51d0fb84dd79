import type { CardKind } from "./card-kind"

/** A kind with what it can be had for, see `CardKind.swap`. */
export type Rung = Pick<CardKind, "id" | "swap">

/**
 * True when swaps lead from one kind up to the other and not back: bronze → silver → gold puts gold above bronze. Of
 * two kinds that are swapped for each other none is above.
 */
export function isAbove(kinds: readonly Rung[], upper_id: string, lower_id: string): boolean {
  return leadsTo(kinds, lower_id, upper_id) && !leadsTo(kinds, upper_id, lower_id)
}

function leadsTo(kinds: readonly Rung[], from_id: string, to_id: string): boolean {
  const reached = new Set([from_id])
  // A set goes on to what is added meanwhile, and takes in nothing twice: circles end.
  for (const id of reached) {
    for (const kind of kinds) {
      if (kind.swap?.from_kind_ids.includes(id)) reached.add(kind.id)
    }
  }
  return from_id !== to_id && reached.has(to_id)
}
