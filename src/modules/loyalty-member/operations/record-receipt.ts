import { InvariantError, LoyaltyError } from "../../../domain/errors"
import { NO_BONUSES } from "../../../domain/money/bonuses"
import type { ConnectionPool } from "../ledger/database"
import type { MemberMax } from "../ledger/hold-record"
import type { PlacedOrder } from "../ledger/place-order"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import type { OfflineSale, PaidReceipt } from "../receipts/pay-with-bonuses"
import { payWithBonuses } from "../receipts/pay-with-bonuses"
import type { ReceiptRow } from "../receipts/receipt-rows"
import { insertReceipt, isWithdrawn, readReceipt } from "../receipts/receipt-rows"
import { syncOrderWith } from "./sync-orders"

export interface RecordReceiptInput {
  /** The sale as an order; `redeemed` is all that the till took off for bonuses, and lies on the lines. */
  readonly order: SyncOrderInput
  readonly till_id: string
  readonly receipt_number: string
  /** Of what the till told, so that the same receipt is known again. */
  readonly content_hash: string
  readonly member_max: MemberMax | null
  /** Null: the till had a link. */
  readonly offline: OfflineSale | null
  readonly actor_id: string | null
}

export interface RecordedReceipt {
  readonly receipt: ReceiptRow
  /** True when it had been recorded before: nothing was done. */
  readonly replayed: boolean
}

/**
 * Books a finished sale of a till once: its bonuses are spent, what it earns is earned, and the receipt is put down,
 * in one commit. Told again it answers as at first.
 * @throws LoyaltyError `idempotency_conflict` for another sale under the same number; `insufficient_balance`,
 *   `above_member_maximum`, `allowance_exceeded`
 */
export async function recordReceipt(
  { order, ...told }: RecordReceiptInput,
  pool: ConnectionPool,
): Promise<RecordedReceipt> {
  const order_id = order.facts.order_id
  const found: { known: ReceiptRow | null; paid: PaidReceipt | null; made: ReceiptRow | null } = {
    known: null,
    paid: null,
    made: null,
  }
  await syncOrderWith(
    order,
    {
      prepare: async (transaction, books, [placed]) => {
        found.known = await readReceipt(transaction, order_id)
        if (found.known) return []
        const { input, owner_account_id } = placed as PlacedOrder
        found.paid = await payWithBonuses(transaction, books, input, told)
        return [{ owner_account_id, input: found.paid.order }]
      },
      decided: ({ result }, owner) => {
        if (result.status !== "synced") throw new InvariantError(`${order_id} has a record already`)
        found.made = {
          ...madeOf(told),
          order_id,
          asked: order.redeemed,
          owed: found.paid?.owed ?? NO_BONUSES,
          forgiven: found.paid?.forgiven ?? NO_BONUSES,
          earned: result.order.earned,
          available: owner.decision.account.available,
        }
      },
      write: (transaction) => insertReceipt(transaction, found.made as ReceiptRow),
    },
    pool,
  )
  const receipt = found.known ?? found.made
  if (!receipt) throw new InvariantError(`${order_id} was neither known nor written`)
  return {
    receipt: sameReceipt(receipt, told.content_hash),
    replayed: found.known !== null,
  }
}

function madeOf(told: Omit<RecordReceiptInput, "order">) {
  const { till_id, receipt_number, content_hash, offline, actor_id } = told
  const allowance_id = offline?.allowance_id ?? null
  return { till_id, receipt_number, content_hash, allowance_id, actor_id }
}

/** @throws LoyaltyError `idempotency_conflict` */
export function sameReceipt(known: ReceiptRow, content_hash: string): ReceiptRow {
  if (known.content_hash === content_hash) return known
  const { till_id, receipt_number } = known
  throw new LoyaltyError(
    "idempotency_conflict",
    isWithdrawn(known)
      ? `Till ${till_id} has withdrawn receipt ${receipt_number}: nothing is sold under it any more.`
      : `Till ${till_id} has told another sale as receipt ${receipt_number}.`,
  )
}
