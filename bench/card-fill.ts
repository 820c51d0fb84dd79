import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"
import type { CardKind } from "../src/domain/cards/card-kind"
import { numberOfSerial } from "../src/domain/cards/number-shape"

const CHUNK = 50_000

/** Each card came into being, and most were issued. */
const HISTORIES = [
  `insert into loyalty_card_history (card_id, seq, action, to_status)
    select id, 1, 'register', 'in_stock' from loyalty_card where batch_id = 'lcbatch_1'`,
  `insert into loyalty_card_history (card_id, seq, action, from_status, to_status, member_id)
    select id, 2, 'issue', 'in_stock', 'issued', member_id from loyalty_card
    where batch_id = 'lcbatch_1' and status = 'issued'`,
]

/** Serials 0 to `count` of a kind as cards of one batch: nine in ten are issued, to a member for every two. */
export async function fillCards(
  database_url: string,
  kind: CardKind,
  count: number,
): Promise<void> {
  await withClient(database_url, async (client) => {
    await client.query(
      `insert into loyalty_member (id, program_id, customer_id)
        select 'lmem_' || n, $1, 'cus_' || n from generate_series(0, $2::integer / 2) n`,
      [kind.program_id, count],
    )
    await client.query(
      `insert into loyalty_card_batch (id, kind_id, source, count, made, idempotency_key, content_hash, completed_at)
        values ('lcbatch_1', $1, 'generated', $2, $2, 'fill', '', now())`,
      [kind.id, count],
    )
    for (let first = 0; first < count; first += CHUNK) {
      const serials = Array.from({ length: Math.min(CHUNK, count - first) }, (_, n) => first + n)
      await client.query(
        `insert into loyalty_card (id, number, program_id, kind_id, batch_id, member_id, status, issued_at)
          select 'lcard_' || serial, number, $3, $4, 'lcbatch_1',
            case when serial % 10 > 0 then 'lmem_' || serial / 2 end,
            case when serial % 10 > 0 then 'issued' else 'in_stock' end, now()
          from unnest($1::integer[], $2::text[]) as x(serial, number)`,
        [
          serials,
          serials.map((serial) => numberOfSerial(kind.shape, serial)),
          kind.program_id,
          kind.id,
        ],
      )
    }
    for (const statement of HISTORIES) await client.query(statement)
    await client.query("update loyalty_card_kind set next_serial = $2 where id = $1", [
      kind.id,
      count,
    ])
    await client.query("vacuum analyze")
  })
}
