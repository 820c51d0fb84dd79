import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../../domain/errors"
import { memberModule } from "../../../../../workflows/shop/modules"
import type { WireCardBatch } from "../../../../wire/card-kind"
import { cardBatchToWire } from "../../../../wire/card-kind"

/** @throws LoyaltyError `card_batch_not_found` */
export async function readWireBatch(
  container: MedusaContainer,
  id: string,
): Promise<WireCardBatch> {
  const batch = await memberModule(container).cards.readCardBatch(id)
  if (!batch) throw new LoyaltyError("card_batch_not_found", "There is no such batch of cards.")
  return cardBatchToWire(batch)
}
