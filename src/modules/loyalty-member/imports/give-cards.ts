import { generateEntityId } from "@medusajs/framework/utils"

import type { Instant } from "../../../domain/ledger/account"
import { cardValidity } from "../../../domain/cards/card-validity"
import type { CardToGive } from "../../../domain/member-import/card-to-give"
import type { CardAct } from "../cards/write-card"
import type { SqlClient } from "../ledger/sql-client"

export interface CardOfMember {
  readonly member_id: string
  readonly card: CardToGive
}

/**
 * Gives members their cards, with histories, in a statement for blanks and one for new numbers. Nobody has issued
 * them at a till, so `issued_by` stays empty: the report on whose work goes to the same member counts it.
 */
export async function giveCards(
  client: SqlClient,
  given: readonly CardOfMember[],
  more: { readonly program_id: string; readonly now: Instant; readonly time_zone: string },
  act: CardAct,
): Promise<void> {
  const rows = given.flatMap(({ member_id, card }) => {
    if (card.kind === "none") return []
    const validity = cardValidity(more.now, card.validity_months, more.time_zone)
    const expires_at = validity && new Date(validity.expires_at).toISOString()
    return [{ ...card, member_id, expires_on: validity?.expires_on ?? null, expires_at }]
  })
  const at = new Date(more.now).toISOString()
  const blanks = rows.filter(({ kind }) => kind === "issue")
  const numbers = rows.filter(({ kind }) => kind === "register")
  if (blanks.length > 0) await issueBlanks(client, blanks, at, act)
  if (numbers.length > 0) await registerNumbers(client, numbers, more.program_id, at, act)
}

async function issueBlanks(
  client: SqlClient,
  rows: readonly object[],
  at: string,
  { actor_id, reason }: CardAct,
): Promise<void> {
  await client.query({
    name: "loyalty_import_issue_blanks",
    text: `with issued as (
        update loyalty_card c set status = 'issued', member_id = x.member_id, issued_at = $2::timestamptz,
          expires_on = x.expires_on, expires_at = x.expires_at, updated_at = now()
        from jsonb_to_recordset($1::jsonb)
          as x(card_id text, member_id text, expires_on date, expires_at timestamptz)
        where c.id = x.card_id returning c.id, c.member_id)
      insert into loyalty_card_history
        (card_id, seq, action, from_status, to_status, member_id, actor_id, reason)
      select i.id, (select max(seq) + 1 from loyalty_card_history h where h.card_id = i.id),
        'issue', 'in_stock', 'issued', i.member_id, $3, $4 from issued i`,
    values: [JSON.stringify(rows), at, actor_id, reason],
  })
}

async function registerNumbers(
  client: SqlClient,
  rows: readonly object[],
  program_id: string,
  at: string,
  { actor_id, reason }: CardAct,
): Promise<void> {
  const with_ids = rows.map((row) => ({ ...row, id: generateEntityId(undefined, "lcard") }))
  await client.query({
    name: "loyalty_import_register_cards",
    text: `with made as (
        insert into loyalty_card (id, number, program_id, kind_id, member_id, status, issued_at, expires_on,
          expires_at)
        select id, number, $2, kind_id, member_id, 'issued', $3::timestamptz, expires_on, expires_at
        from jsonb_to_recordset($1::jsonb) as x(id text, number text, kind_id text, member_id text,
          expires_on date, expires_at timestamptz)
        returning id, member_id)
      insert into loyalty_card_history (card_id, seq, action, to_status, member_id, actor_id, reason)
      select id, 1, 'issue', 'issued', member_id, $4, $5 from made`,
    values: [JSON.stringify(with_ids), program_id, at, actor_id, reason],
  })
}
