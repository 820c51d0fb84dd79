import { once } from "node:events"

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { maySee } from "../../../../domain/attributes/access"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { memberCsvHeader, memberCsvLines } from "../members/member-csv"
import { memberFilter } from "../members/member-filter"
import { readAdminMembers } from "../members/read-admin-members"
import type { MembersAsked } from "../members/validators"
import { staffRole } from "../staff-author"

const PART = 500

/** A spreadsheet takes the file for UTF-8 by this mark alone. */
const BYTE_ORDER_MARK = "\uFEFF"

/**
 * The members of a list as a file, part by part, with what the caller's role sees: the list's filters → CSV, the first
 * to have been made a member first. Refusals, before the first line: those of the list.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const members = memberModule(req.scope)
  const filter = await memberFilter(req.scope, req.validatedQuery as MembersAsked)
  const viewer = staffRole(req.scope)
  const attributes = await members.attributes.readAttributes()
  const keys = attributes.filter((known) => maySee(known, viewer)).map(({ key }) => key)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="members.csv"')
  try {
    await send(res, BYTE_ORDER_MARK + memberCsvHeader(keys))
    for (let after = ""; !res.destroyed;) {
      const ids = await members.readMembersAfter(filter, { after, limit: PART })
      await send(res, memberCsvLines(await readAdminMembers(req.scope, ids), keys))
      if (ids.length < PART) break
      after = ids.at(-1) ?? ""
    }
    res.end()
  } catch (error) {
    // Half a file must not look like a whole one.
    res.destroy(error as Error)
  }
})

/** Waits for a slow reader, so that a file of all members is never in memory. */
async function send(res: MedusaResponse, text: string): Promise<void> {
  if (res.write(text) || res.destroyed) return
  await Promise.race([once(res, "drain"), once(res, "close")])
}
