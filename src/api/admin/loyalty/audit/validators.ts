import { z } from "@medusajs/framework/zod"

import { AUDIT_OUTCOMES } from "../../../../domain/staff/audit"
import { STAFF_PERMISSIONS } from "../../../../domain/staff/permissions"
import { pageFields } from "../../../wire/page"

const id = z.string().min(1).max(255)
const instant = z.iso.datetime({ offset: true })
/** A number of PostgreSQL's bigint; above it there is none to come after. */
const entry_id = z.string().regex(/^\d{1,18}$/)

export const AuditQuery = z.strictObject({
  limit: pageFields.limit,
  after: entry_id.optional(),
  actor_id: id.optional(),
  action: z.enum(STAFF_PERMISSIONS).optional(),
  outcome: z.enum([...AUDIT_OUTCOMES, "unknown"]).optional(),
  object_id: id.optional(),
  from: instant.optional(),
  to: instant.optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>
