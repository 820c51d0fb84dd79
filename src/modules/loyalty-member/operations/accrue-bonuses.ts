import type { EntryContext, EntryKey, Instant } from "../../../domain/ledger/account"
import { decideAccrual } from "../../../domain/ledger/accrue"
import { then } from "../../../domain/ledger/decision"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash, knownEffect } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { OperationResult } from "../ledger/results"
import { balanceOf } from "../ledger/results"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface AccrueBonusesInput extends Partial<Omit<EntryContext, "occurred_at">> {
  readonly account_id: string
  readonly kind?: "accrual" | "adjustment" | "opening"
  readonly key: EntryKey
  /** Hundredths, above zero. */
  readonly bonuses: Bonuses
  /** Default: now. `null`: waits for an event. */
  readonly available_from?: Instant | null
  /** `null` or absent: never expires. */
  readonly expires_at?: Instant | null
  /** Absent or `null`: the bonuses need no purchase to stay. */
  readonly idle_until?: Instant | null
  readonly occurred_at?: Instant
  readonly now?: Instant
}

/**
 * Gives bonuses as a new lot.
 * @throws LoyaltyError `idempotency_conflict`
 */
export async function accrueBonuses(
  input: AccrueBonusesInput,
  pool: ConnectionPool,
): Promise<OperationResult> {
  const { account_id, key, bonuses } = input
  const kind = input.kind ?? "accrual"
  // Absent is "at once", null is "not before an event": to a hash they would be the same.
  const available_from = input.available_from === undefined ? "at once" : input.available_from
  const hash = contentHash({
    kind,
    account_id,
    bonuses,
    available_from,
    expires_at: input.expires_at,
  })
  return inAccountTransaction(pool, account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      now: input.now,
      sources: [{ type: key.source_type, id: key.source_id }],
    })
    const before = accountIn(books, account_id)
    const known = knownEffect(books, kind, key, hash)
    if (known) return { account_id, seq: known.seq, balance: balanceOf(before), replayed: true }

    const decision = then(settleTime(before, books.now), (account) =>
      decideAccrual(account, {
        kind,
        key,
        amount: bonuses,
        available_from: input.available_from === undefined ? books.now : input.available_from,
        expires_at: input.expires_at ?? null,
        idle_until: input.idle_until ?? null,
        occurred_at: input.occurred_at ?? books.now,
        now: books.now,
        actor_id: input.actor_id ?? null,
        reason: input.reason ?? null,
        program_version: input.program_version ?? null,
        tier: input.tier ?? null,
        rate_bp: input.rate_bp ?? null,
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
