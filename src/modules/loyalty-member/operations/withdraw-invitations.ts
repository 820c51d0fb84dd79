import { LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

/** Codes by their ids, or all of a batch. */
export type InvitationsNamed = { readonly ids: readonly string[] } | { readonly batch_id: string }

/**
 * Makes codes useless from now on; who has joined with them stays. Withdrawn ones stay withdrawn.
 * @returns how many were withdrawn now
 * @throws LoyaltyError `invitation_not_found` when the program has none of that name
 */
export async function withdrawInvitations(
  program_id: string,
  named: InvitationsNamed,
  pool: ConnectionPool,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ known: number; withdrawn: number }>({
      name: "loyalty_invitations_withdraw",
      text: `with known as (
          select id, withdrawn_at from loyalty_member_invitation
          where program_id = $1 and (id = any($2::text[]) or batch_id = $3) for update
        ), withdrawn as (
          update loyalty_member_invitation i set withdrawn_at = clock_timestamp()
          from known where i.id = known.id and known.withdrawn_at is null returning i.id
        )
        select (select count(*)::int from known) as known,
          (select count(*)::int from withdrawn) as withdrawn`,
      values: [
        program_id,
        "ids" in named ? named.ids : [],
        "batch_id" in named ? named.batch_id : null,
      ],
    })
    const [count] = rows
    if (!count || count.known === 0) {
      throw new LoyaltyError("invitation_not_found", "This program has no such invitation.")
    }
    return count.withdrawn
  })
}
