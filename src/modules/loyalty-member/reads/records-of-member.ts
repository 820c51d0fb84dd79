import type { SqlClient } from "../ledger/sql-client"

/** A membership, or one that was merged into it. */
export interface RecordOfMember {
  readonly member_id: string
  readonly customer_id: string
}

/** All records that are one member by now, his own first. */
export async function readRecordsOfMember(
  client: SqlClient,
  member_id: string,
): Promise<RecordOfMember[]> {
  const { rows } = await client.query<RecordOfMember>({
    name: "loyalty_records_of_member",
    text: `select id as member_id, customer_id from loyalty_member where id = $1 or merged_into = $1
      order by id <> $1, joined_at, id`,
    values: [member_id],
  })
  return rows
}
