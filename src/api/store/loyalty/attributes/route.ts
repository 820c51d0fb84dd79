import { maySee } from "../../../../domain/attributes/access"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { ownAttributeToWire } from "../../../wire/attribute"
import { languagesWanted } from "../programs/language-of"

/**
 * The fields that members see, for a form: `{ attributes }`. `?locale=pl` or `accept-language` chooses the
 * language of the labels.
 */
export const GET = handle(async (req, res) => {
  const attributes = await memberModule(req.scope).attributes.readAttributes()
  const languages = languagesWanted(req, res)
  const own = attributes.filter((attribute) => maySee(attribute, "member"))
  res.json({ attributes: own.map((attribute) => ownAttributeToWire(attribute, languages)) })
})
