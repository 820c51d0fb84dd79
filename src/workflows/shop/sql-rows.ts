import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ConnectionPool } from "../../modules/loyalty-member/ledger/database"
import { withConnection } from "../../modules/loyalty-member/ledger/database"

export interface PreparedSql {
  /** Under this name each connection keeps the plan, which costs more to make than to follow. */
  readonly name: string
  readonly text: string
}

/**
 * Rows of one statement on Medusa's own connections. Only for what carts and orders are quoted and synced
 * by, and for what every sale of a till asks; everything else asks Medusa's query (see
 * docs/adr/0009-carts-and-orders-in-one-statement.md).
 * @param values bound to `$1` and so on; a list is bound as one array
 * @throws LoyaltyError `busy_try_again` when no connection is to be had
 */
export async function sqlRows<Row>(
  container: MedusaContainer,
  statement: PreparedSql,
  values: readonly (string | number | null | readonly string[])[],
): Promise<readonly Row[]> {
  const pool = container.resolve<ConnectionPool>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await withConnection(pool, (client) =>
    client.query<Row>({ ...statement, values }),
  )
  return rows
}
