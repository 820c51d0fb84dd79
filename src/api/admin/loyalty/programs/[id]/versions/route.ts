import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { LOYALTY_PROGRAM_MODULE } from "../../../../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../../../../modules/loyalty-program/service"
import { handle } from "../../../../../to-http-error"
import { versionToWire } from "../../../../../wire/program"
import { idParam } from "../../id-param"
import type { PageQuery } from "../../validators"

/** `{ versions, count, limit, offset }`, the newest first. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const service = req.scope.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
  const [versions, count] = await service.listVersions(idParam(req), page)
  res.json({ versions: versions.map(versionToWire), count, ...page })
})
