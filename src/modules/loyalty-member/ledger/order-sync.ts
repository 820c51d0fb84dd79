import type { Instant } from "../../../domain/ledger/account"
import type { BuyerFacts } from "../../../domain/accrual-rules/occasion"
import { STRANGER } from "../../../domain/accrual-rules/occasion"
import type { EarningLimit } from "../../../domain/accrual/earning-limit"
import type { Decision } from "../../../domain/ledger/decision"
import { startDecision, then } from "../../../domain/ledger/decision"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { Bonuses } from "../../../domain/money/bonuses"
import { bonuses, NO_BONUSES } from "../../../domain/money/bonuses"
import { postedGroups } from "../../../domain/orders/group-changes"
import type { OrderFacts } from "../../../domain/orders/order-facts"
import { mergeOrderFacts } from "../../../domain/orders/order-facts"
import type { OrderTarget } from "../../../domain/orders/order-target"
import { orderTarget } from "../../../domain/orders/order-target"
import { decideOrderSync } from "../../../domain/orders/sync-order"
import { renewalBy } from "../../../domain/orders/renewal"
import { tierByHandle } from "../../../domain/tiers/tier-reached"
import { limitOfOrder } from "./earning-limits"
import { capturedBonuses } from "./hold-record"
import type { MemberStanding, OpenAccount, OpenBooks } from "./locks"
import type { OrderRedemption } from "./order-redemption"
import { redemptionOfOrder } from "./order-redemption"
import type { BonusOrderRow } from "./rows"
import type { SyncOrderInput } from "./sync-order-input"
import type { MemberTier } from "./member-tier"
import { countedOf, startTier, tierAfterOrder, tierNow, withCounted } from "./member-tier"
import type { ClosedHold, OutboxEvent, Posted } from "./write-journal"

export type SyncOrderResult =
  | {
      readonly status: "synced"
      readonly order: BonusOrderRow
      /** Entries that this very sync has posted for the order. */
      readonly posted: number
      /** Earned bonuses that had to go back, were spent, and that nobody owes: for whoever refunds. */
      readonly shortfall: Bonuses
    }
  /** The order is known under another version of the program: read those terms and call again. */
  | { readonly status: "needs_version"; readonly program_version: number }

/** An account as it stands after the orders synced so far in this commit. */
export interface RunningAccount extends Posted {
  /** For whom its orders count: itself, or the account into which it was merged. */
  readonly owner_account_id: string
  readonly member: MemberStanding
  readonly tier: MemberTier
}

export interface OrderSyncStep {
  readonly account: RunningAccount
  readonly result: SyncOrderResult
  readonly closed_holds: readonly ClosedHold[]
  readonly attached_holds: readonly { readonly id: string; readonly order_id: string }[]
  readonly orders: readonly BonusOrderRow[]
  readonly events: readonly OutboxEvent[]
}

export function runningAccount(
  books: OpenBooks,
  { account, member_id, merged_into }: OpenAccount,
  at: Instant,
): RunningAccount {
  const member = books.members.get(member_id) as MemberStanding
  return {
    before: account,
    decision: startDecision(account),
    owner_account_id: merged_into ?? account.account_id,
    member,
    tier: startTier(member, at),
  }
}

/**
 * Decides everything that one order's facts call for. Writes nothing.
 * @param earned_in_period by the member's other orders; asked only where the program limits it
 */
