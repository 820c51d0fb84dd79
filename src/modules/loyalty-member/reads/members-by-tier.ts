import type { SqlClient } from "../ledger/sql-client"

/** How many active members stand on a tier; null: on none yet. */
export interface MembersOnTier {
  readonly tier: string | null
  readonly members: number
}

/** The active members of a program by the tier that is on record of them. */
export async function readMembersByTier(
  client: SqlClient,
  program_id: string,
): Promise<MembersOnTier[]> {
  const { rows } = await client.query<{ tier: string | null; members: string }>({
    name: "loyalty_members_by_tier",
    text: `select tier, count(*) as members from loyalty_member
      where program_id = $1 and status = 'active' group by tier order by tier nulls first`,
    values: [program_id],
  })
  return rows.map(({ tier, members }) => ({ tier, members: Number(members) }))
}
