import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { Identified } from "../../../../../workflows/till/identify"
import { memberWhoLivesOn } from "../../../../../workflows/members/member-who-lives-on"
import { identify } from "../../../../../workflows/till/identify"
import { readCandidates } from "../../../../../workflows/till/read-candidates"
import { readTillMember } from "../../../../../workflows/till/read-till-member"
import { handle } from "../../../../to-http-error"
import { cardToWire } from "../../../../wire/card"
import { tillCandidateToWire, tillMemberToWire } from "../../../../wire/till-member"
import { staffRole } from "../../staff-author"
import type { IdentifyBody } from "../validators"

/**
 * `{ code, country_code?, program_id? }` as scanned, swiped or typed, or `{ member_id }` of a candidate
 * → `{ member, card, candidates, new_card }`: one of `member`, `candidates` and `new_card` says who it is.
 * Refusals: `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_not_found`, `member_suspended`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<IdentifyBody>, res) => {
  res.json(await told(req.scope, await found(req.scope, req.validatedBody)))
})

async function found(scope: MedusaContainer, body: IdentifyBody): Promise<Identified> {
  const { code = "", member_id, country_code = null, program_id = null } = body
  if (member_id === undefined) return identify(scope, { code, country_code, program_id })
  const member = await memberWhoLivesOn(scope, member_id)
  return { found: "member", member, card: null, known: null }
}

const NOBODY = { member: null, card: null, candidates: [], new_card: null }

async function told(scope: MedusaContainer, identified: Identified) {
  switch (identified.found) {
    case "member": {
      const { member, card, known } = identified
      const read = await readTillMember(scope, member, staffRole(scope), known)
      return { ...NOBODY, member: tillMemberToWire(read), card: card && cardToWire(card) }
    }
    case "several": {
      const candidates = await readCandidates(scope, identified.members)
      return { ...NOBODY, candidates: candidates.map(tillCandidateToWire) }
    }
    case "new_card": {
      const { number, program_id, card_kind } = identified
      const kind = card_kind && {
        id: card_kind.id,
        name: card_kind.name,
        holder: card_kind.holder,
      }
      return { ...NOBODY, new_card: { number, program_id, card_kind: kind } }
    }
  }
}
