import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { createAttributeWorkflow } from "../../../../workflows/attributes/define-attribute"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { attributeOf } from "./attribute-of"
import type { CreateAttributeBody } from "./validators"

/** Every field, archived ones too, in the order in which they are shown: `{ attributes }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ attributes: await memberModule(req.scope).attributes.readAttributes() })
})

/**
 * A new field: `{ key, type, labels, … }` → `{ attribute }`.
 * Refusals: `attribute_definition_invalid`, `attribute_key_taken`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<CreateAttributeBody>, res) => {
  const attribute = { ...req.validatedBody, is_archived: false }
  await createAttributeWorkflow(req.scope).run({ input: attribute })
  res.json({ attribute: await attributeOf(req.scope, attribute.key) })
})
