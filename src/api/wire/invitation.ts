import type { MedusaContainer } from "@medusajs/framework/types"

import { lastUsableDate } from "../../domain/ledger/lot-dates"
import type { InvitationView } from "../../modules/loyalty-member/reads/invitations"
import { programModule } from "../../workflows/shop/modules"

/** An invitation code as the admin sees it. */
export type WireInvitation = Omit<InvitationView, "expires_at"> & {
  /** Last day in the program's zone; null: no end. */
  readonly expires_on: string | null
}

export async function invitationsToWire(
  container: MedusaContainer,
  program_id: string,
  invitations: readonly InvitationView[],
): Promise<WireInvitation[]> {
  const { terms } = await programModule(container).retrieveProgramWithTerms(program_id)
  return invitations.map(({ expires_at, ...invitation }) => ({
    ...invitation,
    expires_on: expires_at === null ? null : lastUsableDate(expires_at, terms.time_zone),
  }))
}
