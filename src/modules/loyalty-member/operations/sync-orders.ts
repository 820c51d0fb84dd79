import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import { sumBonuses } from "../../../domain/money/bonuses"
import { mergeOrderFacts } from "../../../domain/orders/order-facts"
import { renewalBy } from "../../../domain/orders/renewal"
import type { TierSpan } from "../../../domain/tiers/tier-windows"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { earnedChangeOf, earnedInPeriod, readEarnedByOthers } from "../ledger/earning-limits"
import { entryPosted, tierChanged } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import type { OpenBooks, Purchase } from "../ledger/locks"
import { lockAccounts } from "../ledger/locks"
import { syncCarriedOrder } from "../ledger/carried-order"
import { memberChange, spansOfOrder } from "../ledger/member-tier"
import type { PlacedOrder } from "../ledger/place-order"
import { accountsOf, asCounted, isSamePlace, placeOrder } from "../ledger/place-order"
import type { OrderSyncStep, RunningAccount, SyncOrderResult } from "../ledger/order-sync"
import { runningAccount, syncOrder } from "../ledger/order-sync"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import { inAccountTransaction } from "../ledger/shared-transaction"
import type { OperationTransaction } from "../ledger/transaction"
import { writeJournal } from "../ledger/write-journal"

/** What goes into one commit with a sync, or keeps it from one. */
export interface SyncCompany {
  /**
   * Under the accounts' locks, before anything is decided: may refuse, or tell the orders better than they were
   * read. What is left out is left alone.
   */
  readonly prepare?: (
    transaction: OperationTransaction,
    books: OpenBooks,
    orders: readonly PlacedOrder[],
  ) => Promise<readonly PlacedOrder[]>
  /** Told of each order what was decided, and how the account for which it counts stands then. */
  readonly decided?: (step: OrderSyncStep, owner: RunningAccount) => void
  /** What else is written, once everything is decided. */
  readonly write?: (transaction: OperationTransaction) => Promise<void>
  /** Decides everything, and writes nothing. */
  readonly is_dry_run?: boolean
}

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
  const asked = onePerOrder(inputs)
  const results = await syncWith(asked, pool, {})
  return inputs.map((input) => results.get(input.facts.order_id) as SyncOrderResult)
}

/** One order, with what is decided and written beside it; null where that left it alone. */
export async function syncOrderWith(
  input: SyncOrderInput,
  company: SyncCompany,
  pool: ConnectionPool,
): Promise<SyncOrderResult | null> {
  const results = await syncWith(onePerOrder([input]), pool, company)
  return results.get(input.facts.order_id) ?? null
}

async function syncWith(
  asked: ReadonlyMap<string, SyncOrderInput>,
  pool: ConnectionPool,
  company: SyncCompany,
): Promise<ReadonlyMap<string, SyncOrderResult | undefined>> {
  const first: readonly PlacedOrder[] = [...asked.values()].map((input) => ({
    input,
    owner_account_id: input.account_id,
  }))
  let outcome: SyncOutcome = { misplaced: true, orders: first }
  while (outcome.misplaced) outcome = await syncOnce(outcome.orders, pool, company)
  const { results } = outcome
  return new Map([...asked.keys()].map((id, index) => [id, results[index]]))
}

type SyncOutcome =
  /** Some of the orders are on the books of other accounts, and only those may be locked for them. */
  | { readonly misplaced: true; readonly orders: readonly PlacedOrder[] }
  | { readonly misplaced: false; readonly results: readonly SyncOrderResult[] }

async function syncOnce(
  orders: readonly PlacedOrder[],
  pool: ConnectionPool,
  company: SyncCompany,
): Promise<SyncOutcome> {
  const inputs = orders.map(({ input }) => input)
  if (inputs.length === 0) return { misplaced: false, results: [] }
  const at = inputs[0]?.now ?? Date.now()
  const account_ids = [...new Set(orders.flatMap(accountsOf))]
  return onAccounts(account_ids, pool, async (transaction) => {
    const books = await lockAccounts(transaction, {
      account_ids,
      merged_too: true,
      now: inputs[0]?.now,
      spend: sumBonuses(inputs.map((input) => input.redeemed)),
      sources: inputs.flatMap((input) => [
        { type: "order", id: input.facts.order_id },
        ...(input.cart_id === null ? [] : [{ type: "cart", id: input.cart_id }]),
      ]),
      order_ids: inputs.map((input) => input.facts.order_id),
      tier_spans: spansByAccount(orders, at),
      purchases: orders.map(purchaseOf),
    })
    const placed = orders.map((order) => placeOrder(books, order))
    if (placed.some((order, index) => !isSamePlace(order, orders[index] as PlacedOrder))) {
      return { misplaced: true, orders: placed }
    }
    const prepared = (await company.prepare?.(transaction, books, orders)) ?? orders
    return {
      misplaced: false,
      results: await syncUnderLock(transaction, books, prepared, at, company),
    }
  })
}

