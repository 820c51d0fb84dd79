import type { SqlClient } from "../ledger/sql-client"
import type { MemberConditions, MemberFilter } from "./member-conditions"
import { memberConditions } from "./member-conditions"
import { BALANCE_ORDERS, readMembersByBalance } from "./members-by-balance"
import type { Page } from "./page"

/** What members are listed by; each is told apart by the id, in the direction in which an index goes. */
const ORDERS = {
  "-joined_at": "m.joined_at desc, m.id",
  joined_at: "m.joined_at, m.id desc",
  ...BALANCE_ORDERS,
  "-spend": "m.cumulative_spend desc, m.id",
  spend: "m.cumulative_spend, m.id desc",
} as const

export type MemberOrder = keyof typeof ORDERS

export const MEMBER_ORDERS = Object.keys(ORDERS) as [MemberOrder, ...MemberOrder[]]

/** So many are counted; how many more there are is PostgreSQL's estimate. */
const COUNTED_MAX = 10_000

export interface MemberPage {
  readonly member_ids: string[]
  readonly count: number
  /** There are more than have been counted. */
  readonly count_is_estimate: boolean
}

/**
 * One page of member ids, newest first unless it is asked otherwise, and how many there are. Not a prepared statement:
 * of one plan for all filters nothing is left but to read every member, and a till that looks for one customer would
 * wait for it.
 */
export async function readMemberPage(
  client: SqlClient,
  filter: MemberFilter,
  { order = "-joined_at", ...page }: Page & { readonly order?: MemberOrder },
): Promise<MemberPage> {
  const counted = await countMembers(client, filter)
  // Where few fit, an index of what is asked for finds them sooner.
  const near_top =
    counted.count_is_estimate && (order === "balance" || order === "-balance")
      ? await readMembersByBalance(client, filter, { ...page, order })
      : null
  return { member_ids: near_top ?? (await readIds(client, filter, { ...page, order })), ...counted }
}

async function readIds(
  client: SqlClient,
  filter: MemberFilter,
  { order, limit, offset }: Page & { readonly order: MemberOrder },
): Promise<string[]> {
  const { from, where, values } = memberConditions(filter, { with_balance: /balance/.test(order) })
  const { rows } = await client.query<{ id: string }>({
    text: `select m.id from ${from} where ${where} order by ${ORDERS[order]}
      limit $${values.length + 1} offset $${values.length + 2}`,
    values: [...values, limit, offset],
  })
  return rows.map(({ id }) => id)
}

/** Members after one, in the order of their ids, for whoever wants them all; a page costs the same wherever it lies. */
export async function readMembersAfter(
  client: SqlClient,
  filter: MemberFilter,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { from, where, values } = memberConditions(filter)
  const { rows } = await client.query<{ id: string }>({
    text: `select m.id from ${from} where ${where} and m.id > $${values.length + 1}
      order by m.id limit $${values.length + 2}`,
    values: [...values, after, limit],
  })
  return rows.map(({ id }) => id)
}

async function countMembers(
  client: SqlClient,
  filter: MemberFilter,
): Promise<Pick<MemberPage, "count" | "count_is_estimate">> {
  const conditions = memberConditions(filter)
  const { from, where, values } = conditions
  const { rows } = await client.query<{ count: string }>({
    text: `select count(*) as count from (select 1 from ${from} where ${where}
      limit ${COUNTED_MAX + 1}) counted`,
    values,
  })
  const count = Number(rows[0]?.count)
  if (count <= COUNTED_MAX) return { count, count_is_estimate: false }
  return { count: Math.max(count, await estimated(client, conditions)), count_is_estimate: true }
}

/** What PostgreSQL expects to find, from its statistics of the table; nothing is read for it. */
async function estimated(
  client: SqlClient,
  { from, where, values }: MemberConditions,
): Promise<number> {
  const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>({
    text: `explain (format json) select 1 from ${from} where ${where}`,
    values,
  })
  return rows[0]?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0
}
