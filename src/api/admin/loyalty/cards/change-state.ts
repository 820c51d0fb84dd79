import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { StaffAction } from "../../../../modules/loyalty-member/operations/change-card-state"
import { changeCardStateWorkflow } from "../../../../workflows/cards/change-card-state"
import { handle } from "../../../to-http-error"
import { idParam } from "../programs/id-param"
import { cardWithMember } from "./card-with-member"
import type { CardActionBody } from "./validators"

/** The route of one action: `{ reason? }` → `{ card, member }`. */
export function changeState(action: StaffAction) {
  return handle(async (req: AuthenticatedMedusaRequest<CardActionBody>, res) => {
    const { result: card } = await changeCardStateWorkflow(req.scope).run({
      input: {
        card_id: idParam(req),
        action,
        actor_id: req.auth_context.actor_id,
        reason: req.validatedBody.reason ?? null,
      },
    })
    res.json(await cardWithMember(req.scope, card))
  })
}
