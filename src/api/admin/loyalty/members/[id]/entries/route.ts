import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../../workflows/shop/modules"
import { handle } from "../../../../../to-http-error"
import { entryToWire } from "../../../../../wire/entry"
import type { PageQuery } from "../../../../../wire/page"
import { idParam } from "../../../programs/id-param"
import { standingOf } from "../../read-admin-members"

/** The member's statement, newest first: `{ entries, count, limit, offset }`. Refusal: `member_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const { account_id } = await standingOf(req.scope, idParam(req))
  const { entries, count } = await memberModule(req.scope).readEntries(account_id, page)
  res.json({ entries: entries.map(entryToWire), count, ...page })
})
