import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { AttributeViewer } from "../../../domain/attributes/access"
import type { Author } from "../../../workflows/members/author"

/** Nobody has been given a role: every admin user is a manager, who sees and edits every field. */
export const STAFF_VIEWER: AttributeViewer = "manager"

export function staffAuthor({ auth_context }: AuthenticatedMedusaRequest): Author {
  return { editor: STAFF_VIEWER, changed_by: auth_context.actor_id }
}
