import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"

/** Gives the members that `fillCards` has made what tills and lists ask of them. */
export async function fillMembers(database_url: string): Promise<void> {
  await withClient(database_url, async (client) => {
    for (const statement of FILL) await client.query(statement)
    await client.query("vacuum analyze")
  })
}

const SERIAL = "split_part(id, '_', 2)::integer"

/** One in a hundred is in the highest tier, one in five hundred suspended, one in a thousand due for a survey. */
const FILL = [
  `update loyalty_member set phone = '+48' || (600000000 + ${SERIAL}),
    joined_at = now() - ${SERIAL} * interval '1 minute',
    tier = case when ${SERIAL} % 100 = 0 then 'gold' else 'silver' end,
    status = case when ${SERIAL} % 500 = 0 then 'suspended' else 'active' end,
    cumulative_spend = ${SERIAL} % 7919 * 100,
    next_survey_on = case when ${SERIAL} % 1000 = 0 then date '2025-12-01' end`,
  `insert into bonus_account (id, member_id, program_id, available)
    select 'bacc_' || split_part(id, '_', 2), id, program_id, ${SERIAL} % 1000 * 100 from loyalty_member`,
  `insert into loyalty_member_attribute (key, type, labels, seen_by, edited_by)
    values ('shoe', 'number', '{"en": "Shoe size"}', array['member'], array['member']),
      ('size', 'text', '{"en": "Size"}', array['member'], array['member'])`,
  `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, number_value)
    select id, 'shoe', 0, 'number', 35 + ${SERIAL} % 20 from loyalty_member`,
  `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, text_value)
    select id, 'size', 0, 'text', 'm' from loyalty_member where ${SERIAL} % 2 = 0`,
]
