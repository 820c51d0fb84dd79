import type { SqlClient } from "../ledger/sql-client"

/**
 * Who has a phone number: one member in each program at most. A merged membership leads to the one that lives on.
 * @param phone normalized
 */
export async function readMembersByPhone(
  client: SqlClient,
  phone: string,
  program_id: string | null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: "loyalty_members_by_phone",
    text: `select coalesce(merged_into, id) as id from loyalty_member
      where phone = $1 and ($2::text is null or program_id = $2)
      order by joined_at, id`,
    values: [phone, program_id],
  })
  return rows.map(({ id }) => id)
}

/**
 * Whose phone number ends so, in every program, the latest members first. Found first and ordered then: by the order
 * PostgreSQL would walk through all members, since it expects to meet enough of them soon. Not a prepared statement:
 * without the digits at hand the index cannot be asked for what begins with them.
 * @param ending digits, see `phoneEnding`
 */
export async function readMembersByPhoneEnding(
  client: SqlClient,
  ending: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    text: `with found as materialized (
        select id, joined_at from loyalty_member where phone is not null
          and reverse(phone) like reverse($1) || '%')
      select id from found order by joined_at desc, id limit $2`,
    values: [ending, limit],
  })
  return rows.map(({ id }) => id)
}

/** Memberships of these customers, in every program or in one; a merged one leads to the one that lives on. */
export async function readMembersOfCustomers(
  client: SqlClient,
  customer_ids: readonly string[],
  program_id: string | null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: "loyalty_members_of_customers",
    text: `select m.id from loyalty_member m where m.id in (
        select coalesce(merged_into, id) from loyalty_member
        where customer_id = any($1::text[]) and ($2::text is null or program_id = $2))
      order by m.joined_at desc, m.id`,
    values: [customer_ids, program_id],
  })
  return rows.map(({ id }) => id)
}
