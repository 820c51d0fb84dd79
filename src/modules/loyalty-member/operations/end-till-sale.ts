import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

/**
 * Names the cart in which a sale is made. The first one counts, so that two nodes that are asked at once sell one cart.
 * @returns the cart that counts; null when the sale was refused meanwhile, and there is none any more
 */
export async function nameTillCart(
  idempotency_key: string,
  cart_id: string,
  pool: ConnectionPool,
): Promise<string | null> {
  return withConnection(pool, async (client) => {
    const named = await client.query({
      name: "loyalty_till_sale_name_cart",
      text: `update loyalty_till_sale set cart_id = $2 where idempotency_key = $1 and cart_id is null returning cart_id`,
      values: [idempotency_key, cart_id],
    })
    if (named.rows.length > 0) return cart_id
    const { rows } = await client.query<{ cart_id: string }>({
      name: "loyalty_till_sale_cart",
      text: `select cart_id from loyalty_till_sale where idempotency_key = $1`,
      values: [idempotency_key],
    })
    return rows[0]?.cart_id ?? null
  })
}

/** The sale has been made; said twice it stays the same. */
export async function closeTillSale(
  idempotency_key: string,
  order_id: string,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_sale_close",
      text: `update loyalty_till_sale set order_id = $2, sold_at = clock_timestamp()
        where idempotency_key = $1 and order_id is null`,
      values: [idempotency_key, order_id],
    }),
  )
}

/** Nothing was sold: the key is free for what the cashier tries next. A sale that was made stays. */
export async function forgetTillSale(idempotency_key: string, pool: ConnectionPool): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_sale_forget",
      text: `delete from loyalty_till_sale where idempotency_key = $1 and order_id is null`,
      values: [idempotency_key],
    }),
  )
}

export interface SoldTillCart {
  readonly cart_id: string
  readonly order_id: string
  readonly actor_id: string | null
}

/** A cart that was opened at a till is its own key; said twice, or of a sale that has another one, it stays the same. */
export async function closeTillCart(
  { cart_id, order_id, actor_id }: SoldTillCart,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_sale_close_cart",
      text: `insert into loyalty_till_sale (idempotency_key, content_hash, cart_id, order_id, actor_id, sold_at)
        values ('cart:' || $1::text, '', $1, $2, $3, clock_timestamp()) on conflict do nothing`,
      values: [cart_id, order_id, actor_id],
    }),
  )
}
