import type { EntryKey, Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { then } from "../../../domain/ledger/decision"
import { decideRevocation } from "../../../domain/ledger/revoke"
import { settleTime } from "../../../domain/ledger/settle-time"
import { InvariantError } from "../../../domain/errors"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { ReturnTerms } from "../../../domain/program/terms"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash, knownEffect } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { OperationResult } from "../ledger/results"
import { balanceOf } from "../ledger/results"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface RevokeBonusesInput {
  readonly account_id: string
  readonly key: EntryKey
  /** The cause under which the bonuses were earned. */
  readonly origin: Pick<EntryKey, "source_type" | "source_id">
  readonly bonuses: Bonuses
  readonly shortfall_policy: ReturnTerms["shortfall"]
  readonly reason?: string
  readonly now?: Instant
}

/**
 * Takes back bonuses that one cause has earned, from the lots in which they were earned.
 * @throws InvariantError when more would be revoked than the cause has earned on this account
 */
export async function revokeBonuses(
  input: RevokeBonusesInput,
  pool: ConnectionPool,
): Promise<OperationResult> {
  const { account_id, key, origin, bonuses, shortfall_policy } = input
  const hash = contentHash({ account_id, bonuses, origin: origin.source_id, shortfall_policy })
  return inAccountTransaction(pool, account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      now: input.now,
      sources: [
        { type: key.source_type, id: key.source_id },
        { type: origin.source_type, id: origin.source_id },
      ],
    })
    const before = accountIn(books, account_id)
    const known = knownEffect(books, "revocation", key, hash)
    if (known) return { account_id, seq: known.seq, balance: balanceOf(before), replayed: true }

    const own = books.entries.filter((entry) => entry.account_id === account_id)
    const accruals = own.filter(
      (entry) => entry.kind === "accrual" && entry.source_id === origin.source_id,
    )
    const earned = accruals.reduce((sum, entry) => sum + entry.amount, 0)
    const revoked = own
      .filter((entry) => entry.kind === "revocation")
      .reduce((sum, entry) => sum + entry.amount, 0)
    if (revoked + bonuses > earned) {
      throw new InvariantError(`revoking ${bonuses} after ${revoked} passes the ${earned} earned`)
    }
    const decision = then(settleTime(before, books.now), (account) =>
      decideRevocation(account, {
        ...SYSTEM_CONTEXT,
        key,
        amount: bonuses,
        reason: input.reason ?? null,
        occurred_at: books.now,
        origin_lot_seqs: accruals.map((entry) => entry.seq),
        shortfall_policy,
      }),
    )
    await writeJournal(client, {
      posted: [{ before, decision }],
      content_hash: hash,
      events: entryPosted(books, decision),
    })
    return {
      account_id,
      seq: decision.account.seq,
      balance: balanceOf(decision.account),
      replayed: false,
    }
  })
}
