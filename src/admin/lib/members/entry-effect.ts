import type { Entry } from "../../hooks/api/types"

/**
 * What an entry did to all that the member has (available + pending + held − debt), in bonuses.
 * Zero where it only moved them from one place to another: an activation, a hold, a release.
 */
export function entryEffect(entry: Pick<Entry, "change">): number {
  const { available, pending, held, debt } = entry.change
  return Math.round((available + pending + held - debt) * 100) / 100
}
