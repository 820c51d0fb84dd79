import type { Instant } from "../ledger/account"
import type { ProgramStatus } from "./program-status"

/** What a program has been and will be, oldest first. Withdrawn versions are no part of it. */
export interface ProgramHistory {
  readonly first_status: ProgramStatus
  readonly statuses: readonly { readonly status: ProgramStatus; readonly from: Instant }[]
  /** In the order in which they come into force; of two at one moment the later number counts. */
  readonly versions: readonly { readonly version: number; readonly in_force_from: Instant }[]
}

/**
 * The status and the version at a moment, past or to come. Before its first day a program counts as it
 * began: an order from then, seen later, is none the worse for it.
 */
export function programAt(
  { first_status, statuses, versions }: ProgramHistory,
  at: Instant,
): { readonly status: ProgramStatus; readonly version: number } {
  const status = statuses.filter(({ from }) => from <= at).at(-1)?.status ?? first_status
  const begun = versions.filter(({ in_force_from }) => in_force_from <= at)
  return { status, version: (begun.at(-1) ?? versions[0])?.version ?? 1 }
}
