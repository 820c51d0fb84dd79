import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { decideLateCapture } from "../../../domain/ledger/capture-late"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import type { CapturedBonuses } from "../../../domain/ledger/refund"
import { decideCapture, decideRelease } from "../../../domain/ledger/settle-hold"
import type { Entry } from "../../../domain/ledger/account"
import { moneyWorth } from "../../../domain/money/bonus-value"
import { bonuses } from "../../../domain/money/bonuses"
import type { OrderFacts } from "../../../domain/orders/order-facts"
import type { RedemptionRecord } from "../../../domain/orders/order-redemption"
import {
  recordRedemption,
  settlementShown,
  settlesOrder,
} from "../../../domain/orders/order-redemption"
import { tierByHandle } from "../../../domain/tiers/tier-reached"
import { cartKey, closedHold, heldBonuses } from "./hold-record"
import type { OpenBooks } from "./locks"
import type { SyncOrderInput } from "./sync-order-input"
import type { BonusHold, BonusOrderRow } from "./rows"
import type { ClosedHold, OutboxEvent } from "./write-journal"

/** The redemption of an order, with whatever it took to settle it. */
export interface OrderRedemption {
  readonly decision: Decision
  readonly record: RedemptionRecord | null
  /** Shares of a capture that this very sync has decided; later syncs read them from the postings. */
  readonly captured: CapturedBonuses | null
  readonly hold_id: string | null
  readonly closed_holds: readonly ClosedHold[]
  readonly attached_holds: readonly { readonly id: string; readonly order_id: string }[]
  readonly events: readonly OutboxEvent[]
}

/**
 * Finds how an order was paid with bonuses, and settles what is still open:
 * a captured hold is attached; an open one is captured, or released when the order is already canceled
 * or shows nothing of it; one that was given back too early is spent late, if the order shows the
 * reduction. Where nobody looked at the completion, order and hold may disagree: what the order shows is
 * what the customer was let off, so that is what is spent.
 */
export function redemptionOfOrder(
  books: OpenBooks,
  settled: Decision,
  order: BonusOrderRow | null,
  facts: OrderFacts,
  read: SyncOrderInput,
): OrderRedemption {
  const input = settledAsShown(read, facts)
  const known: OrderRedemption = {
    decision: settled,
    record: order?.redemption ?? null,
    captured: null,
    hold_id: order?.hold_id ?? null,
    closed_holds: [],
    attached_holds: [],
    events: [],
  }
  if (known.record) return known
  if (input.spends_with_it === true)
    return input.redeemed > 0 ? spentWithIt(known, books, facts, input) : known
  const hold = books.holds.filter((candidate) => candidate.source_id === input.cart_id).at(-1)
  const told_at_first_sight = order === null ? [unsettled(facts, input)] : []
  if (!hold) return input.redeemed > 0 ? { ...known, events: told_at_first_sight } : known
  if (!isOfAccount(hold, input) || isClaimedByAnother(hold, facts)) {
    return { ...known, events: told_at_first_sight }
  }
  switch (hold.state.status) {
    case "captured":
      return attached(known, hold, hold.state.closed_seq, facts, input)
    case "open":
      if (isAwaited(hold, hold.state.expires_at, facts, books.now)) return known
      if (facts.canceled) return released(known, books, hold, `order ${facts.order_id} canceled`)
      if (input.redeemed === 0) {
        return released(known, books, hold, `order ${facts.order_id} shows no redemption`)
      }
      return isSettledBy(hold, facts, input)
        ? capturedNow(known, books, hold, facts, input)
        : capturedAsShown(known, books, hold, facts, input)
    case "released":
    case "expired":
      return input.redeemed > 0 && !facts.canceled
        ? capturedLate(known, books, hold, facts, input)
        : known
  }
}

/**
 * An order that had no cart holds in its own name, and may be asked for more or fewer bonuses until it is paid, or until
 * the hold's time is over. Then what it shows is spent.
 */
function isAwaited(hold: BonusHold, expires_at: Instant, facts: OrderFacts, now: Instant): boolean {
  return hold.source_id === facts.order_id && !facts.paid && !facts.canceled && now < expires_at
}

/** What a merged member's hold gave back too early is spent from where it went. */
function isOfAccount(hold: BonusHold, { account_id }: SyncOrderInput): boolean {
  const is_over = hold.state.status === "released" || hold.state.status === "expired"
  return hold.account_id === account_id || (is_over && hold.owner_account_id === account_id)
}

function settledAsShown(input: SyncOrderInput, facts: OrderFacts): SyncOrderInput {
  const { terms, redeemed } = input
  const settlement = settlementShown(facts, redeemed, terms)
  return { ...input, terms: { ...terms, redemption: { ...terms.redemption, settlement } } }
}

function isSettledBy(hold: BonusHold, facts: OrderFacts, input: SyncOrderInput): boolean {
  const { settlement } = input.terms.redemption
  return settlesOrder(hold.bonuses, input.redeemed, settlement, facts, input.bonus_value)
}

function isClaimedByAnother(hold: BonusHold, facts: OrderFacts): boolean {
  return hold.order_id !== null && hold.order_id !== facts.order_id
}

