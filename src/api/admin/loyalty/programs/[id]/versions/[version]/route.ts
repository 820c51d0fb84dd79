import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { handle } from "../../../../../../to-http-error"
import { readVersion, versionParam } from "../read-version"

/** `{ version }` with its terms. Refusals: `program_not_found`, `program_version_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  res.json({ version: await readVersion(req, versionParam(req)) })
})
