import { LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

export interface BeginTillSaleInput {
  /** Made by the till, for this sale and no other. */
  readonly idempotency_key: string
  /** Of what is asked for. */
  readonly content_hash: string
  readonly actor_id: string | null
}

/** How far a sale has got. */
export interface TillSaleBegun {
  readonly cart_id: string | null
  /** Null: not sold yet. */
  readonly order_id: string | null
}

/**
 * Sets down that a sale is about to be made, or tells how far it has got: a second tap, and a till that never heard the
 * first answer, get the sale that there is.
 * @throws LoyaltyError `idempotency_conflict` when the key once came with something else
 */
export async function beginTillSale(
  { idempotency_key, content_hash, actor_id }: BeginTillSaleInput,
  pool: ConnectionPool,
): Promise<TillSaleBegun> {
  const { rows } = await withConnection(pool, (client) =>
    client.query<TillSaleBegun & { readonly content_hash: string }>({
      name: "loyalty_till_sale_begin",
      text: `with known as (
          select content_hash, cart_id, order_id from loyalty_till_sale where idempotency_key = $1
        ), begun as (
          insert into loyalty_till_sale (idempotency_key, content_hash, actor_id)
          select $1, $2, $3 where not exists (select from known)
          on conflict (idempotency_key) do nothing
          returning content_hash, cart_id, order_id
        )
        select * from known union all select * from begun`,
      values: [idempotency_key, content_hash, actor_id],
    }),
  )
  const [sale] = rows
  // A twin was faster by a moment: it is there now.
  if (!sale) return beginTillSale({ idempotency_key, content_hash, actor_id }, pool)
  if (sale.content_hash !== content_hash) {
    throw new LoyaltyError(
      "idempotency_conflict",
      "This key was already used for another sale. Use a new idempotency key for a new sale.",
    )
  }
  return { cart_id: sale.cart_id, order_id: sale.order_id }
}
