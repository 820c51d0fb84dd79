import type { Client } from "@medusajs/framework/pg"

import { judgePlan } from "./explain"
import type { Asked } from "./recorded-statements"
import { statementsOf } from "./recorded-statements"

/** One thing that a screen or a till asks. */
export interface ScreenAsk {
  readonly what: string
  readonly ask: Asked
  /** Why it may read a whole table; absent: it must not. */
  readonly looks_at_all?: string
}

/** Has each asked, and explains what it sent. @returns how many statements read a large table without an index */
export async function judgePlans(client: Client, asks: readonly ScreenAsk[]): Promise<number> {
  let failed = 0
  for (const { what, ask, looks_at_all = null } of asks) {
    for (const statement of await statementsOf(client, ask)) {
      if (!(await judgePlan(client, what, statement, looks_at_all))) failed += 1
    }
  }
  return failed
}
