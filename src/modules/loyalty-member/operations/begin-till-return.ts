import { LoyaltyError } from "../../../domain/errors"
import type { ReturnWithoutReceipt, TillReturn } from "../../../domain/till/till-return"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

interface KeyedReturn {
  /** Made by the till, for this return and no other. */
  readonly idempotency_key: string
  /** Of what is asked for. */
  readonly content_hash: string
  readonly actor_id: string | null
}

export interface BeginTillReturnInput extends KeyedReturn {
  readonly order_id: string
}

export interface BeginReturnWithoutReceiptInput extends KeyedReturn {
  readonly member_id: string
}

/** How far a return has got. */
export interface TillReturnBegun<Plan = TillReturn> {
  readonly idempotency_key: string
  /** What it brings; null: nothing has been done. */
  readonly plan: Plan | null
  readonly actor_id: string | null
  readonly is_done: boolean
}

/**
 * Sets down that goods of an order are about to come back, or tells how far that has got. Of one order one return is
 * under way at a time.
 * @returns of the asked key; or another return of the order that was left half-way and has to be ended first
 * @throws LoyaltyError `idempotency_conflict` when the key once came with something else
 */
export function beginTillReturn(
  input: BeginTillReturnInput,
  pool: ConnectionPool,
): Promise<TillReturnBegun> {
  return begin<TillReturn>({ ...input, member_id: null }, pool)
}

/** The same of goods of which nobody knows the order. @throws LoyaltyError `idempotency_conflict` */
export function beginReturnWithoutReceipt(
  input: BeginReturnWithoutReceiptInput,
  pool: ConnectionPool,
): Promise<TillReturnBegun<ReturnWithoutReceipt>> {
  return begin<ReturnWithoutReceipt>({ ...input, order_id: null }, pool)
}

interface Begun extends KeyedReturn {
  readonly order_id: string | null
  readonly member_id: string | null
}

const COLUMNS =
  "idempotency_key, content_hash, order_id, plan, actor_id, returned_at is not null as is_done"

async function begin<Plan>(input: Begun, pool: ConnectionPool): Promise<TillReturnBegun<Plan>> {
  const { idempotency_key, order_id, member_id, content_hash, actor_id } = input
  const { rows } = await withConnection(pool, (client) =>
    client.query<TillReturnBegun<Plan> & Pick<Begun, "content_hash" | "order_id">>({
      name: "loyalty_till_return_begin",
      text: `with known as (
          select ${COLUMNS} from loyalty_till_return
          where idempotency_key = $1 or order_id = $2 and returned_at is null
        ), begun as (
          insert into loyalty_till_return (idempotency_key, order_id, member_id, content_hash, actor_id)
          select $1, $2, $3, $4, $5 where not exists (select from known)
          on conflict do nothing
          returning ${COLUMNS}
        )
        select * from known union all select * from begun`,
      values: [idempotency_key, order_id, member_id, content_hash, actor_id],
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
  if (!found) return begin(input, pool)
  const { plan, is_done } = found
  return { idempotency_key: found.idempotency_key, plan, actor_id: found.actor_id, is_done }
}
