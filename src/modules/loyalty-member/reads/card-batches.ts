import type { CardStatus } from "../../../domain/cards/card-state"
import type { SqlClient } from "../ledger/sql-client"

export interface CardBatchView {
  readonly id: string
  readonly kind_id: string
  readonly source: "generated" | "imported"
  readonly count: number
  readonly made: number
  readonly unguessable: boolean
  readonly created_by: string | null
  readonly created_at: Date
  readonly completed_at: Date | null
  /** How many of its cards are in which status, as it is written. */
  readonly statuses: Readonly<Partial<Record<CardStatus, number>>>
}

const BATCH_COLUMNS = `b.id, b.kind_id, b.source, b.count, b.made, b.unguessable, b.created_by, b.created_at,
  b.completed_at,
  coalesce((select jsonb_object_agg(s.status, s.count) from (
    select c.status, count(*) as count from loyalty_card c where c.batch_id = b.id group by c.status) s),
    '{}') as statuses`

/** One page, newest first, and how many there are. */
export async function readCardBatches(
  client: SqlClient,
  filter: { readonly kind_id?: string },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ batches: CardBatchView[]; count: number }> {
  const kind_id = filter.kind_id ?? null
  const { rows } = await client.query<CardBatchView>({
    name: "loyalty_card_batches",
    text: `select ${BATCH_COLUMNS} from loyalty_card_batch b where $1::text is null or b.kind_id = $1
      order by b.created_at desc, b.id limit $2 offset $3`,
    values: [kind_id, page.limit, page.offset],
  })
  const counted = await client.query<{ count: string }>({
    name: "loyalty_card_batches_count",
    text: "select count(*) as count from loyalty_card_batch where $1::text is null or kind_id = $1",
    values: [kind_id],
  })
  return { batches: rows, count: Number(counted.rows[0]?.count) }
}

export async function readCardBatch(client: SqlClient, id: string): Promise<CardBatchView | null> {
  const { rows } = await client.query<CardBatchView>({
    name: "loyalty_card_batch",
    text: `select ${BATCH_COLUMNS} from loyalty_card_batch b where b.id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}
