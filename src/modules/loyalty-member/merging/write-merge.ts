import type { MergedPerson } from "../../../domain/members/merged-person"
import type { SqlClient } from "../ledger/sql-client"
import type { RecordToMerge } from "./read-records"

export interface MergeAct {
  readonly actor_id: string | null
  readonly reason: string | null
  readonly idempotency_key: string | null
}

interface Merge extends MergeAct {
  readonly survivor: RecordToMerge
  readonly merged: RecordToMerge
  readonly person: MergedPerson
}

/**
 * Writes all of a merge but the books: who leads to whom, what each has in its history, orders, cards and what is
 * known of the person. Whoever was merged into the one that ends leads to the survivor as well.
 */
export async function writeMerge(client: SqlClient, merge: Merge): Promise<void> {
  await writeMembers(client, merge)
  await moveOrders(client, merge)
  await moveCards(client, merge)
  await writePerson(client, merge)
}

async function writeMembers(client: SqlClient, { survivor, merged, ...act }: Merge): Promise<void> {
  const { actor_id, reason, idempotency_key } = act
  await client.query({
    name: "loyalty_merge_members",
    text: `with told as (
        insert into loyalty_member_merge (merged_member_id, member_id, idempotency_key, actor_id, reason)
        values ($2, $1, $6, $3, $4)
      ), history as (
        insert into loyalty_member_history
          (member_id, seq, action, from_status, to_status, other_member_id, actor_id, reason)
        select x.id, (select max(seq) + 1 from loyalty_member_history h where h.member_id = x.id), 'merge',
          'active', x.status, x.other_id, $3, $4
        from (values ($1, 'active', $2), ($2, 'merged', $1)) as x(id, status, other_id)
      ), chained as (
        update loyalty_member set merged_into = $1, updated_at = clock_timestamp() where merged_into = $2
      ), accounts as (
        update bonus_account set merged_into = $5 where id = $7 or merged_into = $7
      )
      update loyalty_member set status = 'merged', merged_into = $1, tier_checked_at = 'infinity',
        updated_at = clock_timestamp()
      where id = $2`,
    values: [
      survivor.member_id,
      merged.member_id,
      actor_id,
      reason,
      survivor.account_id,
      idempotency_key,
      merged.account_id,
    ],
  })
}

/** They count for the survivor from now on. Their entries stay where they are, and say so. */
async function moveOrders(client: SqlClient, { survivor, merged }: Merge): Promise<void> {
  await client.query({
    name: "loyalty_merge_orders",
    text: `update bonus_order set account_id = $1,
        books_account_id = nullif(coalesce(books_account_id, account_id), $1)
      where account_id = $2`,
    values: [survivor.account_id, merged.account_id],
  })
}

async function moveCards(client: SqlClient, merge: Merge): Promise<void> {
  const { survivor, merged, actor_id, reason } = merge
  await client.query({
    name: "loyalty_merge_cards",
    text: `with moved as (
        update loyalty_card set member_id = $1, updated_at = now() where member_id = $2 returning id, status)
      insert into loyalty_card_history (card_id, seq, action, from_status, to_status, member_id, actor_id, reason)
      select moved.id, (select max(seq) + 1 from loyalty_card_history h where h.card_id = moved.id), 'merge',
        moved.status, moved.status, $1, $3, $4
      from moved`,
    values: [survivor.member_id, merged.member_id, actor_id, reason],
  })
}

/** A number that moves is taken from the one record before the other gets it: only one can have it. */
async function writePerson(client: SqlClient, merge: Merge): Promise<void> {
  const { survivor, merged, person, actor_id } = merge
  if (person.phone !== survivor.phone) {
    await client.query({
      name: "loyalty_merge_phone",
      text: "update loyalty_member set phone = null where id = $1",
      values: [merged.member_id],
    })
  }
  await client.query({
    name: "loyalty_merge_person",
    text: `with fields as (
        insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, text_value,
          long_text_value, number_value, date_value, yes_no_value, changed_by, changed_at, confirmed_at)
        select $1, attribute_key, place, kept_as, text_value, long_text_value, number_value, date_value,
          yes_no_value, changed_by, changed_at, confirmed_at
        from loyalty_member_attribute_value where member_id = $2 and attribute_key = any($3::text[])
      ), refused as (
        insert into loyalty_member_consent (member_id, channel, is_given, source, staff_id)
        select $1, channel, false, 'merge', $4 from unnest($5::text[]) as channel
      )
      update loyalty_member set phone = $6, birth_date = $7::date, next_survey_on = $8::date,
        updated_at = clock_timestamp()
      where id = $1`,
    values: [
      survivor.member_id,
      merged.member_id,
      person.taken_over,
      actor_id,
      person.refused_channels,
      person.phone,
      person.birth_date,
      person.next_survey_on,
    ],
  })
}
