import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import {
  deleteAttributeWorkflow,
  updateAttributeWorkflow,
} from "../../../../../workflows/attributes/define-attribute"
import { handle } from "../../../../to-http-error"
import { attributeOf } from "../attribute-of"
import type { UpdateAttributeBody } from "../validators"

const keyParam = ({ params }: AuthenticatedMedusaRequest) => params.key ?? ""

/** `{ attribute }`. Refusal: `attribute_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ attribute: await attributeOf(req.scope, keyParam(req)) })
})

/**
 * Changes what is named, archives the field or takes it back: `{ attribute }`. Options that are left out
 * are archived. Refusals: `attribute_not_found`, `attribute_definition_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<UpdateAttributeBody>, res) => {
  const key = keyParam(req)
  const patch = Object.fromEntries(
    Object.entries(req.validatedBody).filter(([, value]) => value !== undefined),
  )
  await updateAttributeWorkflow(req.scope).run({ input: { key, patch } })
  res.json({ attribute: await attributeOf(req.scope, key) })
})

/** Takes away a field that nobody has filled in. Refusals: `attribute_not_found`, `attribute_in_use`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const key = keyParam(req)
  await deleteAttributeWorkflow(req.scope).run({ input: { key } })
  res.json({ id: key, object: "loyalty_attribute", deleted: true })
})
