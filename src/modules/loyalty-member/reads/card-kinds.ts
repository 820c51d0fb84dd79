import type { CardKind } from "../../../domain/cards/card-kind"
import { kindOfNumber } from "../../../domain/cards/kind-of-number"
import type { CardKindRow } from "../cards/card-kind-row"
import { CARD_KIND_COLUMNS, cardKindFromRow } from "../cards/card-kind-row"
import type { SqlClient } from "../ledger/sql-client"

export interface CardKindView extends CardKind {
  /** Blanks that can be issued. */
  readonly in_stock: number
}

type StockRow = CardKindRow & { readonly in_stock: string }

const STOCK = `(select count(*) from loyalty_card c where c.kind_id = k.id and c.status = 'in_stock') as in_stock`

/** One page, oldest first, with the stock of each and how many kinds there are. */
export async function readCardKinds(
  client: SqlClient,
  filter: { readonly program_id?: string },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ kinds: CardKindView[]; count: number }> {
  const program_id = filter.program_id ?? null
  const { rows } = await client.query<StockRow>({
    name: "loyalty_card_kinds",
    text: `select ${CARD_KIND_COLUMNS}, ${STOCK}
      from loyalty_card_kind k where $1::text is null or k.program_id = $1
      order by k.created_at, k.id limit $2 offset $3`,
    values: [program_id, page.limit, page.offset],
  })
  const counted = await client.query<{ count: string }>({
    name: "loyalty_card_kinds_count",
    text: `select count(*) as count from loyalty_card_kind where $1::text is null or program_id = $1`,
    values: [program_id],
  })
  return { kinds: rows.map(viewOf), count: Number(counted.rows[0]?.count) }
}

export async function readCardKind(client: SqlClient, id: string): Promise<CardKindView | null> {
  const { rows } = await client.query<StockRow>({
    name: "loyalty_card_kind",
    text: `select ${CARD_KIND_COLUMNS}, ${STOCK} from loyalty_card_kind k where k.id = $1`,
    values: [id],
  })
  return rows[0] ? viewOf(rows[0]) : null
}

/** Without its stock, which takes a count: a till asks this at every blank that it scans. */
export async function readKindById(client: SqlClient, id: string): Promise<CardKind | null> {
  const { rows } = await client.query<CardKindRow>({
    name: "loyalty_card_kind_by_id",
    text: `select ${CARD_KIND_COLUMNS} from loyalty_card_kind k where k.id = $1`,
    values: [id],
  })
  return rows[0] ? cardKindFromRow(rows[0]) : null
}

/**
 * The kind that a number belongs to, found by the index of the ranges.
 * @param number normalized
 * @throws LoyaltyError `card_number_invalid` when the number lies in a kind's range and is none of its numbers
 */
export async function readKindOfNumber(
  client: SqlClient,
  number: string,
): Promise<CardKind | null> {
  const { rows } = await client.query<CardKindRow>({
    name: "loyalty_card_kind_of_number",
    text: KIND_OF_NUMBER_SQL,
    values: [spanKey(number.length, number)],
  })
  return kindOfNumber(rows.map(cardKindFromRow), number)
}

export const KIND_OF_NUMBER_SQL = `select ${CARD_KIND_COLUMNS}
  from loyalty_card_kind_span s join loyalty_card_kind k on k.id = s.kind_id where s.numbers @> $1::text`

/** What the spans are compared by: numbers of another length are no neighbors. */
export function spanKey(length: number, number: string): string {
  return String(length).padStart(2, "0") + number
}

function viewOf(row: StockRow): CardKindView {
  return { ...cardKindFromRow(row), in_stock: Number(row.in_stock) }
}
