import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { checkBooks } from "../../../../workflows/reconcile/check-books"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { bookCheckToWire, brokenLawToWire } from "../../../wire/book-check"
import type { PageQuery } from "../../../wire/page"

/** What the nightly self-checks have found, newest first: `{ book_checks, count, limit, offset }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const { checks, count } = await memberModule(req.scope).readBookChecks(page)
  res.json({ book_checks: checks.map(bookCheckToWire), count, ...page })
})

/**
 * Checks the books now and keeps the result, as the night does: `{ book_check, broken }`. `broken` are the laws that
 * do not hold, each with its rows. Repairs nothing.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { check, broken } = await checkBooks(req.scope)
  res.json({ book_check: bookCheckToWire(check), broken: broken.map(brokenLawToWire) })
})
