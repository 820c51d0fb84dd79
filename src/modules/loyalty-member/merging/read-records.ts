import { LoyaltyError } from "../../../domain/errors"
import type { PersonOnRecord } from "../../../domain/members/merged-person"
import type { MergedRecord } from "../../../domain/members/merge-members"
import type { SqlClient } from "../ledger/sql-client"

/** Which memberships are to become one. */
export interface MergePair {
  /** The one that lives on. */
  readonly member_id: string
  readonly from_member_id: string
}

/** Everything of a membership that a merge looks at, beside its books. */
export interface RecordToMerge extends MergedRecord, PersonOnRecord {
  readonly account_id: string
  readonly customer_id: string
  readonly cards: readonly string[]
  /** Orders that count for the member. */
  readonly orders: number
  readonly floor: {
    readonly reason: string | null
    readonly actor_id: string | null
    readonly given_at: string | null
  }
  /** A cart was paid for with his bonuses, and is no order yet. */
  readonly has_open_capture: boolean
}

/** The accounts of both, which never change. @throws LoyaltyError `member_not_found` */
export async function readAccountIds(
  client: SqlClient,
  { member_id, from_member_id }: MergePair,
): Promise<{ readonly survivor: string; readonly merged: string }> {
  const { rows } = await client.query<{ member_id: string; id: string }>({
    name: "loyalty_merge_accounts",
    text: "select member_id, id from bonus_account where member_id = any($1::text[])",
    values: [[member_id, from_member_id]],
  })
  const accountOf = (wanted: string) => rows.find((row) => row.member_id === wanted)?.id
  const [survivor, merged] = [accountOf(member_id), accountOf(from_member_id)]
  if (survivor === undefined || merged === undefined) {
    throw new LoyaltyError("member_not_found", "There is no such member.")
  }
  return { survivor, merged }
}

/** Both memberships, to the end of the transaction. */
export async function lockRecords(
  client: SqlClient,
  { member_id, from_member_id }: MergePair,
): Promise<{ readonly survivor: RecordToMerge; readonly merged: RecordToMerge }> {
  await client.query({
    name: "loyalty_merge_lock",
    text: "select from loyalty_member where id = any($1::text[]) order by id for no key update",
    values: [[member_id, from_member_id]],
  })
  const { rows } = await client.query<{ record: RecordToMerge }>({
    name: "loyalty_merge_records",
    text: `select jsonb_build_object('member_id', m.id, 'account_id', a.id, 'program_id', m.program_id,
        'customer_id', m.customer_id, 'status', m.status, 'merged_into', m.merged_into,
        'phone', m.phone, 'birth_date', m.birth_date, 'next_survey_on', m.next_survey_on,
        'floor', jsonb_build_object('reason', m.tier_floor_reason, 'actor_id', m.tier_floor_by,
          'given_at', m.tier_floor_at),
        'cards', (select coalesce(jsonb_agg(c.number order by c.number), '[]') from loyalty_card c
          where c.member_id = m.id),
        'orders', (select count(*) from bonus_order o where o.account_id = a.id),
        'attribute_keys', (select coalesce(jsonb_agg(distinct v.attribute_key), '[]')
          from loyalty_member_attribute_value v where v.member_id = m.id),
        'consents', (select coalesce(jsonb_agg(jsonb_build_object('channel', c.channel, 'is_given', c.is_given)), '[]')
          from (select distinct on (channel) channel, is_given from loyalty_member_consent
            where member_id = m.id order by channel, decided_at desc, id desc) c),
        'has_open_capture', exists (select from bonus_hold h
          where h.account_id = a.id and h.status = 'captured' and h.order_id is null
            and not exists (select from bonus_hold newer where newer.source_id = h.source_id
              and newer.source_type = h.source_type and newer.attempt > h.attempt))) as record
      from loyalty_member m join bonus_account a on a.member_id = m.id where m.id = any($1::text[])`,
    values: [[member_id, from_member_id]],
  })
  const recordOf = (wanted: string) =>
    rows.find(({ record }) => record.member_id === wanted)?.record as RecordToMerge
  return { survivor: recordOf(member_id), merged: recordOf(from_member_id) }
}
