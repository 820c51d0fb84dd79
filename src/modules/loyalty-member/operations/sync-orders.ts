import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import { lockAccounts } from "../ledger/locks"
import type { RunningAccount, SyncOrderResult } from "../ledger/order-sync"
import { runningAccount, syncOrder } from "../ledger/order-sync"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import type { OutboxEvent } from "../ledger/write-journal"
import { writeJournal } from "../ledger/write-journal"

/**
 * The one operation behind every order event: merges what was read of the orders into what is known,
 * computes where their books ought to stand, and posts the difference under the accounts' locks. Called
 * twice it posts nothing; called late or in another order it ends in the same place.
 *
 * Many orders may come at once (import, reconciler): they share one lock, one read and one write.
 */
export async function syncOrders(
  inputs: readonly SyncOrderInput[],
  pool: ConnectionPool,
): Promise<SyncOrderResult[]> {
  if (inputs.length === 0) return []
  return inTransaction(pool, async (client) => {
    const books = await lockAccounts(client, {
      account_ids: [...new Set(inputs.map((input) => input.account_id))],
      now: inputs[0]?.now,
      spend: Math.max(0, ...inputs.map((input) => input.redeemed)) as SyncOrderInput["redeemed"],
      sources: inputs.flatMap((input) => [
        { type: "order", id: input.facts.order_id },
        ...(input.cart_id === null ? [] : [{ type: "cart", id: input.cart_id }]),
      ]),
      order_ids: inputs.map((input) => input.facts.order_id),
    })
    const running = new Map<string, RunningAccount>()
    for (const [account_id, account] of books.accounts) {
      running.set(account_id, runningAccount(books, account))
    }
    const results: SyncOrderResult[] = []
    const synced = inputs.map((input) => {
      const account = running.get(input.account_id) as RunningAccount
      const sync = syncOrder(books, account, input)
      running.set(input.account_id, sync.account)
      results.push(sync.result)
      return sync
    })
    const accounts = [...running.values()]
    await writeJournal(client, {
      posted: accounts,
      content_hash: contentHash({ sync: inputs.map((input) => input.facts.order_id).join() }),
      closed_holds: synced.flatMap((sync) => sync.closed_holds),
      attached_holds: synced.flatMap((sync) => sync.attached_holds),
      orders: synced.flatMap((sync) => sync.orders),
      members: accounts.flatMap(memberChange),
      events: [
        ...accounts.flatMap(({ decision }) => entryPosted(books, decision)),
        ...accounts.flatMap(tierEvent),
        ...synced.flatMap((sync) => sync.events),
      ],
    })
    return results
  })
}

function memberChange({ member, tier, spend_change }: RunningAccount) {
  if (spend_change === 0 && tier === member.tier) return []
  return [{ id: member.member_id, tier, spend_change }]
}

function tierEvent({ member, tier }: RunningAccount): OutboxEvent[] {
  if (tier === member.tier) return []
  return [
    {
      name: "loyalty_program.tier_changed",
      data: { member_id: member.member_id, from: member.tier, to: tier },
    },
  ]
}
