import type { MedusaRequest } from "@medusajs/framework/http"

import { LoyaltyError } from "../../../../../../domain/errors"
import { programModule } from "../../../../../../workflows/shop/modules"
import type { WireProgramVersion } from "../../../../../wire/version"
import { versionsToWire } from "../../../../../wire/version"
import { idParam } from "../../id-param"

/**
 * The `:version` of the route.
 * @throws LoyaltyError `program_version_not_found` for what is no number of a version
 */
export function versionParam(req: MedusaRequest): number {
  const text = req.params.version ?? ""
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new LoyaltyError("program_version_not_found", `This program has no version "${text}".`)
}

/** @throws LoyaltyError `program_not_found`, `program_version_not_found` */
export async function readVersion(
  req: MedusaRequest,
  version: number,
): Promise<WireProgramVersion> {
  const id = idParam(req)
  const found = await programModule(req.scope).retrieveVersion(id, version)
  const [wire] = await versionsToWire(req.scope, id, [found])
  return wire as WireProgramVersion
}
