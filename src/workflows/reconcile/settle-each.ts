import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Settles one after the other. One that fails is logged and comes again with the next run; it must not
 * keep the others from being settled, run after run.
 * @returns how many were settled
 */
export async function settleEach<Item>(
  container: MedusaContainer,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  settle: (item: Item) => Promise<void>,
): Promise<number> {
  let settled = 0
  for (const item of items) {
    try {
      await settle(item)
      settled += 1
    } catch (error) {
      // A workflow throws the plain record of its step's error.
      const why = (error as { readonly message?: string }).message ?? String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Loyalty reconciler: ${nameOf(item)} could not be settled: ${why}`)
    }
  }
  return settled
}
