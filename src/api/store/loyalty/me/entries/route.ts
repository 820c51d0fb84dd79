import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { ownEntryToWire } from "../../../../wire/entry"
import { ownStanding } from "../own-standing"
import type { OwnPageQuery } from "../validators"

/** The caller's own statement, newest first: `{ entries, count, limit, offset }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { program, ...page } = req.validatedQuery as OwnPageQuery
  const { account_id } = await ownStanding(req.scope, req.auth_context.actor_id, program)
  const { entries, count } = await memberModule(req.scope).readEntries(account_id, page)
  res.json({ entries: entries.map(ownEntryToWire), count, ...page })
})
