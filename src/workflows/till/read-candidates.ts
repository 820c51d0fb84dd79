import type { MedusaContainer } from "@medusajs/framework/types"

import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { Person } from "./people"
import { readPeople } from "./people"

/** One of several who have what the cashier was told. */
export interface TillCandidate {
  readonly standing: MemberStandingView
  /** Null: his customer was deleted. */
  readonly person: Person | null
}

export async function readCandidates(
  container: MedusaContainer,
  members: readonly MemberStandingView[],
): Promise<TillCandidate[]> {
  const people = await readPeople(
    container,
    members.map(({ customer_id }) => customer_id),
  )
  return members.map((standing) => ({ standing, person: people.get(standing.customer_id) ?? null }))
}
