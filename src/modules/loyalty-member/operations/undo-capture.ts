import { LoyaltyError } from "../../../domain/errors"
import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import { afterDays } from "../../../domain/ledger/lot-dates"
import { decideRefund } from "../../../domain/ledger/refund"
import { settleTime } from "../../../domain/ledger/settle-time"
import { NO_BONUSES } from "../../../domain/money/bonuses"
import type { ConnectionPool } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import {
  capturedBonuses,
  cartKey,
  latestHold,
  openHold,
  placeHold,
  refundedOf,
} from "../ledger/hold-record"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { BonusHold } from "../ledger/rows"
import { inAccountTransaction } from "../ledger/shared-transaction"
import { writeJournal } from "../ledger/write-journal"
import { findHoldOfCart } from "../reads/holds"

export interface UndoCaptureInput {
  readonly account_id: string
  readonly cart_id: string
  readonly reason: string
  /** Only this attempt's capture: the cart may have been captured anew since the caller looked. */
  readonly attempt?: number
  /** Made by the caller, for the hold that lives on. */
  readonly hold_id: string
  readonly hold_minutes: number
  readonly grace_days: number
  readonly time_zone: string
  readonly now?: Instant
}

/**
 * Undoes the capture of a cart that became no order: a counter-entry gives the bonuses back to their
 * lots, and a new hold sets the same amount aside, so that a second try at paying succeeds and spends
 * once. A cart without such a capture of this account is left alone.
 * @throws LoyaltyError `hold_not_open` when the capture belongs to an order, or a part of it was given back
 * @returns the cart's hold as it is afterwards, or null where there was nothing to undo
 */
export async function undoCapture(
  input: UndoCaptureInput,
  pool: ConnectionPool,
): Promise<BonusHold | null> {
  const { account_id, cart_id } = input
  return inAccountTransaction(pool, account_id, async (client) => {
    // A hold's amount never changes, so it may be read before the lock: the new hold needs lots for it.
    const spent = await findHoldOfCart(client, cart_id)
    const books = await lockAccounts(client, {
      account_ids: [account_id],
      merged_too: true,
      now: input.now,
      spend: spent?.bonuses ?? NO_BONUSES,
      sources: [{ type: "cart", id: cart_id }],
    })
    const hold = latestHold(books)
    if (hold?.state.status !== "captured" || hold.account_id !== account_id) return null
    if (input.attempt !== undefined && hold.attempt !== input.attempt) return null
    if (hold.order_id !== null) {
      throw new LoyaltyError("hold_not_open", "The bonuses of this cart belong to an order.")
    }
    const before = accountIn(books, account_id)
    const captured = capturedBonuses(books, account_id, hold.state.closed_seq, hold.bonuses)
    if (refundedOf(books, account_id, captured) > 0) {
      throw new LoyaltyError("hold_not_open", "Bonuses of this cart were given back already.")
    }
    const refunded = then(settleTime(before, books.now), (account) =>
      decideRefund(account, {
        ...SYSTEM_CONTEXT,
        key: cartKey(cart_id, hold.attempt),
        reason: input.reason,
        captured,
        already_refunded: NO_BONUSES,
        amount: hold.bonuses,
        occurred_at: books.now,
        now: books.now,
        grace_expires_at: afterDays(books.now, input.grace_days, input.time_zone),
      }),
    )
    const { decision, row } = placeAgain(refunded, hold, input, books.now)
    await writeJournal(client, {
      posted: [{ before, decision }],
      content_hash: contentHash({ account_id, cart_id, hold_id: hold.hold_id }),
      new_holds: [row],
      events: entryPosted(books, decision),
    })
    return openHold(row)
  })
}

function placeAgain(refunded: Decision, hold: BonusHold, input: UndoCaptureInput, now: Instant) {
  return placeHold(
    refunded,
    {
      account_id: hold.account_id,
      cart_id: input.cart_id,
      hold_id: input.hold_id,
      hold_minutes: input.hold_minutes,
      bonuses: hold.bonuses,
      requested: hold.requested,
      money: hold.money,
      currency_code: hold.currency_code,
      lines: hold.lines,
      program_version: hold.program_version,
      tier: hold.tier,
    },
    hold.attempt + 1,
    now,
  )
}
