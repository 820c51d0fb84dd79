import type { ListState } from "./list-state"
import { readRange } from "./range-text"

/** Filters that every list of members has; a customer field has one of its own, `attributes.size`. */
export const MEMBER_FILTERS = [
  "program_id",
  "tier",
  "status",
  "card",
  "balance",
  "joined_at",
] as const

export const FIELD_FILTER = "attributes."

const DAY_MS = 86_400_000

/** What the server is asked for a list as it stands. */
export function memberQuery(
  { q, filters, sorting, page }: ListState,
  page_size: number,
): Record<string, unknown> {
  const { balance, joined_at, ...plain } = filters
  return {
    ...plain,
    ...(q.trim() !== "" && { q: q.trim() }),
    ...balanceQuery(balance),
    ...joinedQuery(joined_at),
    ...(sorting && { order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    limit: page_size,
    offset: page * page_size,
  }
}

/** An end that is no number, typed into the address by hand, counts for nothing. */
function balanceQuery(balance: unknown): Record<string, number> {
  const { from, to } = readRange(balance)
  return {
    ...(isAmount(from) && { balance_min: Number(from) }),
    ...(isAmount(to) && { balance_max: Number(to) }),
  }
}

function isAmount(text: string): boolean {
  return /^\d+(\.\d{1,2})?$/.test(text)
}

/** The calendar gives the midnights with which the first and the last day begin; the last day counts as a whole. */
function joinedQuery(joined_at: unknown): Record<string, string> {
  const { $gte, $lte } = (joined_at ?? {}) as { $gte?: unknown; $lte?: unknown }
  const last = typeof $lte === "string" ? Date.parse($lte) : NaN
  return {
    ...(typeof $gte === "string" && { joined_from: $gte }),
    ...(!Number.isNaN(last) && { joined_to: new Date(last + DAY_MS).toISOString() }),
  }
}
