import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Rows of one statement on Medusa's own connections. Only for what carts and orders are quoted and synced
 * by; everything else asks Medusa's query (see docs/adr/0009-carts-and-orders-in-one-statement.md).
 * @param values bound where the statement has `?`; a list is bound as one array
 */
export async function sqlRows<Row>(
  container: MedusaContainer,
  statement: string,
  values: readonly (string | readonly string[])[],
): Promise<readonly Row[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: Row[] }>(statement, values as string[])
  return rows
}
