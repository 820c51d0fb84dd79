import type { MedusaRequest } from "@medusajs/framework/http"

import type { ProgramDraft } from "../../../../../../modules/loyalty-program/types"
import type { WireProgramDraft } from "../../../../../wire/version"
import { draftsToWire } from "../../../../../wire/version"

/** The `:draft_id` of the route. */
export function draftParam(req: MedusaRequest): string {
  return req.params.draft_id ?? ""
}

export async function draftToWire(
  req: MedusaRequest,
  draft: ProgramDraft,
): Promise<WireProgramDraft> {
  const [wire] = await draftsToWire(req.scope, draft.program_id, [draft])
  return wire as WireProgramDraft
}
