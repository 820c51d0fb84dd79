import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"
import type { TermsProblem } from "./terms-problems"

/**
 * `open`: whoever wants may join. `invitation`: with a code, or invited by staff. `pilot`: customers of
 * the pilot's groups.
 */
export const AUDIENCES = ["open", "invitation", "pilot"] as const

export type Audience = (typeof AUDIENCES)[number]

/** When, where and for whom a program is. */
export interface ProgramReach {
  /** Calendar days of the program's zone, both included: "2026-12-01". Null: no such bound. */
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly audience: Audience
  /** Customer groups that may join a pilot. */
  readonly pilot_group_ids: readonly string[]
  /** Empty: in every channel, in every region. */
  readonly sales_channel_ids: readonly string[]
  readonly region_ids: readonly string[]
}

export const REACHES_EVERYBODY: ProgramReach = {
  starts_on: null,
  ends_on: null,
  audience: "open",
  pilot_group_ids: [],
  sales_channel_ids: [],
  region_ids: [],
}

/** The reach within what may have more to it, such as a whole program. */
export function reachOf(program: ProgramReach): ProgramReach {
  const { starts_on, ends_on, audience, pilot_group_ids, sales_channel_ids, region_ids } = program
  return { starts_on, ends_on, audience, pilot_group_ids, sales_channel_ids, region_ids }
}

const GROUPS_MAX = 100

/** What is wrong with a reach, in the marketer's words; empty when it may be used. */
export function validateReach(reach: ProgramReach): TermsProblem[] {
  const problems: TermsProblem[] = []
  for (const path of ["starts_on", "ends_on"] as const) {
    if (reach[path] === null || isDay(reach[path])) continue
    const message = 'Write the day as year, month and day: "2026-12-01".'
    problems.push({ path, message, must: { be: "day" } })
  }
  const { starts_on, ends_on, audience, pilot_group_ids } = reach
  if (problems.length === 0 && starts_on !== null && ends_on !== null && ends_on < starts_on) {
    problems.push({
      path: "ends_on",
      message: `Choose ${starts_on}, the first day, or a later one.`,
      must: { be: "not_before", day: starts_on },
    })
  }
  if (audience === "pilot" && pilot_group_ids.length === 0) {
    problems.push({
      path: "pilot_group_ids",
      message: "Choose the customer groups of the pilot, or open the program.",
      must: { be: "pilot_groups" },
    })
  }
  for (const path of ["pilot_group_ids", "sales_channel_ids", "region_ids"] as const) {
    if (reach[path].length <= GROUPS_MAX) continue
    const must = { be: "at_most", most: GROUPS_MAX } as const
    problems.push({ path, message: `Keep to ${GROUPS_MAX}.`, must })
  }
  return problems
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && DateTime.fromISO(day).isValid
}

/** How a moment lies to the program's days, by the calendar of its zone. */
export function dayWithin(
  { starts_on, ends_on }: Pick<ProgramReach, "starts_on" | "ends_on">,
  time_zone: string,
  at: Instant,
): "before" | "within" | "after" {
  const today = DateTime.fromMillis(at, { zone: time_zone }).toISODate() ?? ""
  if (starts_on !== null && today < starts_on) return "before"
  return ends_on !== null && today > ends_on ? "after" : "within"
}
