import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { lockAccounts } from "../ledger/locks"
import type { SqlClient } from "../ledger/sql-client"

export interface ForgetPersonInput {
  readonly customer_id: string
  readonly actor_id: string | null
  readonly reason: string
}

/**
 * Forgets who a customer was: his memberships and those that were merged into them are closed, his phone numbers, birth dates and fields go. His orders keep
 * the day of his birthday, for rules that gave bonuses near it are asked again when goods come back; the year
 * goes. The books stay as they are, of accounts whose owner nobody can name. Asked twice, it is done once.
 * @returns the ids of his memberships
 */
export async function forgetPerson(
  input: ForgetPersonInput,
  pool: ConnectionPool,
): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    const memberships = await readMemberships(client, input.customer_id)
    if (memberships.length === 0) return []
    // A sync writes what it has read of an order: neither may come between the other's reading and writing.
    await lockAccounts(client, {
      account_ids: memberships.map(({ account_id }) => account_id),
      merged_too: true,
    })
    const member_ids = memberships.map(({ member_id }) => member_id)
    await forgetMembers(client, member_ids, input)
    return member_ids
  })
}

async function readMemberships(client: SqlClient, customer_id: string) {
  const { rows } = await client.query<{ member_id: string; account_id: string }>({
    name: "loyalty_memberships_to_forget",
    text: `select m.id as member_id, a.id as account_id from loyalty_member m
      join bonus_account a on a.member_id = m.id
      where m.customer_id = $1 or m.merged_into in (select id from loyalty_member where customer_id = $1)
      order by m.id`,
    values: [customer_id],
  })
  return rows
}

/** Whether a membership `m` still says something of its person. */
export const IS_KNOWN_SQL = `(m.status not in ('closed', 'merged') or m.phone is not null or m.birth_date is not null
  or m.next_survey_on is not null
  or exists (select from loyalty_member_attribute_value v where v.member_id = m.id))`

/** A leap year, so that 29 February stays one. */
const NO_YEAR = "1904"

async function forgetMembers(
  client: SqlClient,
  member_ids: readonly string[],
  { actor_id, reason }: ForgetPersonInput,
): Promise<void> {
  await client.query({
    name: "loyalty_member_forget",
    text: `with known as (
        select id, status from loyalty_member where id = any($1::text[]) order by id for no key update
      ), closed as (
        insert into loyalty_member_history (member_id, seq, action, from_status, to_status, actor_id, reason)
        select k.id, (select max(seq) + 1 from loyalty_member_history h where h.member_id = k.id), 'close',
          k.status, 'closed', $2, $3
        from known k where k.status not in ('closed', 'merged')
      ), orders as (
        update bonus_order o set buyer = jsonb_set(o.buyer, '{birth_date}',
          to_jsonb('${NO_YEAR}' || substr(o.buyer ->> 'birth_date', 5)))
        from bonus_account a where a.id = coalesce(o.books_account_id, o.account_id)
          and a.member_id in (select id from known)
          and o.buyer ->> 'birth_date' is not null
      ), fields as (
        delete from loyalty_member_attribute_value where member_id in (select id from known)
      )
      update loyalty_member m
        set status = case m.status when 'merged' then m.status else 'closed' end, phone = null, birth_date = null, next_survey_on = null,
        updated_at = clock_timestamp()
      from known k where m.id = k.id and ${IS_KNOWN_SQL}`,
    values: [member_ids, actor_id, reason],
  })
}
