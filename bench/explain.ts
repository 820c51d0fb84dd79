import type { Client } from "@medusajs/framework/pg"

export interface Statement {
  /** What begins the transaction in which it is planned, where there is one. */
  readonly settings?: string
  /** Prepared: PostgreSQL may keep one plan for whatever values come. */
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Of which there are as many rows as members, cards or bookings; a handful of kinds or fields may be read whole. */
const LARGE = new Set([
  "bonus_account",
  "bonus_entry",
  "bonus_lot",
  "bonus_posting",
  "loyalty_card",
  "loyalty_card_history",
  "loyalty_member",
  "loyalty_member_attribute_value",
  "loyalty_member_consent",
  "loyalty_member_history",
  "loyalty_member_listing",
  "loyalty_staff_audit",
])

/** A list counts no further than 10 000 members, and may have looked at the cards of each. */
const ROWS_MAX = 25_000
/** What looks at everything by its nature is asked once in a while, and not by a till. */
const WHOLE_SECONDS_MAX = 3

const WRITES = /\b(insert into|update|delete from) (loyalty|bonus)_/i

interface PlanNode {
  readonly "Node Type": string
  readonly "Relation Name"?: string
  readonly "Actual Rows"?: number
  readonly "Actual Loops"?: number
  readonly "Rows Removed by Filter"?: number
  readonly Plans?: readonly PlanNode[]
}

interface Plan {
  readonly Plan: PlanNode
  readonly "Execution Time"?: number
}

/**
 * Says how a statement finds its rows.
 * @param looks_at_all why it may read a whole table; null: it must not
 * @returns false when it looks at more rows of a large table than an index would let it; its plan is printed then
 */
export async function judgePlan(
  client: Client,
  what: string,
  statement: Statement,
  looks_at_all: string | null,
): Promise<boolean> {
  if (statement.settings === undefined) return judged(client, what, statement, looks_at_all)
  await client.query(statement.settings)
  try {
    return await judged(client, what, statement, looks_at_all)
  } finally {
    await client.query("rollback")
  }
}

async function judged(
  client: Client,
  what: string,
  statement: Statement,
  looks_at_all: string | null,
): Promise<boolean> {
  const is_write = WRITES.test(statement.text)
  const plan = await planOf(client, is_write ? "" : "analyze, timing off,", statement)
  const ms = plan["Execution Time"] ?? 0
  const time = is_write ? "not timed" : `${ms.toFixed(1)} ms`
  if (looks_at_all !== null) {
    const holds = ms <= WHOLE_SECONDS_MAX * 1_000
    console.log(`${holds ? "✓" : "✗ too slow"} all of them: ${what}, ${time}, ${looks_at_all}`)
    return holds
  }
  const rows = rowsLookedAt(plan.Plan)
  // Whatever its values: PostgreSQL may come to prefer that plan.
  const kept =
    statement.name === undefined
      ? null
      : await planOf(client, "generic_plan,", { ...statement, values: [] })
  if (rows <= ROWS_MAX && (kept === null || rowsLookedAt(kept.Plan) === 0)) {
    console.log(`✓ by an index: ${what}, ${time}`)
    return true
  }
  console.log(`✗ too many rows: ${what}, ${time}`)
  console.log(await planInWords(client, statement))
  return false
}

/**
 * The most rows of a large table that one part of a plan looks at, by an index or without. Of a plan that was not run:
 * none by an index, and all without.
 */
function rowsLookedAt(node: PlanNode): number {
  const below = Math.max(0, ...(node.Plans ?? []).map(rowsLookedAt))
  if (!LARGE.has(node["Relation Name"] ?? "")) return below
  const rows = node["Actual Rows"]
  if (rows === undefined) return node["Node Type"] === "Seq Scan" ? Infinity : below
  const looked_at = rows + (node["Rows Removed by Filter"] ?? 0)
  return Math.max(below, looked_at * (node["Actual Loops"] ?? 1))
}

async function planOf(client: Client, how: string, { text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query<{ "QUERY PLAN": [Plan] }>(
    `explain (${how} costs off, format json) ${text}`,
    [...values],
  )
  return (rows[0] as (typeof rows)[number])["QUERY PLAN"][0]
}

async function planInWords(client: Client, { name, text, values }: Statement): Promise<string> {
  const explained = async (how: string, of: readonly unknown[]) => {
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `explain (${how} costs off) ${text}`,
      [...of],
    )
    return rows.map((row) => row["QUERY PLAN"]).join("\n")
  }
  const plan = await explained("", values)
  return name === undefined
    ? plan
    : `${plan}\nwhatever its values:\n${await explained("generic_plan,", [])}`
}
