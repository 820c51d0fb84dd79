import type { SqlClient } from "../ledger/sql-client"

/** An order as the program remembers it, with what its rules asked about the buyer. */
export interface RememberedOrder {
  readonly order_id: string
  readonly placed_at: Date
  /** The facts about the buyer that were pinned at the first sight of the order. */
  readonly buyer: unknown
}

/** All orders of an account, oldest first. */
export async function readOrdersOfAccount(
  client: SqlClient,
  account_id: string,
): Promise<RememberedOrder[]> {
  const { rows } = await client.query<RememberedOrder>({
    name: "bonus_orders_of_account",
    text: `select order_id, placed_at, buyer from bonus_order where account_id = $1
      order by placed_at, order_id`,
    values: [account_id],
  })
  return rows
}
