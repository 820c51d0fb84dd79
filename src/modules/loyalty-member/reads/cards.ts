import type { CardStatus } from "../../../domain/cards/card-state"
import type { SqlClient } from "../ledger/sql-client"

export interface CardView {
  readonly id: string
  readonly number: string
  readonly program_id: string
  /** Null: a number of the merchant's choice. */
  readonly kind_id: string | null
  readonly batch_id: string | null
  readonly member_id: string | null
  /** As of now: a card past its last day is expired, whether a job has run or not. */
  readonly status: CardStatus
  /** ISO 8601; text, since what a workflow returns has been through JSON. */
  readonly issued_at: string | null
  /** The last usable day, "2027-11-25". */
  readonly expires_on: string | null
  readonly replaced_by_id: string | null
}

/** Of the table as `c`. */
export const CARD_COLUMNS = `c.id, c.number, c.program_id, c.kind_id, c.batch_id, c.member_id,
  case when c.status in ('issued', 'blocked') and c.expires_at <= clock_timestamp() then 'expired'
    else c.status end as status,
  to_char(c.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as issued_at,
  to_char(c.expires_on, 'YYYY-MM-DD') as expires_on, c.replaced_by_id`

export async function readCardsOfMembers(
  client: SqlClient,
  member_ids: readonly string[],
): Promise<CardView[]> {
  const { rows } = await client.query<CardView>({
    name: "loyalty_cards_of_members",
    text: `select ${CARD_COLUMNS} from loyalty_card c where c.member_id = any($1::text[])
      order by c.issued_at desc nulls last, c.id`,
    values: [member_ids],
  })
  return rows
}

/** @param number the parameter that it is bound to */
export const cardByNumberSql = (number: string) =>
  `select ${CARD_COLUMNS} from loyalty_card c where c.number = ${number}`

/** @param number normalized, see `normalizeCardNumber` */
export async function readCardByNumber(
  client: SqlClient,
  number: string,
): Promise<CardView | null> {
  const { rows } = await client.query<CardView>({
    name: "loyalty_card_by_number",
    text: cardByNumberSql("$1"),
    values: [number],
  })
  return rows[0] ?? null
}

export async function readCard(client: SqlClient, id: string): Promise<CardView | null> {
  const { rows } = await client.query<CardView>({
    name: "loyalty_card_by_id",
    text: `select ${CARD_COLUMNS} from loyalty_card c where c.id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}

/** One change of a card's status. */
export interface CardHistoryRow {
  readonly card_id: string
  readonly seq: number
  readonly action: string
  readonly from_status: CardStatus | null
  readonly to_status: CardStatus
  readonly member_id: string | null
  /** The card that took this one's place. */
  readonly other_card_id: string | null
  readonly actor_id: string | null
  readonly reason: string | null
  readonly happened_at: Date
}

/** All that ever happened to a card, oldest first: a handful of rows. */
export async function readCardHistory(
  client: SqlClient,
  card_id: string,
): Promise<CardHistoryRow[]> {
  const { rows } = await client.query<CardHistoryRow>({
    name: "loyalty_card_history",
    text: `select card_id, seq, action, from_status, to_status, member_id, other_card_id, actor_id, reason,
        happened_at
      from loyalty_card_history where card_id = $1 order by seq`,
    values: [card_id],
  })
  return rows
}
