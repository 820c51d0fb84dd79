import type { CardKind } from "../../../domain/cards/card-kind"
import { refuseOverlap } from "../../../domain/cards/kind-of-number"
import { spansOf } from "../../../domain/cards/number-shape"
import { assertUsableCardKind } from "../../../domain/cards/validate-card-kind"
import type { CardKindRow } from "../cards/card-kind-row"
import { CARD_KIND_COLUMNS, cardKindFromRow } from "../cards/card-kind-row"
import { refuseAlienSwap } from "../cards/swap-sources"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import { spanKey } from "../reads/card-kinds"

export type CreateCardKindInput = CardKind & { readonly created_by: string | null }

/**
 * A new series of cards.
 * @throws LoyaltyError `card_kind_invalid`, `card_ranges_overlap`, `card_kind_not_found` for what is swapped for it,
 *   `busy_try_again`
 */
export async function createCardKind(
  input: CreateCardKindInput,
  pool: ConnectionPool,
): Promise<void> {
  assertUsableCardKind(input)
  await inTransaction(pool, async (client) => {
    await refuseTakenNumbers(client, input)
    await refuseAlienSwap(client, input)
    const { shape } = input
    await client.query({
      name: "loyalty_card_kind_insert",
      text: `insert into loyalty_card_kind (id, program_id, name, prefix, length, check_digit, ranges,
          symbologies, track_1_template, track_2_template, holder, validity_months, supply, low_stock_mark,
          created_by, issue_condition, swap)
        values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::text[], $9, $10, $11, $12, $13, $14, $15, $16::jsonb,
          $17::jsonb)`,
      values: [
        input.id,
        input.program_id,
        input.name,
        shape.prefix,
        shape.length,
        shape.check_digit,
        JSON.stringify(shape.ranges),
        input.symbologies,
        input.track_1_template,
        input.track_2_template,
        input.holder,
        input.validity_months,
        input.supply,
        input.low_stock_mark,
        input.created_by,
        input.issue_condition,
        input.swap,
      ],
    })
    await writeSpans(client, input)
  })
}

/** One writer at a time, so that two kinds made at once see each other; nobody who reads waits. */
export async function refuseTakenNumbers(client: SqlClient, kind: CardKind): Promise<void> {
  await client.query("lock table loyalty_card_kind_span in share row exclusive mode")
  const { rows } = await client.query<CardKindRow>({
    name: "loyalty_card_kinds_all",
    text: `select ${CARD_KIND_COLUMNS} from loyalty_card_kind k where k.length = $1 order by k.created_at, k.id`,
    values: [kind.shape.length],
  })
  refuseOverlap(kind, rows.map(cardKindFromRow))
}

/** The constraint over the spans refuses an overlap once more, whoever writes it. */
export async function writeSpans(client: SqlClient, kind: CardKind): Promise<void> {
  const spans = spansOf(kind.shape).map(({ length, first, last }) => ({
    first: spanKey(length, first),
    last: spanKey(length, last),
  }))
  await client.query({
    name: "loyalty_card_kind_spans_insert",
    text: `insert into loyalty_card_kind_span (kind_id, numbers)
      select $1, loyalty_card_span(first, last, '[]')
      from jsonb_to_recordset($2::jsonb) as x(first text, last text)`,
    values: [kind.id, JSON.stringify(spans)],
  })
}
