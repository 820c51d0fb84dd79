import type { SqlClient } from "../ledger/sql-client"

export const INVITATION_STATES = ["open", "used_up", "expired", "withdrawn"] as const

export interface InvitationView {
  readonly id: string
  readonly batch_id: string
  readonly code: string
  readonly state: (typeof INVITATION_STATES)[number]
  readonly uses: number
  readonly uses_max: number
  /** Milliseconds; first instant at which the code is no good; null: no end. */
  readonly expires_at: number | null
  readonly note: string | null
  readonly created_by: string | null
  /** ISO 8601; text, since what a workflow returns has been through JSON. */
  readonly created_at: string
}

export interface InvitationFilter {
  readonly program_id: string
  readonly batch_id?: string | undefined
  readonly state?: InvitationView["state"] | undefined
}

const STATE = `case when withdrawn_at is not null then 'withdrawn'
  when uses >= uses_max then 'used_up'
  when expires_at <= clock_timestamp() then 'expired' else 'open' end`

const COLUMNS = `id, batch_id, code, ${STATE} as state, uses, uses_max, note, created_by,
  (extract(epoch from expires_at) * 1000)::bigint as expires_at,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as made_at`

/** One page of a program's codes, the latest batch first, and how many there are. */
export async function readInvitations(
  client: SqlClient,
  filter: InvitationFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ invitations: InvitationView[]; count: number }> {
  const values = [filter.program_id, filter.batch_id ?? null, filter.state ?? null]
  const where = `program_id = $1 and ($2::text is null or batch_id = $2)
    and ($3::text is null or ${STATE} = $3)`
  const { rows } = await client.query<
    Omit<InvitationView, "created_at" | "expires_at"> & {
      readonly made_at: string
      readonly expires_at: string | null
    }
  >({
    name: "loyalty_invitations",
    text: `select ${COLUMNS} from loyalty_member_invitation where ${where}
      order by created_at desc, id limit $4 offset $5`,
    values: [...values, page.limit, page.offset],
  })
  const { rows: counted } = await client.query<{ count: number }>({
    name: "loyalty_invitations_count",
    text: `select count(*)::int as count from loyalty_member_invitation where ${where}`,
    values,
  })
  const invitations = rows.map(({ made_at, expires_at, ...row }) => ({
    ...row,
    expires_at: expires_at === null ? null : Number(expires_at),
    created_at: made_at,
  }))
  return { invitations, count: counted[0]?.count ?? 0 }
}
