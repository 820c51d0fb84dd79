import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"

/** Members in no order: of a table that lies on disk, five thousand took longer than a statement may. */
const BATCH = 500

/**
 * Makes the listings of all whose figures have changed anew, a batch at a time.
 * @returns how many changes were gone through
 */
export async function refreshListings(container: MedusaContainer): Promise<number> {
  let changes = 0
  for (;;) {
    const batch = await memberModule(container).refreshListings(BATCH)
    changes += batch
    if (batch < BATCH) return changes
  }
}
