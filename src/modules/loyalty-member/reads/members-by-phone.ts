import type { SqlClient } from "../ledger/sql-client"

/** Who has a phone number: one member in each program at most. @param phone normalized */
export async function readMembersByPhone(
  client: SqlClient,
  phone: string,
  program_id: string | null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: "loyalty_members_by_phone",
    text: `select id from loyalty_member where phone = $1 and ($2::text is null or program_id = $2)
      order by joined_at, id`,
    values: [phone, program_id],
  })
  return rows.map(({ id }) => id)
}
