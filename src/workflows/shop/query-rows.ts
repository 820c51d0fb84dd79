import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface RowsWanted {
  readonly entity: string
  readonly fields: readonly string[]
  readonly filters: Readonly<Record<string, unknown>>
  readonly pagination?: {
    readonly take: number
    readonly skip: number
    readonly order: Readonly<Record<string, "ASC" | "DESC">>
  }
}

/**
 * Medusa's query with the rows' type named by whoever asks: its own types come from a file that only
 * exists in an application that has been built.
 */
export async function queryRows<Row>(
  container: MedusaContainer,
  wanted: RowsWanted,
): Promise<readonly Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const graph = query.graph.bind(query) as unknown as (
    config: RowsWanted,
  ) => Promise<{ data: readonly Row[] }>
  const { data } = await graph(wanted)
  return data
}
