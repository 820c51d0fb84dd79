import { LoyaltyError } from "../../../domain/errors"
import type { TillReturn } from "../../../domain/till/till-return"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

export interface BeginTillReturnInput {
  /** Made by the till, for this return and no other. */
  readonly idempotency_key: string
  readonly order_id: string
  /** Of what is asked for. */
  readonly content_hash: string
  readonly actor_id: string | null
}

/** How far the return of goods of an order has got. */
export interface TillReturnBegun {
  readonly idempotency_key: string
  /** What it brings; null: nothing has been done. */
  readonly plan: TillReturn | null
  readonly actor_id: string | null
  readonly is_done: boolean
}

const COLUMNS =
  "idempotency_key, content_hash, order_id, plan, actor_id, returned_at is not null as is_done"

type StoredReturn = TillReturnBegun & {
  readonly content_hash: string
  readonly order_id: string | null
}

/**
 * Sets down that goods of an order are about to come back, or tells how far that has got. Of one order one return is
 * under way at a time.
 * @returns of the asked key; or another return of the order that was left half-way and has to be ended first
 * @throws LoyaltyError `idempotency_conflict` when the key once came with something else
 */
export async function beginTillReturn(
  input: BeginTillReturnInput,
  pool: ConnectionPool,
): Promise<TillReturnBegun> {
  const { idempotency_key, order_id, content_hash, actor_id } = input
  const { rows } = await withConnection(pool, (client) =>
    client.query<StoredReturn>({
      name: "loyalty_till_return_begin",
      text: `with known as (
          select ${COLUMNS} from loyalty_till_return
          where idempotency_key = $1 or order_id = $2 and returned_at is null
        ), begun as (
          insert into loyalty_till_return (idempotency_key, order_id, content_hash, actor_id)
          select $1, $2, $3, $4 where not exists (select from known)
          on conflict do nothing
          returning ${COLUMNS}
        )
        select * from known union all select * from begun`,
      values: [idempotency_key, order_id, content_hash, actor_id],
    }),
  )
  const own = rows.find((row) => row.idempotency_key === idempotency_key)
  if (own && (own.content_hash !== content_hash || own.order_id !== order_id)) {
    throw new LoyaltyError(
      "idempotency_conflict",
      "This key was already used for another return. Use a new idempotency key for a new return.",
    )
  }
  const found = own ?? rows[0]
  // A twin was faster by a moment: it is there now.
  if (!found) return beginTillReturn(input, pool)
  return {
    idempotency_key: found.idempotency_key,
    plan: found.plan,
    actor_id: found.actor_id,
    is_done: found.is_done,
  }
}
