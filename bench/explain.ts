import type { Client } from "@medusajs/framework/pg"

export interface Statement {
  /** Prepared: PostgreSQL may keep one plan for whatever values come. */
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Of which there are as many rows as members or cards; a handful of kinds or fields may be read whole. */
const LARGE =
  /Seq Scan on (loyalty_card|loyalty_member|bonus_account|loyalty_member_attribute_value)\b/

/** Prints whether a statement reads a whole table, with its plan where it does. */
export async function printPlan(client: Client, what: string, statement: Statement): Promise<void> {
  const { text, values } = statement
  const plan = await explained(client, "analyze, costs off, timing off, summary on", text, values)
  const time = /Execution Time: (.*)/.exec(plan)?.[1] ?? ""
  tell(what, plan, time)
  if (statement.name === undefined) return
  const kept = await explained(client, "generic_plan, costs off", text, [])
  if (LARGE.test(kept)) tell(`${what}, prepared`, kept, "whatever its values")
}

async function explained(
  client: Client,
  how: string,
  text: string,
  values: readonly unknown[],
): Promise<string> {
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (${how}) ${text}`, [
    ...values,
  ])
  return rows.map((row) => row["QUERY PLAN"]).join("\n")
}

function tell(what: string, plan: string, time: string): void {
  const is_whole = LARGE.test(plan)
  console.log(`${is_whole ? "✗ whole table" : "✓ by an index"}: ${what}, ${time}`)
  if (is_whole) console.log(plan)
}
