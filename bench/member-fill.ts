import { openLedgerNode, withClient } from "../integration-tests/fixtures/ledger/ledger-database"

const CHANGES = 1_000

/** Gives the members that `fillCards` has made what tills and lists ask of them. */
export async function fillMembers(database_url: string): Promise<void> {
  await withClient(database_url, async (client) => {
    for (const statement of FILL) await client.query(statement)
    await refreshAll(database_url)
    await client.query("vacuum analyze")
  })
}

/** What the job does every minute. */
async function refreshAll(database_url: string): Promise<void> {
  const node = openLedgerNode(database_url, 1)
  while ((await node.service.refreshListings(CHANGES)) === CHANGES);
  await node.close()
}

/** Others may be members of the shop too. */
const FILLED_MEMBERS = "loyalty_member where id ~ '^lmem_[0-9]+$'"
const FILLED_ACCOUNTS = "bonus_account where id ~ '^bacc_[0-9]+$'"
const SERIAL = "split_part(id, '_', 2)::integer"

/** From 1 to 1 000 bonuses, earned on one order each within the last year. */
const BALANCE = `(1 + ${SERIAL} % 1000) * 100`
const EARNED_AT = `date_trunc('day', now()) - ${SERIAL} % 365 * interval '1 day'`

/** One in a hundred is in the highest tier, one in five hundred suspended, one in a thousand due for a survey. */
const FILL = [
  `update loyalty_member set phone = '+48' || (600000000 + ${SERIAL}),
    joined_at = now() - ${SERIAL} * interval '1 minute',
    tier = case when ${SERIAL} % 100 = 0 then 'gold' else 'silver' end,
    status = case when ${SERIAL} % 500 = 0 then 'suspended' else 'active' end,
    cumulative_spend = ${SERIAL} % 7919 * 100,
    next_survey_on = case when ${SERIAL} % 1000 = 0 then date '2025-12-01' end
    where id ~ '^lmem_[0-9]+$'`,
  `insert into bonus_account (id, member_id, program_id, seq, available)
    select 'bacc_' || split_part(id, '_', 2), id, program_id, 1, ${BALANCE} from ${FILLED_MEMBERS}`,
  `insert into bonus_posting (account_id, entry_seq, line, lot_seq, from_bucket, to_bucket, amount)
    select id, 1, 1, 1, 'issue', 'available', available from ${FILLED_ACCOUNTS}`,
  // Each entry looks up its postings for its hash: by the plan of a table that was small a moment ago, all of them.
  "set enable_seqscan = off",
  `insert into bonus_entry (account_id, seq, kind, amount, source_type, source_id, part, content_hash,
      program_version, rate_bp, occurred_at)
    select id, 1, 'accrual', available, 'order', 'order_' || id, '1', '', 1, 500, ${EARNED_AT} from ${FILLED_ACCOUNTS}`,
  "reset enable_seqscan",
  `insert into bonus_lot (account_id, lot_seq, amount, available, state, earned_at, available_from, expires_at)
    select id, 1, available, available, 'open', ${EARNED_AT}, ${EARNED_AT},
      case when ${SERIAL} % 2 = 0 then 'infinity' else ${EARNED_AT} + interval '2 years' end from ${FILLED_ACCOUNTS}`,
  `insert into loyalty_member_history (member_id, seq, action, to_status, happened_at)
    select id, 1, 'join', 'active', joined_at from ${FILLED_MEMBERS}`,
  `insert into loyalty_member_consent_wording (channel, version, language, wording)
    select channel, 1, 'en', 'May we write to you?' from unnest(array['email', 'sms']) channel`,
  `insert into loyalty_member_consent (member_id, channel, is_given, wording_version, language, source, decided_at)
    select id, channel, ${SERIAL} % 3 > 0, 1, 'en', 'web', joined_at
    from unnest(array['email', 'sms']) channel cross join ${FILLED_MEMBERS}`,
  `insert into loyalty_member_attribute (key, type, labels, seen_by, edited_by)
    values ('shoe', 'number', '{"en": "Shoe size"}', array['member', 'cashier'], array['member', 'cashier']),
      ('size', 'text', '{"en": "Size"}', array['member', 'cashier'], array['member', 'cashier'])`,
  `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, number_value)
    select id, 'shoe', 0, 'number', 35 + ${SERIAL} % 20 from ${FILLED_MEMBERS}`,
  `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, text_value)
    select id, 'size', 0, 'text', 'm' from ${FILLED_MEMBERS} and ${SERIAL} % 2 = 0`,
]
