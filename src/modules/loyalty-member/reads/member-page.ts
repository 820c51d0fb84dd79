import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./member-conditions"
import { memberConditions } from "./member-conditions"
import type { Page } from "./page"

/** What members are listed by, as a listing calls it. Each is told apart by the id, in the direction in which an index goes. */
const LISTED_AS = { joined_at: "joined_at", balance: "available", spend: "spend" } as const

type Sorted = keyof typeof LISTED_AS
export type MemberOrder = Sorted | `-${Sorted}`

export const MEMBER_ORDERS = Object.keys(LISTED_AS).flatMap((by) => [`-${by}`, by]) as [
  MemberOrder,
  ...MemberOrder[],
]

/** So many are counted unless it is asked otherwise; how many more there are is PostgreSQL's estimate. */
const COUNTED_MAX = 10_000

/** An index that finds members by these has the day on which they joined too. */
const INDEXED = new Set(["program_id", "tier", "status", "joined_from", "joined_before"])

export interface MemberPage {
  readonly member_ids: string[]
  readonly count: number
  /** There are more than have been counted. */
  readonly count_is_estimate: boolean
}

interface OrderedPage extends Page {
  readonly order: MemberOrder
  readonly counted_max: number
}

/**
 * One page of member ids, newest first unless it is asked otherwise, and how many there are. A few are all found, and
 * sorted; of many, an index of what they are sorted by is followed until the page is full. Not a prepared statement: of
 * one plan for all filters nothing is left but to read every member, and a till that looks for one customer would wait
 * for it.
 */
export async function readMemberPage(
  client: SqlClient,
  filter: MemberFilter,
  asked: Page & Partial<OrderedPage>,
): Promise<MemberPage> {
  const page: OrderedPage = { order: "-joined_at", counted_max: COUNTED_MAX, ...asked }
  return withIndexesCheap(client, () => readOrdered(client, filter, page))
}

/**
 * By PostgreSQL's own reckoning, made for disks that turn, looking five thousand members up costs more than reading all
 * of half a million.
 */
async function withIndexesCheap<Result>(
  client: SqlClient,
  read: () => Promise<Result>,
): Promise<Result> {
  await client.query("begin read only; set local random_page_cost = 1.1")
  try {
    return await read()
  } finally {
    await client.query("rollback").catch(() => undefined)
  }
}

async function readOrdered(
  client: SqlClient,
  filter: MemberFilter,
  page: OrderedPage,
): Promise<MemberPage> {
  const { count, member_ids } = await readWhereFew(client, filter, page)
  if (member_ids !== null) return { member_ids, count, count_is_estimate: false }
  return {
    member_ids: await readWhereMany(client, filter, page),
    count: Math.max(count, await estimated(client, filter)),
    count_is_estimate: true,
  }
}

/** Members after one, in the order of their ids, for whoever wants them all; a page costs the same wherever it lies. */
export async function readMembersAfter(
  client: SqlClient,
  filter: MemberFilter,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { sources, values } = memberConditions(filter)
  const [last, most] = [`$${values.length + 1}`, `$${values.length + 2}`]
  const pages = sources.map(
    ({ from, where }) =>
      `(select m.id from ${from} where ${where} and m.id > ${last} order by m.id limit ${most})`,
  )
  const { rows } = await client.query<{ id: string }>({
    text: `select id from (${pages.join(" union all ")}) m order by id limit ${most}`,
    values: [...values, after, limit],
  })
  return rows.map(({ id }) => id)
}

/** @returns no ids where there are more than are counted */
async function readWhereFew(
  client: SqlClient,
  filter: MemberFilter,
  { order, limit, offset, counted_max }: OrderedPage,
): Promise<{ count: number; member_ids: string[] | null }> {
  const { sources, values } = memberConditions(filter)
  const { by, direction, then } = parsed(order)
  const most = counted_max + 1
  const is_at_hand = by === "joined_at" && isOfIndexes(filter)
  const parts = sources.map(
    ({ from, where }) =>
      `(select m.id${is_at_hand ? ", m.joined_at as sorted_by" : ""} from ${from} where ${where} limit ${most})`,
  )
  // What they are sorted by is looked up for each of them, and not joined: by a guess at how many there are, that would
  // read through all members.
  const sorted = is_at_hand
    ? "fit"
    : `fit cross join lateral
        (select n.${LISTED_AS[by]} as sorted_by from loyalty_member_listing_now n where n.member_id = fit.id offset 0) n`
  const { rows } = await client.query<{ count: string; ids: string[] | null }>({
    text: `with fit as materialized (select * from (${parts.join(" union all ")}) m limit ${most})
      select count, case when count < ${most} then array(select fit.id from ${sorted}
        order by sorted_by ${direction}, fit.id ${then} limit $${values.length + 1} offset $${values.length + 2}
      ) end as ids from (select count(*) as count from fit) counted`,
    values: [...values, limit, offset],
  })
  return { count: Number(rows[0]?.count), member_ids: rows[0]?.ids ?? null }
}

function isOfIndexes(filter: MemberFilter): boolean {
  return Object.entries(filter).every(([name, asked]) => asked === undefined || INDEXED.has(name))
}

async function readWhereMany(
  client: SqlClient,
  filter: MemberFilter,
  { order, limit, offset }: OrderedPage,
): Promise<string[]> {
  const { by, direction, then } = parsed(order)
  const { sources, values } = memberConditions(
    filter,
    by === "joined_at" ? { with_members: true } : { with_listing: true },
  )
  const parameter = (place: number) => `$${values.length + place}`
  const sorted_by = by === "joined_at" ? "m.joined_at" : `l.${LISTED_AS[by]}`
  const pages = sources.map(
    ({ from, where }) => `(select m.id, ${sorted_by} as sorted_by from ${from} where ${where}
      order by ${sorted_by} ${direction}, m.id ${then} limit ${parameter(1)})`,
  )
  const { rows } = await client.query<{ id: string }>({
    text: `select id from (${pages.join(" union all ")}) m order by sorted_by ${direction}, id ${then}
      limit ${parameter(2)} offset ${parameter(3)}`,
    values: [...values, offset + limit, limit, offset],
  })
  return rows.map(({ id }) => id)
}

function parsed(order: MemberOrder): {
  readonly by: Sorted
  readonly direction: "asc" | "desc"
  readonly then: "asc" | "desc"
} {
  return order.startsWith("-")
    ? { by: order.slice(1) as Sorted, direction: "desc", then: "asc" }
    : { by: order as Sorted, direction: "asc", then: "desc" }
}

/** What PostgreSQL expects to find, from its statistics of the table; nothing is read for it. */
async function estimated(client: SqlClient, filter: MemberFilter): Promise<number> {
  const {
    sources: [{ from, where }],
    values,
  } = memberConditions(filter)
  const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>({
    text: `explain (format json) select 1 from ${from} where ${where}`,
    values,
  })
  return rows[0]?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0
}
