import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import type { Currency } from "../../../../domain/money/money"
import type { CardKindView } from "../../../../modules/loyalty-member/reads/card-kinds"
import { memberModule } from "../../../../workflows/shop/modules"
import type { WireCardKind } from "../../../wire/card-kind"
import { cardKindToWire } from "../../../wire/card-kind"
import { programCurrency } from "./program-currency"

/** @throws LoyaltyError `card_kind_not_found` */
export async function readWireCardKind(
  container: MedusaContainer,
  id: string,
): Promise<WireCardKind> {
  const kind = await memberModule(container).cards.readCardKind(id)
  if (!kind) throw new LoyaltyError("card_kind_not_found", "There is no such card kind.")
  return cardKindToWire(kind, await programCurrency(container, kind.program_id))
}

/** A page of kinds, each with amounts in the currency of its program. */
export async function cardKindsToWire(
  container: MedusaContainer,
  kinds: readonly CardKindView[],
): Promise<WireCardKind[]> {
  const program_ids = [...new Set(kinds.map((kind) => kind.program_id))]
  const currencies = await Promise.all(program_ids.map((id) => programCurrency(container, id)))
  return kinds.map((kind) =>
    cardKindToWire(kind, currencies[program_ids.indexOf(kind.program_id)] as Currency),
  )
}
