import { LoyaltyError } from "../../../domain/errors"
import type { EntryKey, Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { then } from "../../../domain/ledger/decision"
import { afterDays } from "../../../domain/ledger/lot-dates"
import { decideRefund } from "../../../domain/ledger/refund"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { capturedBonuses, latestHold, refundedOf } from "../ledger/hold-record"
import { contentHash, knownEffect } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { OperationResult } from "../ledger/results"
import { balanceOf } from "../ledger/results"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface RefundBonusesInput {
  readonly account_id: string
  readonly key: EntryKey
  /** The cart whose capture gives the bonuses back. */
  readonly cart_id: string
  readonly bonuses: Bonuses
  readonly grace_days: number
  readonly time_zone: string
  readonly reason?: string
  readonly now?: Instant
}

/**
 * Gives spent bonuses back to the lots from which a cart's capture took them.
 * @throws LoyaltyError `hold_not_found` when the cart captured nothing of this account
 * @throws InvariantError when more would come back than was captured
 */
export async function refundBonuses(
  input: RefundBonusesInput,
  pool: ConnectionPool,
): Promise<OperationResult> {
  const { account_id, key, cart_id, bonuses } = input
  const hash = contentHash({ account_id, bonuses, cart_id })
  return inAccountTransaction(pool, account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      now: input.now,
      sources: [
        { type: key.source_type, id: key.source_id },
        { type: "cart", id: cart_id },
      ],
    })
    const before = accountIn(books, account_id)
    const known = knownEffect(books, "refund", key, hash)
    if (known) return { account_id, seq: known.seq, balance: balanceOf(before), replayed: true }

    const hold = latestHold(books)
    if (hold?.state.status !== "captured" || hold.account_id !== account_id) {
      throw new LoyaltyError("hold_not_found", "This cart has spent no bonuses.")
    }
    const captured = capturedBonuses(books, account_id, hold.state.closed_seq, hold.bonuses)
    const decision = then(settleTime(before, books.now), (account) =>
      decideRefund(account, {
        ...SYSTEM_CONTEXT,
        key,
        reason: input.reason ?? null,
        captured,
        already_refunded: refundedOf(books, account_id, captured),
        amount: bonuses,
        occurred_at: books.now,
        now: books.now,
        grace_expires_at: afterDays(books.now, input.grace_days, input.time_zone),
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
