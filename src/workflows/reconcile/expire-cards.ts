import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { untilShort } from "./until-short"

const BATCH = 500

/**
 * Writes down every card that has run out, a batch at a time.
 * @returns how many
 */
export async function expireCards(container: MedusaContainer): Promise<number> {
  return untilShort(BATCH, (limit) => memberModule(container).cards.expireCards(limit))
}
