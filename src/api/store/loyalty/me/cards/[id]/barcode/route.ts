import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { assertUsableCard } from "../../../../../../../domain/cards/card-state"
import { LoyaltyError } from "../../../../../../../domain/errors"
import type { CardView } from "../../../../../../../modules/loyalty-member/reads/cards"
import { memberModule } from "../../../../../../../workflows/shop/modules"
import { sendBarcode } from "../../../../../../barcodes/send-barcode"
import { handle } from "../../../../../../to-http-error"
import type { OwnBarcodeQuery } from "../../../validators"

/**
 * A card of the caller's own, as an SVG to hold in front of a scanner: `?symbology`.
 * Refusals: `card_not_found` (also for the card of somebody else), `card_not_usable`, `card_number_invalid`.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { symbology } = req.validatedQuery as OwnBarcodeQuery
  const card = await ownCard(req.scope, req.auth_context.actor_id, req.params.id as string)
  assertUsableCard(card)
  await sendBarcode(req, res, { card, symbology })
})

async function ownCard(
  container: MedusaContainer,
  customer_id: string,
  id: string,
): Promise<CardView> {
  const members = memberModule(container)
  const [card, standings] = await Promise.all([
    members.cards.readCard(id),
    members.readStandings({ customer_id }),
  ])
  if (card && standings.some(({ member_id }) => member_id === card.member_id)) return card
  throw new LoyaltyError("card_not_found", "You have no such card.")
}
