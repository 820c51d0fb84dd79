import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

export interface OutboxMessage {
  readonly id: number
  readonly name: string
  readonly data: Record<string, unknown>
}

/**
 * Hands up to `limit` events to `publish` and removes them in one transaction. Two nodes take different
 * rows. An event is published at least once: when publishing fails, or the process dies, it stays. One that
 * is about a member says which channels may be used for him, as of its publishing: he may have withdrawn
 * his consent since it was written.
 * @returns how many were published
 */
export async function relayOutbox(
  limit: number,
  publish: (messages: readonly OutboxMessage[]) => Promise<void>,
  pool: ConnectionPool,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<OutboxMessage & { id: string }>({
      name: "bonus_outbox_take",
      text: `with taken as (
          select id from bonus_outbox order by id limit $1 for update skip locked
        )
        delete from bonus_outbox o using taken t where o.id = t.id
        returning o.id, o.name, case when o.data ? 'member_id'
          then o.data || jsonb_build_object('may_message', loyalty_may_message(o.data ->> 'member_id'))
          else o.data end as data`,
      values: [limit],
    })
    const messages = rows.map((row) => ({ ...row, id: Number(row.id) })).sort((a, b) => a.id - b.id)
    if (messages.length > 0) await publish(messages)
    return messages.length
  })
}
