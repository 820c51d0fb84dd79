import type { Instant } from "../../../domain/ledger/account"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { ConnectionPool } from "./database"
import { inTransaction } from "./database"
import { entryPosted } from "./events"
import { contentHash } from "./idempotency"
import { lockAccounts } from "./locks"
import { writeJournal } from "./write-journal"

export interface SweepInput {
  /** Accounts in one transaction. */
  readonly limit: number
  readonly now?: Instant
}

export interface SweepResult {
  readonly accounts: number
  readonly entries: number
}

/**
 * Settles time for a batch of accounts in one transaction: one read, one write, whatever their number.
 * Accounts that somebody else has locked are left for the next round, so that the sweep of two nodes
 * overlaps harmlessly and never makes a checkout wait.
 * @param noteSql what the sweep notes of the accounts (`$1`) as of now (`$2`), in the same transaction
 */
export async function settleAccounts(
  dueAccountsSql: { readonly name: string; readonly text: string },
  input: SweepInput,
  pool: ConnectionPool,
  noteSql?: { readonly name: string; readonly text: string },
): Promise<SweepResult> {
  return inTransaction(pool, async (client) => {
    const now = input.now === undefined ? null : new Date(input.now).toISOString()
    const due = await client.query<{ id: string }>({
      ...dueAccountsSql,
      values: [now, input.limit],
    })
    const account_ids = due.rows.map((row) => row.id)
    if (account_ids.length === 0) return { accounts: 0, entries: 0 }

    // One that was merged since it was found has nothing left to settle.
    const books = await lockAccounts(client, { account_ids, merged_too: true, now: input.now })
    const posted = account_ids.map((account_id) => {
      const before = (
        books.accounts.get(account_id) as { account: Parameters<typeof settleTime>[0] }
      ).account
      return { before, decision: settleTime(before, books.now) }
    })
    if (noteSql) {
      await client.query({
        ...noteSql,
        values: [account_ids, new Date(books.now).toISOString()],
      })
    }
    await writeJournal(client, {
      posted,
      content_hash: contentHash({ sweep: dueAccountsSql.name }),
      events: posted.flatMap(({ decision }) => entryPosted(books, decision)),
    })
    return {
      accounts: account_ids.length,
      entries: posted.reduce((sum, { decision }) => sum + decision.entries.length, 0),
    }
  })
}
