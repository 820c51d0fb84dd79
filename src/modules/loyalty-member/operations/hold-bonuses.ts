import { LoyaltyError } from "../../../domain/errors"
import { settleTime } from "../../../domain/ledger/settle-time"
import { NO_BONUSES } from "../../../domain/money/bonuses"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import type { HoldRequest } from "../ledger/hold-record"
import { latestHold, openHold, placeHold } from "../ledger/hold-record"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import { assertWithinMemberMax } from "../ledger/member-max"
import type { BonusHold } from "../ledger/rows"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"
import { decideHoldChange, isSameHold } from "./change-hold"

export interface HoldResult {
  readonly hold: BonusHold
  /** True when the cart already held exactly this. */
  readonly replayed: boolean
}

/**
 * Sets bonuses aside for a cart. A cart has at most one open hold: asking again with other figures
 * releases the old one and places the new one in the same commit.
 * @throws LoyaltyError `insufficient_balance`, `hold_not_open` (already captured),
 *   `above_member_maximum`
 */
export async function holdBonuses(request: HoldRequest, pool: ConnectionPool): Promise<HoldResult> {
  return inAccountTransaction(pool, request.account_id, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [request.account_id],
      now: request.now,
      spend: request.bonuses,
      sources: [{ type: "cart", id: request.cart_id }],
    })
    const latest = latestHold(books)
    if (latest?.state.status === "captured") {
      throw new LoyaltyError("hold_not_open", "The bonuses of this cart have already been spent.")
    }
    if (latest?.state.status === "open" && latest.account_id !== request.account_id) {
      throw new LoyaltyError(
        "hold_not_open",
        "Another member's bonuses are set aside for this cart.",
      )
    }
    if (latest && isSameHold(latest, request, books.now)) return { hold: latest, replayed: true }

    await assertWithinMemberMax(client, books, {
      ...request,
      own_hold: latest?.state.status === "open" ? latest.bonuses : NO_BONUSES,
    })
    const before = accountIn(books, request.account_id)
    const settled = settleTime(before, books.now)
    const change =
      latest?.state.status === "open"
        ? decideHoldChange(settled, books, latest, request)
        : { ...placeHold(settled, request, (latest?.attempt ?? 0) + 1, books.now), closed: [] }
    await writeJournal(client, {
      posted: [{ before, decision: change.decision }],
      content_hash: contentHash({ ...request, now: null }),
      closed_holds: change.closed,
      new_holds: [change.row],
      events: entryPosted(books, change.decision),
    })
    return { hold: openHold(change.row), replayed: false }
  })
}
