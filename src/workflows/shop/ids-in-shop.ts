import type { MedusaContainer } from "@medusajs/framework/types"

import { queryRows } from "./query-rows"

/** Those of the ids that the shop has; nothing is asked for none. */
export async function idsInShop(
  container: MedusaContainer,
  entity: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Set()
  const found = await queryRows<{ readonly id: string }>(container, {
    entity,
    fields: ["id"],
    filters: { id: wanted },
  })
  return new Set(found.map(({ id }) => id))
}
