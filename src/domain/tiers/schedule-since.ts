import type { Instant } from "../ledger/account"
import type { ProgramTerms } from "../program/terms"

export interface DatedTerms {
  readonly terms: ProgramTerms
  readonly in_force_from: Instant
}

/**
 * Since when a program's tiers are reached and lost as they are today, by the versions
 * that have come into force, the latest first. A
 * change of anything else does not begin them anew.
 */
export function scheduleSince(versions: readonly DatedTerms[]): Instant {
  let since = versions[0]?.in_force_from ?? 0
  for (const { terms, in_force_from } of versions) {
    if (scheduleOf(terms) !== scheduleOf((versions[0] as DatedTerms).terms)) break
    since = in_force_from
  }
  return since
}

/** Names and percents are no part of how a tier is reached. */
function scheduleOf({ tiers, tier_schedule, time_zone }: ProgramTerms): string {
  const { customer_groups: _groups, ...schedule } = tier_schedule
  const steps = tiers.map(({ handle, threshold }) => [handle, threshold])
  return JSON.stringify([time_zone, steps, sorted(schedule)])
}

/** PostgreSQL gives the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, field]) => [key, sorted(field)] as const)
  return entries.sort(([one], [other]) => (one < other ? -1 : 1))
}
