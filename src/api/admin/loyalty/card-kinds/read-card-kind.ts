import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import { memberModule } from "../../../../workflows/shop/modules"
import type { WireCardKind } from "../../../wire/card-kind"
import { cardKindToWire } from "../../../wire/card-kind"

/** @throws LoyaltyError `card_kind_not_found` */
export async function readWireCardKind(
  container: MedusaContainer,
  id: string,
): Promise<WireCardKind> {
  const kind = await memberModule(container).cards.readCardKind(id)
  if (!kind) throw new LoyaltyError("card_kind_not_found", "There is no such card kind.")
  return cardKindToWire(kind)
}
