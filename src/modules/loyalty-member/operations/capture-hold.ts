import { LoyaltyError } from "../../../domain/errors"
import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { then } from "../../../domain/ledger/decision"
import { decideCapture } from "../../../domain/ledger/settle-hold"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { cartKey, closedHold, endedHold, heldBonuses, latestHold } from "../ledger/hold-record"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { BonusHold } from "../ledger/rows"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface CaptureHoldInput {
  readonly account_id: string
  readonly cart_id: string
  readonly now?: Instant
}

export interface CaptureResult {
  readonly hold: BonusHold
  readonly replayed: boolean
}

/**
 * Spends what a cart holds: once. Asked again, it answers with the first capture.
 * @throws LoyaltyError `hold_not_found`; `hold_not_open` when it was released or has expired, and says which
 */
export async function captureHold(
  input: CaptureHoldInput,
  pool: ConnectionPool,
): Promise<CaptureResult> {
  const { account_id, cart_id } = input
  return inAccountTransaction(pool, account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      merged_too: true,
      now: input.now,
      sources: [{ type: "cart", id: cart_id }],
    })
    const hold = latestHold(books)
    if (!hold || hold.account_id !== account_id) {
      throw new LoyaltyError("hold_not_found", "No bonuses are set aside for this cart.")
    }
    if (hold.state.status === "captured") return { hold, replayed: true }
    if (hold.state.status !== "open") {
      throw new LoyaltyError(
        "hold_not_open",
        `The bonuses of this cart are no longer set aside: ${hold.state.status} (${hold.state.reason}).`,
      )
    }
    const before = accountIn(books, account_id)
    const decision = then(settleTime(before, books.now), (account) =>
      decideCapture(account, {
        ...SYSTEM_CONTEXT,
        key: cartKey(cart_id, hold.attempt),
        held: heldBonuses(books, hold),
        occurred_at: books.now,
        now: books.now,
        program_version: hold.program_version,
        tier: hold.tier,
      }),
    )
    const end = closedHold(hold, "captured", decision.account.seq, books.now, null)
    await writeJournal(client, {
      posted: [{ before, decision }],
      content_hash: contentHash({ account_id, cart_id, hold_id: hold.hold_id }),
      closed_holds: [end],
      events: entryPosted(books, decision),
    })
    return { hold: endedHold(hold, end), replayed: false }
  })
}
