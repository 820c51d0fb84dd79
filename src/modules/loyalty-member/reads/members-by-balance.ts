import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./member-conditions"
import { memberConditions } from "./member-conditions"
import type { Page } from "./page"

/** What the account knows by itself; each other condition lets some of the accounts at the top fall out. */
const OF_ACCOUNT: readonly string[] = ["program_id", "balance_min", "balance_max"]

/** One in a hundred fits where enough of all do that nobody counts them. */
const LOOKED_AT_FOR_ONE = 100
const LOOKED_AT_MAX = 20_000

export const BALANCE_ORDERS = {
  "-balance": "a.available desc, a.member_id",
  balance: "a.available, a.member_id desc",
} as const

export type BalanceOrder = keyof typeof BALANCE_ORDERS

/**
 * A page of members by balance where a good part of all fits. No index has balances, since every posting would have to
 * write it (docs/adr/0043): the accounts are read through for those at the top, and only these looked at as members.
 * @returns null when fewer fit than a page has: there may be more further down
 */
export async function readMembersByBalance(
  client: SqlClient,
  filter: MemberFilter,
  { order, limit, offset }: Page & { readonly order: BalanceOrder },
): Promise<string[] | null> {
  const { where, values } = memberConditions(filter)
  const of_account = accountConditions(filter, values.length)
  const needed = offset + limit
  const looked_at = asksAccountAlone(filter)
    ? needed
    : Math.max(needed, Math.min(needed * LOOKED_AT_FOR_ONE, LOOKED_AT_MAX))
  const all = [...values, ...of_account.values, looked_at, limit, offset]
  const { rows } = await client.query<{ id: string }>({
    text: `select m.id from (select a.member_id, a.available from bonus_account a
        where ${of_account.where} order by ${BALANCE_ORDERS[order]} limit $${all.length - 2}) a
      join loyalty_member m on m.id = a.member_id
      where ${where} order by ${BALANCE_ORDERS[order]} limit $${all.length - 1} offset $${all.length}`,
    values: all,
  })
  return rows.length < limit ? null : rows.map(({ id }) => id)
}

function asksAccountAlone(filter: MemberFilter): boolean {
  return Object.entries(filter).every(
    ([name, asked]) => asked === undefined || OF_ACCOUNT.includes(name),
  )
}

function accountConditions(
  { program_id, balance_min, balance_max }: MemberFilter,
  values_before: number,
): { readonly where: string; readonly values: readonly unknown[] } {
  const asked = [
    ["a.program_id = ?", program_id],
    ["a.available >= ?::bigint", balance_min],
    ["a.available <= ?::bigint", balance_max],
  ].filter(([, value]) => value !== undefined)
  const said = asked.map(([condition], index) =>
    String(condition).replace("?", `$${values_before + index + 1}`),
  )
  return { where: ["true", ...said].join(" and "), values: asked.map(([, value]) => value) }
}
