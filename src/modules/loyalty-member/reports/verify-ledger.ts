import type { SqlClient } from "../ledger/sql-client"
import { LEDGER_LAWS } from "./ledger-laws"

export interface LawResult {
  readonly number: number
  readonly title: string
  /** Rows that break the law; empty while it holds. */
  readonly violations: readonly Record<string, unknown>[]
}

/** More offending rows than this tell nobody more. */
const ROWS_MAX = 50

/** Asks every law. Reads only; repairs nothing. */
export async function verifyLedger(client: SqlClient): Promise<LawResult[]> {
  const results: LawResult[] = []
  for (const law of LEDGER_LAWS) {
    const { rows } = await client.query(`select * from (${law.sql}) violation limit ${ROWS_MAX}`)
    results.push({ number: law.number, title: law.title, violations: rows })
  }
  return results
}