export function syncOrder(
  books: OpenBooks,
  running: RunningAccount,
  input: SyncOrderInput,
  earned_in_period: Bonuses = NO_BONUSES,
): OrderSyncStep {
  const record = books.orders.find((order) => order.order_id === input.facts.order_id) ?? null
  if (record && record.program_version !== input.program_version) {
    return nothing(running, {
      status: "needs_version",
      program_version: record.program_version,
    })
  }
  const facts = mergeOrderFacts(record?.facts ?? null, input.facts)
  const settled = then(running.decision, (account) => settleTime(account, books.now))
  const redemption = redemptionOfOrder(books, settled, record, facts, input)
  const buyer = record ? (record.buyer ?? STRANGER) : input.buyer
  const tier = tierOfOrder(running, record, facts, redemption, input)
  const limit = limitOfOrder(record, input, earned_in_period)
  const target = targetAt(tier, buyer, facts, redemption, input, limit)
  const sync = decideOrderSync(redemption.decision.account, {
    order_id: facts.order_id,
    placed_at: facts.placed_at,
    now: books.now,
    terms: input.terms,
    program_version: input.program_version,
    tier,
    target,
    posted: postedOrder(books, running, record, redemption),
  })
  const decision = then(redemption.decision, () => sync.decision)
  const order: BonusOrderRow = {
    order_id: facts.order_id,
    account_id: running.owner_account_id,
    books_account_id: running.owner_account_id === input.account_id ? null : input.account_id,
    cart_id: input.cart_id ?? record?.cart_id ?? null,
    program_id: input.program_id,
    program_version: input.program_version,
    tier,
    rate_bp: target.rate_bp,
    step: sync.step,
    earned: sync.earned,
    revoked: sync.revoked,
    spent: redemption.record?.bonuses ?? NO_BONUSES,
    refunded: sync.refunded,
    is_earned: target.is_earned,
    hold_id: redemption.hold_id,
    counted_spend: target.counted_spend,
    counted_quantity: target.counted_quantity,
    renewal: renewalBy(facts, input.terms),
    earning: limit && { limit, cut: target.cut },
    facts,
    buyer,
    redemption: redemption.record,
    lines: target.lines,
  }
  return {
    account: { ...running, decision, tier: tierAfterOrder(running.tier, record, order, input) },
    result: {
      status: "synced",
      order,
      posted: decision.entries.length - running.decision.entries.length,
      shortfall: bonuses(sync.decision.entries.reduce((sum, entry) => sum + entry.shortfall, 0)),
    },
    closed_holds: redemption.closed_holds,
    attached_holds: redemption.attached_holds,
    orders: [order],
    events: [...redemption.events, ...shortfallEvent(order, sync.decision)],
  }
}

/** Pinned at the first sight of the order; the crossing order may earn at the tier it reaches. */
function tierOfOrder(
  running: RunningAccount,
  record: BonusOrderRow | null,
  facts: OrderFacts,
  redemption: OrderRedemption,
  input: SyncOrderInput,
): string | null {
  if (record) return record.tier
  const before = tierNow(running.tier, input)
  if (input.terms.accrual.crossing_order === "old_tier") return before
  const target = targetAt(before, input.buyer, facts, redemption, input)
  return tierNow(withCounted(running.tier, facts.placed_at, countedOf(target)), input)
}

function targetAt(
  tier: string | null,
  buyer: BuyerFacts,
  facts: OrderFacts,
  redemption: OrderRedemption,
  input: SyncOrderInput,
  limit: EarningLimit | null = null,
): OrderTarget {
  return orderTarget({
    limit,
    facts,
    terms: input.terms,
    tier: tierByHandle(input.terms, tier),
    buyer,
    bonus_value: input.bonus_value,
    program_bonus_value: input.program_bonus_value,
    redemption: redemption.record,
  })
}

function postedOrder(
  books: OpenBooks,
  running: RunningAccount,
  record: BonusOrderRow | null,
  redemption: OrderRedemption,
) {
  const account_id = running.before.account_id
  return {
    step: record?.step ?? 0,
    earned: record?.earned ?? NO_BONUSES,
    revoked: record?.revoked ?? NO_BONUSES,
    refunded: record?.refunded ?? NO_BONUSES,
    groups: postedGroups(
      books.entries.filter(
        (entry) =>
          entry.account_id === account_id &&
          entry.source_type === "order" &&
          entry.source_id === record?.order_id,
      ),
    ),
    captured:
      redemption.captured ??
      (redemption.record &&
        capturedBonuses(
          books,
          account_id,
          redemption.record.capture_seq,
          redemption.record.bonuses,
        )),
  }
}

function nothing(account: RunningAccount, result: SyncOrderResult): OrderSyncStep {
  return { account, result, closed_holds: [], attached_holds: [], orders: [], events: [] }
}

/** Whoever refunds must know what the member has already spent and does not owe (law 10). */
function shortfallEvent(order: BonusOrderRow, decision: Decision): OutboxEvent[] {
  const shortfall = decision.entries.reduce((sum, entry) => sum + entry.shortfall, 0)
  if (shortfall === 0) return []
  return [
    {
      name: "loyalty_program.revocation_shortfall",
      data: { order_id: order.order_id, account_id: order.account_id, bonuses: shortfall },
    },
  ]
}
