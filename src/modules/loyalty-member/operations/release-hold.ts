import { LoyaltyError } from "../../../domain/errors"
import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { then } from "../../../domain/ledger/decision"
import { decideRelease } from "../../../domain/ledger/settle-hold"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { cartKey, closedHold, endedHold, heldBonuses, latestHold } from "../ledger/hold-record"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { BonusHold } from "../ledger/rows"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"

export interface ReleaseHoldInput {
  readonly account_id: string
  readonly cart_id: string
  /** `expired` is for the sweep alone: it leaves a hold alone whose time has not come. */
  readonly as: "released" | "expired"
  readonly reason: string
  readonly now?: Instant
}

export interface ReleaseResult {
  readonly hold: BonusHold
  readonly replayed: boolean
}

/**
 * Gives back what a cart holds. A hold that is already released or expired answers with how it ended.
 * @throws LoyaltyError `hold_not_found`; `hold_not_open` when it was captured
 */
export async function releaseHold(
  input: ReleaseHoldInput,
  pool: ConnectionPool,
): Promise<ReleaseResult> {
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
    switch (hold.state.status) {
      case "released":
      case "expired":
        return { hold, replayed: true }
      case "captured":
        throw new LoyaltyError("hold_not_open", "The bonuses of this cart have already been spent.")
      case "open":
        if (input.as === "expired" && hold.state.expires_at > books.now) {
          return { hold, replayed: true }
        }
    }
    const before = accountIn(books, account_id)
    const decision = then(settleTime(before, books.now), (account) =>
      decideRelease(account, {
        ...SYSTEM_CONTEXT,
        key: cartKey(cart_id, hold.attempt),
        held: heldBonuses(books, hold),
        occurred_at: books.now,
        now: books.now,
      }),
    )
    const end = closedHold(hold, input.as, decision.account.seq, books.now, input.reason)
    await writeJournal(client, {
      posted: [{ before, decision }],
      content_hash: contentHash({ account_id, cart_id, hold_id: hold.hold_id }),
      closed_holds: [end],
      events: entryPosted(books, decision),
    })
    return { hold: endedHold(hold, end), replayed: false }
  })
}
