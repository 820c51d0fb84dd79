import type { EntryContext, Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { PairOfBooks } from "../../../domain/ledger/transfer"
import { callLotsBack, carryDebtOver, carryLotsOver } from "../../../domain/ledger/transfer"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { OpenBooks } from "./locks"
import type { OrderSyncStep, RunningAccount } from "./order-sync"
import { syncOrder } from "./order-sync"
import type { SyncOrderInput } from "./sync-order-input"

/** The account on which an order was booked, and the one into which it was merged. */
export interface RunningPair {
  readonly merged: RunningAccount
  readonly survivor: RunningAccount
}

/**
 * Decides an order whose books stand on a merged account. They go on there, since a return follows the records:
 * what is left of the order's lots is called back, the order is decided as any other, and what it leaves is
 * carried over again, all in one commit. An order that asks for nothing moves nothing. Its spend, its pieces and
 * what it does for the tier count for the member who lives on.
 */
export function syncCarriedOrder(
  books: OpenBooks,
  { merged, survivor }: RunningPair,
  input: SyncOrderInput,
  earned_in_period: Bonuses,
): { readonly step: OrderSyncStep; readonly pair: RunningPair } {
  const settled = then(survivor.decision, (account) => settleTime(account, books.now))
  const context = contextAt(books.now)
  const called_back = callLotsBack(
    { merged: merged.decision, survivor: settled },
    lotsOfOrder(books, input),
    context,
  )
  const booked_on = { ...merged, member: survivor.member, tier: survivor.tier }
  const step = syncOrder(
    books,
    { ...booked_on, decision: called_back.merged },
    input,
    earned_in_period,
  )
  const { decision, tier } = step.account
  if (isSame(decision, called_back.merged)) {
    return { step, pair: { merged, survivor: { ...survivor, decision: settled, tier } } }
  }
  const after = carryAll({ merged: decision, survivor: called_back.survivor }, books.now, {
    spends: decision.entries.slice(called_back.merged.entries.length).some(isCapture),
  })
  return {
    step,
    pair: {
      merged: { ...merged, decision: after.merged },
      survivor: { ...survivor, decision: after.survivor, tier },
    },
  }
}

/** What was spent late is owed by nobody who has bonuses; what was taken back waits, as every such debt. */
function carryAll(books: PairOfBooks, now: Instant, { spends }: { readonly spends: boolean }) {
  const context = contextAt(now)
  return carryDebtOver(carryLotsOver(books, context), spends ? "at_once" : "later", context)
}

function contextAt(occurred_at: Instant): EntryContext {
  return { ...SYSTEM_CONTEXT, occurred_at }
}

function lotsOfOrder({ entries }: OpenBooks, { account_id, facts }: SyncOrderInput): number[] {
  return entries
    .filter(
      (entry) =>
        entry.kind === "accrual" &&
        entry.account_id === account_id &&
        entry.source_type === "order" &&
        entry.source_id === facts.order_id,
    )
    .map(({ seq }) => seq)
}

/** No entry was decided, and no lot has got its days. */
function isSame(after: Decision, before: Decision): boolean {
  return (
    after.entries.length === before.entries.length &&
    after.account.lots.every((lot, index) => lot === before.account.lots[index])
  )
}

function isCapture({ kind }: { readonly kind: string }): boolean {
  return kind === "capture"
}