function attached(
  known: OrderRedemption,
  hold: BonusHold,
  capture_seq: number,
  facts: OrderFacts,
  input: SyncOrderInput,
): OrderRedemption {
  return {
    ...known,
    hold_id: hold.hold_id,
    attached_holds: [{ id: hold.hold_id, order_id: facts.order_id }],
    record: recordRedemption(
      { capture_seq, bonuses: hold.bonuses, amount: hold.money },
      facts,
      input.terms,
      tierByHandle(input.terms, hold.tier),
    ),
  }
}

function capturedNow(
  known: OrderRedemption,
  books: OpenBooks,
  hold: BonusHold,
  facts: OrderFacts,
  input: SyncOrderInput,
): OrderRedemption {
  const held = heldBonuses(books, hold)
  const decision = then(known.decision, (account) =>
    decideCapture(account, { ...captureContext(books, hold), held, now: books.now }),
  )
  const capture_seq = decision.account.seq
  const { attached_holds, ...settled } = attached(known, hold, capture_seq, facts, input)
  return {
    ...settled,
    attached_holds: [],
    decision,
    captured: { capture_seq, shares: held.shares, owed: bonuses(0) },
    closed_holds: [
      {
        ...closedHold(hold, "captured", capture_seq, books.now, null),
        order_id: attached_holds[0]?.order_id ?? null,
      },
    ],
  }
}

function released(
  known: OrderRedemption,
  books: OpenBooks,
  hold: BonusHold,
  reason: string,
): OrderRedemption {
  const decision = then(known.decision, (account) =>
    decideRelease(account, {
      ...captureContext(books, hold),
      held: heldBonuses(books, hold),
      now: books.now,
    }),
  )
  return {
    ...known,
    decision,
    closed_holds: [closedHold(hold, "released", decision.account.seq, books.now, reason)],
  }
}

/** The hold is for another sum than the order shows: it goes back, and what is shown is spent directly. */
function capturedAsShown(
  known: OrderRedemption,
  books: OpenBooks,
  hold: BonusHold,
  facts: OrderFacts,
  input: SyncOrderInput,
): OrderRedemption {
  const reason = `order ${facts.order_id} shows another redemption`
  const given_back = released(known, books, hold, reason)
  const captured = capturedLate(given_back, books, hold, facts, input)
  return {
    ...captured,
    attached_holds: [],
    closed_holds: given_back.closed_holds.map((end) => ({ ...end, order_id: facts.order_id })),
  }
}

function capturedLate(
  known: OrderRedemption,
  books: OpenBooks,
  hold: BonusHold,
  facts: OrderFacts,
  input: SyncOrderInput,
): OrderRedemption {
  const paid = isSettledBy(hold, facts, input)
    ? { bonuses: hold.bonuses, money: hold.money }
    : { bonuses: input.redeemed, money: moneyWorth(input.redeemed, input.bonus_value) }
  const decision = then(known.decision, (account) =>
    decideLateCapture(account, { ...captureContext(books, hold), amount: paid.bonuses }),
  )
  const entry = decision.entries.at(-1) as Entry
  const shares = entry.postings.map(({ lot_seq, amount }) => ({ lot_seq, amount }))
  const owed = bonuses(entry.debt_change)
  return {
    ...attached(known, { ...hold, ...paid }, entry.seq, facts, input),
    decision,
    captured: { capture_seq: entry.seq, shares, owed },
    events: [
      {
        name: "loyalty_program.redemption_captured_late",
        data: {
          order_id: facts.order_id,
          account_id: hold.account_id,
          bonuses: paid.bonuses,
          owed,
        },
      },
    ],
  }
}

/**
 * The goods of a receipt are handed over by the time it is told, so nothing was set aside: the bonuses are spent
 * in the sync that books it. Whoever records it has seen to it that they are there, or that they may be owed.
 */
function spentWithIt(
  known: OrderRedemption,
  books: OpenBooks,
  facts: OrderFacts,
  input: SyncOrderInput,
): OrderRedemption {
  const { redeemed, terms, program_version } = input
  const decision = then(known.decision, (account) =>
    decideLateCapture(account, {
      ...SYSTEM_CONTEXT,
      key: { source_type: "order", source_id: facts.order_id, part: "" },
      amount: redeemed,
      occurred_at: books.now,
      program_version,
    }),
  )
  const entry = decision.entries.at(-1) as Entry
  return {
    ...known,
    decision,
    record: recordRedemption(
      {
        capture_seq: entry.seq,
        bonuses: redeemed,
        amount: moneyWorth(redeemed, input.bonus_value),
      },
      facts,
      terms,
      null,
    ),
    captured: {
      capture_seq: entry.seq,
      shares: entry.postings.map(({ lot_seq, amount }) => ({ lot_seq, amount })),
      owed: bonuses(entry.debt_change),
    },
  }
}

function captureContext(books: OpenBooks, hold: BonusHold) {
  return {
    ...SYSTEM_CONTEXT,
    key: cartKey(hold.source_id, hold.attempt),
    occurred_at: books.now,
    program_version: hold.program_version,
    tier: hold.tier,
  }
}

/** The order shows a reduction that no hold of its member stands behind. Somebody must look at it. */
function unsettled(facts: OrderFacts, input: SyncOrderInput): OutboxEvent {
  return {
    name: "loyalty_program.redemption_unsettled",
    data: { order_id: facts.order_id, account_id: input.account_id, bonuses: input.redeemed },
  }
}
