import type { ListState } from "../lists/list-state"
import { readRange } from "../locale/range-text"
import { todayHere } from "../locale/today-here"

/** Filters that every list of members has; a customer field has one of its own, `attributes.size`. */
export const MEMBER_FILTERS = [
  "program_id",
  "tier",
  "status",
  "card_status",
  "balance",
  "joined_at",
] as const

export const FIELD_FILTER = "attributes."

/** What the server is asked for a list as it stands. */
export function memberQuery(state: ListState, page_size: number): Record<string, unknown> {
  const { sorting, page } = state
  return {
    ...memberFilterQuery(state),
    ...(sorting && { order: `${sorting.desc ? "-" : ""}${sorting.id}` }),
    limit: page_size,
    offset: page * page_size,
  }
}

/** Whom a list is of, without what part of it is shown. */
export function memberFilterQuery({
  q,
  filters,
}: Pick<ListState, "q" | "filters">): Record<string, unknown> {
  const { balance, joined_at, ...plain } = filters
  return {
    ...plain,
    ...(q.trim() !== "" && { q: q.trim() }),
    ...balanceQuery(balance),
    ...joinedQuery(joined_at),
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

/** The calendar gives the midnights with which the first and the last day begin where the user is. */
function joinedQuery(joined_at: unknown): Record<string, string> {
  const { $gte, $lte } = (joined_at ?? {}) as { $gte?: unknown; $lte?: unknown }
  const [first, last] = [dayOf($gte), dayOf($lte)]
  return {
    ...(first !== null && { joined_from: first }),
    ...(last !== null && { joined_to: last }),
  }
}

function dayOf(moment: unknown): string | null {
  const date = new Date(typeof moment === "string" ? moment : NaN)
  return Number.isNaN(date.getTime()) ? null : todayHere(date)
}
