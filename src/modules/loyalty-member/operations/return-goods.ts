import { InvariantError } from "../../../domain/errors"
import { bonuses } from "../../../domain/money/bonuses"
import { comesBack } from "../../../domain/receipts/comes-back"
import type { ReturnedGoods } from "../../../domain/receipts/take-back"
import { takeBack } from "../../../domain/receipts/take-back"
import type { ConnectionPool } from "../ledger/database"
import type { OpenBooks } from "../ledger/locks"
import type { OrderSyncStep, RunningAccount } from "../ledger/order-sync"
import type { PlacedOrder } from "../ledger/place-order"
import type { BonusOrderRow } from "../ledger/rows"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import type { ReturnAnswer } from "../receipts/return-rows"
import { insertReturn, readReturn } from "../receipts/return-rows"
import { syncOrderWith } from "./sync-orders"

export interface ReturnGoodsInput {
  /** The purchase as the books know it, under the version of the program that is pinned with it. */
  readonly order: SyncOrderInput
  readonly goods: ReturnedGoods
  /** Null: a look before the button is pressed. Nothing is written. */
  readonly as: {
    readonly return_id: string
    readonly content_hash: string
    readonly actor_id: string | null
  } | null
}

export interface GoodsReturned {
  readonly answer: ReturnAnswer
  /** True when these very goods had come back before under this name: nothing was done. */
  readonly replayed: boolean
}

/**
 * Takes goods of a recorded purchase back, as far as they have not come back yet: spent bonuses return to their lots,
 * earned ones are revoked, as with any order. A look beforehand asks the same and writes nothing.
 * @throws LoyaltyError `return_invalid`, `return_above_sold`, `idempotency_conflict`
 */
export async function returnGoods(
  { order, goods, as }: ReturnGoodsInput,
  pool: ConnectionPool,
): Promise<GoodsReturned> {
  const order_id = order.facts.order_id
  const found: {
    known: ReturnAnswer | null
    before: BonusOrderRow | null
    made: ReturnAnswer | null
  } = { known: null, before: null, made: null }
  await syncOrderWith(
    order,
    {
      is_dry_run: as === null,
      prepare: async (transaction, books, [placed]) => {
        found.known = as && (await readReturn(transaction, { order_id, ...as }))
        if (found.known) return []
        found.before = recordOf(books, order_id)
        const { input, owner_account_id } = placed as PlacedOrder
        const facts = takeBack(found.before.facts, goods)
        return [{ owner_account_id, input: { ...input, facts } }]
      },
      decided: (step, owner) => {
        found.made = answerOf(found.before as BonusOrderRow, step, owner)
      },
      write: async (transaction) => {
        const answer = found.made as ReturnAnswer
        if (as) await insertReturn(transaction, { order_id, ...as, answer })
      },
    },
    pool,
  )
  const answer = found.known ?? found.made
  if (!answer) throw new InvariantError(`a return of ${order_id} was not decided`)
  return { answer, replayed: found.known !== null }
}

function recordOf(books: OpenBooks, order_id: string): BonusOrderRow {
  const record = books.orders.find((order) => order.order_id === order_id)
  if (!record) throw new InvariantError(`${order_id} has no record to return goods of`)
  return record
}

function answerOf(
  before: BonusOrderRow,
  { account, result }: OrderSyncStep,
  owner: RunningAccount,
): ReturnAnswer {
  if (result.status !== "synced") throw new InvariantError(`${before.order_id} has changed hands`)
  const own = account.decision.entries.filter(
    ({ kind, key }) => kind === "revocation" && key.source_id === before.order_id,
  )
  return {
    ...comesBack(before, result.order),
    shortfall: result.shortfall,
    owed: bonuses(own.reduce((sum, { debt_change }) => sum + debt_change, 0)),
    available: owner.decision.account.available,
  }
}
