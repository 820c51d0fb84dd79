import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { untilShort } from "./until-short"

/** Members in no order: of a table that lies on disk, five thousand took longer than a statement may. */
const BATCH = 500

/**
 * Makes the listings of all whose figures have changed anew, a batch at a time.
 * @returns how many changes were gone through
 */
export async function refreshListings(container: MedusaContainer): Promise<number> {
  return untilShort(BATCH, (limit) => memberModule(container).refreshListings(limit))
}
