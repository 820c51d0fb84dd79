import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { CHANNELS } from "../../../../domain/consents/consent"
import { publishConsentWordingWorkflow } from "../../../../workflows/consents/publish-wording"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import type { WordingBody, WordingsQuery } from "./validators"

/** `?channel` → `{ consent_wordings }`: every version, the newest of each channel first. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { channel } = req.validatedQuery as WordingsQuery
  const channels = channel === undefined ? CHANNELS : [channel]
  res.json({ consent_wordings: await memberModule(req.scope).consents.readWordings(channels) })
})

/**
 * The next version of a channel's words: `{ channel, texts: { en: "…" } }` → `{ consent_wording }`. Consents to
 * earlier versions stay what they are. Refusal: `consent_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<WordingBody>, res) => {
  const { channel, texts } = req.validatedBody
  const { result: version } = await publishConsentWordingWorkflow(req.scope).run({
    input: { channel, texts, created_by: req.auth_context.actor_id },
  })
  const wordings = await memberModule(req.scope).consents.readWordings([channel])
  res.json({ consent_wording: wordings.find((wording) => wording.version === version) })
})
