import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"

/** Medusa writes "all of a relation" as `*payment_collection` for its routes; a query knows `payment_collection.*`. */
export const DEFAULT_FIELDS = defaultStoreCartFields.map((field) =>
  field.startsWith("*") ? `${field.slice(1)}.*` : field,
)

/** The cart as Medusa's own store routes show it by default. */
export async function fetchStoreCart(
  container: MedusaContainer,
  cart_id: string,
  fields: string[] = DEFAULT_FIELDS,
): Promise<unknown> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cart_id } })
  return data[0]
}
