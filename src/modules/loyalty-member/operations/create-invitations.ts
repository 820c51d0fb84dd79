import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { InvitationView } from "../reads/invitations"
import { readInvitations } from "../reads/invitations"

export interface CreateInvitationsInput {
  readonly program_id: string
  /** Made by the caller: `linvb_…`. */
  readonly batch_id: string
  readonly invitations: readonly { readonly id: string; readonly code: string }[]
  /** How many customers may join with each code. */
  readonly uses_max: number
  /** First instant at which the codes are no good any more; null: no end. */
  readonly expires_at: Date | null
  readonly note: string | null
  readonly created_by: string | null
}

/** A batch of codes, all of them or none. */
export async function createInvitations(
  { invitations, ...batch }: CreateInvitationsInput,
  pool: ConnectionPool,
): Promise<InvitationView[]> {
  return inTransaction(pool, async (client) => {
    await client.query({
      name: "loyalty_invitations_create",
      text: `insert into loyalty_member_invitation
          (id, code, program_id, batch_id, uses_max, expires_at, note, created_by)
        select x.id, x.code, $2, $3, $4, $5, $6, $7
        from jsonb_to_recordset($1::jsonb) as x(id text, code text)`,
      values: [
        JSON.stringify(invitations),
        batch.program_id,
        batch.batch_id,
        batch.uses_max,
        batch.expires_at?.toISOString() ?? null,
        batch.note,
        batch.created_by,
      ],
    })
    const { program_id, batch_id } = batch
    const page = { limit: invitations.length, offset: 0 }
    return (await readInvitations(client, { program_id, batch_id }, page)).invitations
  })
}
