import { InvariantError } from "../../../domain/errors"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { ReturnedLine } from "../../../domain/receipts/take-back"
import { takeBack } from "../../../domain/receipts/take-back"
import type { ConnectionPool } from "../ledger/database"
import type { PlacedOrder } from "../ledger/place-order"
import type { BonusOrderRow } from "../ledger/rows"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import { syncOrderWith } from "./sync-orders"

export interface ForeseeReturnInput {
  /** The order as the books know it. */
  readonly order: SyncOrderInput
  readonly goods: readonly ReturnedLine[]
}

/** The record of an order before and after a return that has not been made. */
export interface ForeseenReturn {
  readonly before: BonusOrderRow
  readonly after: BonusOrderRow
  /** Earned bonuses that are spent, and that nobody owes. */
  readonly shortfall: Bonuses
  readonly available: Bonuses
  readonly debt: Bonuses
}

/**
 * Decides what the return of some goods would post, by the sync that will post it, and writes nothing.
 * @throws LoyaltyError `return_invalid`, `return_above_sold`
 */
export async function foreseeReturn(
  { order, goods }: ForeseeReturnInput,
  pool: ConnectionPool,
): Promise<ForeseenReturn> {
  const { order_id } = order.facts
  const found: { before: BonusOrderRow | null; foreseen: ForeseenReturn | null } = {
    before: null,
    foreseen: null,
  }
  await syncOrderWith(
    order,
    {
      is_dry_run: true,
      prepare: (_, books, [placed]) => {
        found.before = books.orders.find((record) => record.order_id === order_id) ?? null
        if (!found.before) return Promise.resolve([])
        const { input, owner_account_id } = placed as PlacedOrder
        const facts = takeBack(found.before.facts, goods)
        return Promise.resolve([{ owner_account_id, input: { ...input, facts } }])
      },
      decided: ({ result }, owner) => {
        if (result.status !== "synced" || !found.before) return
        const { available, debt } = owner.decision.account
        const { order: after, shortfall } = result
        found.foreseen = { before: found.before, after, shortfall, available, debt }
      },
    },
    pool,
  )
  if (found.foreseen) return found.foreseen
  throw new InvariantError(`a return of ${order_id} was not decided`)
}