function onAccounts<Result>(
  account_ids: readonly string[],
  pool: ConnectionPool,
  operation: (transaction: OperationTransaction) => Promise<Result>,
): Promise<Result> {
  const [only, ...others] = account_ids
  return only !== undefined && others.length === 0
    ? inAccountTransaction(pool, only, operation)
    : inTransaction(pool, operation)
}

async function syncUnderLock(
  transaction: OperationTransaction,
  books: OpenBooks,
  orders: readonly PlacedOrder[],
  at: Instant,
  company: SyncCompany,
): Promise<SyncOrderResult[]> {
  if (orders.length === 0) return []
  const running = new Map<string, RunningAccount>()
  for (const [account_id, account] of books.accounts) {
    running.set(account_id, runningAccount(books, account, at))
  }
  const earned_by_others = await readEarnedByOthers(transaction, orders.map(asCounted))
  const synced: OrderSyncStep[] = []
  for (const order of orders) {
    const decided = synced.flatMap((sync) => sync.orders)
    const earned = earnedInPeriod(
      earned_by_others.get(order.input.facts.order_id),
      earnedChangeOf(asCounted(order), decided, books.orders),
    )
    const step = syncNext(books, running, order, earned)
    synced.push(step)
    company.decided?.(step, running.get(order.owner_account_id) as RunningAccount)
  }
  if (company.is_dry_run === true) return synced.map((sync) => sync.result)
  await company.write?.(transaction)
  const accounts = [...running.values()]
  await writeJournal(transaction, {
    posted: accounts,
    content_hash: contentHash({ sync: orders.map(({ input }) => input.facts.order_id).join() }),
    closed_holds: synced.flatMap((sync) => sync.closed_holds),
    attached_holds: synced.flatMap((sync) => sync.attached_holds),
    orders: synced.flatMap((sync) => sync.orders),
    members: accounts.flatMap(({ tier }) => memberChange(tier)),
    tier_changes: accounts.flatMap(({ tier }) => tier.changes),
    events: [
      ...accounts.flatMap(({ decision }) => entryPosted(books, decision)),
      ...accounts.flatMap(({ member, tier }) => tierChanged(member, tier.held)),
      ...synced.flatMap((sync) => sync.events),
    ],
  })
  return synced.map((sync) => sync.result)
}

/** Decides one order, and leaves the accounts in `running` as they are after it. */
function syncNext(
  books: OpenBooks,
  running: Map<string, RunningAccount>,
  { input, owner_account_id }: PlacedOrder,
  earned: Bonuses,
): OrderSyncStep {
  const booked_on = running.get(input.account_id) as RunningAccount
  if (owner_account_id === input.account_id) {
    const step = syncOrder(books, booked_on, input, earned)
    running.set(input.account_id, step.account)
    return step
  }
  const survivor = running.get(owner_account_id) as RunningAccount
  const { step, pair } = syncCarriedOrder(books, { merged: booked_on, survivor }, input, earned)
  running.set(input.account_id, pair.merged)
  running.set(owner_account_id, pair.survivor)
  return step
}

/** As it was just read: bonuses that this very purchase keeps do not expire in its sync. */
function purchaseOf({
  input: { facts, terms },
  owner_account_id: account_id,
}: PlacedOrder): Purchase {
  return {
    order_id: facts.order_id,
    account_id,
    bought_at: facts.placed_at,
    renewal: renewalBy(facts, terms),
  }
}

/** An order that is named twice is one order, known by all that was read of it. */
function onePerOrder(inputs: readonly SyncOrderInput[]): Map<string, SyncOrderInput> {
  const orders = new Map<string, SyncOrderInput>()
  for (const input of inputs) {
    const { order_id } = input.facts
    const facts = mergeOrderFacts(orders.get(order_id)?.facts ?? null, input.facts)
    orders.set(order_id, { ...input, facts })
  }
  return orders
}

function spansByAccount(
  orders: readonly PlacedOrder[],
  at: Instant,
): ReadonlyMap<string, readonly TierSpan[]> {
  const spans = new Map<string, TierSpan[]>()
  for (const { input, owner_account_id } of orders) {
    const known = spans.get(owner_account_id) ?? []
    spans.set(owner_account_id, [...known, ...spansOfOrder(input, at)])
  }
  return spans
}
