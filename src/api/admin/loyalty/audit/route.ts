import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { auditEntryToWire } from "../../../wire/audit-entry"
import type { AuditQuery } from "./validators"

/**
 * What staff did and tried to do, the latest first: `?actor_id&action&outcome&object_id&from&to&limit&after` →
 * `{ audit, limit, next }`; `next` is the `after` of the next page, null on the last one.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, after = null, ...filter } = req.validatedQuery as AuditQuery
  const entries = await memberModule(req.scope).audit.readPage(filter, { limit: limit + 1, after })
  const page = entries.slice(0, limit)
  const next = entries.length > limit ? (page.at(-1)?.id ?? null) : null
  res.json({ audit: page.map(auditEntryToWire), limit, next })
})
