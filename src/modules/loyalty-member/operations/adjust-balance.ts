import { LoyaltyError } from "../../../domain/errors"
import type { EntryKey, Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { decideAccrual } from "../../../domain/ledger/accrue"
import { decideDeduction } from "../../../domain/ledger/adjust"
import { then } from "../../../domain/ledger/decision"
import { idleUntil } from "../../../domain/ledger/inactivity"
import { lotDates } from "../../../domain/ledger/lot-dates"
import { decideTakingBack } from "../../../domain/ledger/take-back"
import { settleTime } from "../../../domain/ledger/settle-time"
import { bonuses } from "../../../domain/money/bonuses"
import type { ExpiryTerms } from "../../../domain/program/lifetime"
import type { ReturnTerms } from "../../../domain/program/terms"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash, knownEffect } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { OperationResult } from "../ledger/results"
import { balanceOf } from "../ledger/results"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface AdjustBalanceInput {
  readonly account_id: string
  /** Made by whoever asks, before asking: the same id is the same adjustment. */
  readonly request_id: string
  /** Signed hundredths, not zero. */
  readonly change: number
  readonly reason: string
  readonly actor_id: string | null
  /** Of what is taken and is not there: the member owes it, or nobody does. Absent: then nothing is taken. */
  readonly shortfall_policy?: ReturnTerms["shortfall"]
  /** Of what is given, a day that was asked for; absent or null: it never expires. */
  readonly expires_at?: Instant | null
  /** Of what is given, instead of a day: the program's rules, reckoned from the ledger's today. */
  readonly lasts?: {
    readonly expiry: ExpiryTerms
    /** Absent or null: what is given needs no purchase to stay. */
    readonly inactivity_expiry_days?: number | null
    readonly time_zone: string
  }
  readonly now?: Instant
}

/**
 * Gives or takes bonuses by hand. Taking makes a debt only where that was asked for.
 * @throws LoyaltyError `insufficient_balance`, `idempotency_conflict`, `bonuses_invalid`
 */
export async function adjustBalance(
  input: AdjustBalanceInput,
  pool: ConnectionPool,
): Promise<OperationResult> {
  const { account_id, change, reason, actor_id, shortfall_policy } = input
  if (change === 0)
    throw new LoyaltyError("bonuses_invalid", "An adjustment must change something.")
  const amount = bonuses(Math.abs(change))
  const key: EntryKey = { source_type: "request", source_id: input.request_id, part: "" }
  // How long it lasts is the program's answer and not asked for: a second try tomorrow is the same request.
  const hash = contentHash({
    account_id,
    change,
    reason,
    expires_at: input.expires_at,
    ...(shortfall_policy && { shortfall_policy }),
  })
  return inAccountTransaction(pool, account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      now: input.now,
      spend: change < 0 ? amount : bonuses(0),
      sources: [{ type: key.source_type, id: key.source_id }],
    })
    const before = accountIn(books, account_id)
    const known = knownEffect(books, "adjustment", key, hash)
    if (known) return { account_id, seq: known.seq, balance: balanceOf(before), replayed: true }

    const { now } = books
    const context = { ...SYSTEM_CONTEXT, key, amount, reason, actor_id, occurred_at: now }
    const decision = then(settleTime(before, now), (account) =>
      change < 0
        ? shortfall_policy
          ? decideTakingBack(account, { ...context, shortfall_policy })
          : decideDeduction(account, context)
        : decideAccrual(account, {
            ...context,
            kind: "adjustment",
            available_from: now,
            expires_at: expiryOf(input, now),
            idle_until: idleUntilOf(input, now),
            now,
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

function expiryOf({ expires_at, lasts }: AdjustBalanceInput, now: Instant): Instant | null {
  if (!lasts) return expires_at ?? null
  return lotDates(now, { activation_delay_days: 0, expiry: lasts.expiry }, lasts.time_zone)
    .expires_at
}

function idleUntilOf({ lasts }: AdjustBalanceInput, now: Instant): Instant | null {
  return lasts ? idleUntil(now, lasts.inactivity_expiry_days ?? null, lasts.time_zone) : null
}
