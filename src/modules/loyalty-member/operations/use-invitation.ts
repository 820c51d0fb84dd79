import { LoyaltyError } from "../../../domain/errors"
import { normalizeInvitationCode } from "../../../domain/program/invitation-code"
import type { SqlClient } from "../ledger/sql-client"

export interface InvitationUse {
  readonly program_id: string
  readonly member_id: string
  /** As typed; null: none was given. */
  readonly code: string | null
}

/**
 * Takes one use of a code for a member who is joining in the same transaction. The row's lock makes a
 * second one wait, who then finds no use left.
 *
 * A code that was never made, is another program's, has expired or was withdrawn gets one and the same
 * answer, so that guessing tells nothing.
 * @throws LoyaltyError `invitation_required`, `invitation_invalid`, `invitation_used_up`
 */
export async function useInvitation(
  client: SqlClient,
  { program_id, member_id, code: typed }: InvitationUse,
): Promise<void> {
  if (typed === null) {
    throw new LoyaltyError(
      "invitation_required",
      "This loyalty program is by invitation: send the code of yours.",
    )
  }
  const code = normalizeInvitationCode(typed)
  const used = await client.query<{ is_taken: boolean }>({
    name: "loyalty_invitation_use",
    text: `with usable as (
        select id, uses < uses_max as has_left from loyalty_member_invitation
        where code = $1 and program_id = $2 and withdrawn_at is null
          and (expires_at is null or expires_at > clock_timestamp())
        for update
      ), taken as (
        update loyalty_member_invitation i set uses = i.uses + 1
        from usable where i.id = usable.id and usable.has_left returning i.id
      ), joined as (
        update loyalty_member set invitation_id = (select id from taken)
        where id = $3 and exists (select from taken)
      )
      select exists (select from taken) as is_taken from usable`,
    values: [code, program_id, member_id],
  })
  const [invitation] = used.rows
  if (!invitation) {
    throw new LoyaltyError("invitation_invalid", "This invitation code cannot be used.")
  }
  if (!invitation.is_taken) {
    throw new LoyaltyError("invitation_used_up", "This invitation has been used up.")
  }
}
