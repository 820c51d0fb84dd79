import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { shownWordingToWire } from "../../../wire/consent"
import { languagesWanted } from "../programs/language-of"

/**
 * The words in which members are asked today, one for each channel that has any: `{ consent_wordings }`.
 * `?locale=pl` or `accept-language` chooses the language; a yes names version and language.
 */
export const GET = handle(async (req, res) => {
  const wordings = await memberModule(req.scope).consents.readCurrentWordings()
  const languages = languagesWanted(req, res)
  res.json({ consent_wordings: wordings.map((wording) => shownWordingToWire(wording, languages)) })
})
