import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { cardHistoryToWire } from "../../../../wire/card"
import { idParam } from "../../programs/id-param"
import { cardOfId, cardWithMember } from "../card-with-member"

/** `{ card, member, history }`: who did what to the card, when and why, oldest first. Refusal: `card_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const card = await cardOfId(req.scope, idParam(req))
  const history = await memberModule(req.scope).cards.readCardHistory(card.id)
  res.json({
    ...(await cardWithMember(req.scope, card)),
    history: history.map(cardHistoryToWire),
  })
})
