import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import { decideHold } from "../../../domain/ledger/hold"
import type { HeldBonuses } from "../../../domain/ledger/settle-hold"
import type { CapturedBonuses } from "../../../domain/ledger/refund"
import type { Bonuses } from "../../../domain/money/bonuses"
import { bonuses, sumBonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { PeriodMax } from "../../../domain/program/period"
import type { RedemptionLine } from "../../../domain/redemption/quote-redemption"
import type { OpenBooks } from "./locks"
import type { BonusHold } from "./rows"
import { holdFromRow } from "./rows"
import type { ClosedHold, NewHold } from "./write-journal"

/** What a cart wants set aside; money and lines as they were quoted. */
export interface HoldRequest {
  readonly account_id: string
  readonly cart_id: string
  readonly bonuses: Bonuses
  readonly requested: Bonuses | "max"
  readonly money: Minor
  readonly currency_code: string
  readonly lines: readonly RedemptionLine[]
  readonly program_version: number
  readonly tier: string | null
  readonly hold_minutes: number
  /** Made by the caller: `bhold_…`. */
  readonly hold_id: string
  /** Absent or null: the program sets no maximum for a member's period. */
  readonly member_max?: MemberMax | null
  readonly now?: Instant
}

/** A maximum of the program, with the zone in whose calendar its period begins. */
export interface MemberMax extends PeriodMax {
  readonly time_zone: string
}

export function latestHold(books: OpenBooks): BonusHold | null {
  return books.holds.at(-1) ?? null
}

/** The lots that a hold took from, by the postings of its entry. */
export function heldBonuses(books: OpenBooks, hold: BonusHold): HeldBonuses {
  return {
    hold_seq: hold.entry_seq,
    shares: sharesOf(books, hold.account_id, hold.entry_seq, "held"),
  }
}

/** The lots that a capture spent from, by its postings; the rest of its amount became a debt. */
export function capturedBonuses(
  books: OpenBooks,
  account_id: string,
  capture_seq: number,
  amount: Bonuses,
): CapturedBonuses {
  const shares = sharesOf(books, account_id, capture_seq, "spent")
  const from_lots = sumBonuses(shares.map((share) => share.amount))
  return { capture_seq, shares, owed: bonuses(amount - from_lots) }
}

/** What has come back of a capture so far. */
export function refundedOf(
  books: OpenBooks,
  account_id: string,
  { capture_seq }: CapturedBonuses,
): Bonuses {
  const refunds = books.entries.filter(
    (entry) =>
      entry.kind === "refund" &&
      entry.account_id === account_id &&
      entry.reverses_seq === capture_seq,
  )
  return sumBonuses(refunds.map((entry) => entry.amount))
}

function sharesOf(books: OpenBooks, account_id: string, entry_seq: number, to: string) {
  return books.postings
    .filter(
      (posting) =>
        posting.account_id === account_id && posting.entry_seq === entry_seq && posting.to === to,
    )
    .map(({ lot_seq, amount }) => ({ lot_seq, amount }))
}

/** Decides the next hold of a cart and the row that remembers it. */
export function placeHold(
  settled: Decision,
  request: HoldRequest,
  attempt: number,
  now: Instant,
): { readonly decision: Decision; readonly row: NewHold } {
  const decision = then(settled, (account) =>
    decideHold(account, {
      ...SYSTEM_CONTEXT,
      key: cartKey(request.cart_id, attempt),
      amount: request.bonuses,
      occurred_at: now,
      program_version: request.program_version,
      tier: request.tier,
    }),
  )
  const row: NewHold = {
    id: request.hold_id,
    account_id: request.account_id,
    source_type: "cart",
    source_id: request.cart_id,
    attempt,
    entry_seq: decision.account.seq,
    requested: request.requested === "max" ? null : request.requested,
    amount: request.bonuses,
    money: request.money,
    currency_code: request.currency_code,
    lines: request.lines,
    program_version: request.program_version,
    tier: request.tier,
    expires_at: new Date(now + request.hold_minutes * 60_000).toISOString(),
  }
  return { decision, row }
}

/** `redeem:<cart>`: one cause, told apart by the attempt; each attempt is settled once. */
export function cartKey(cart_id: string, attempt: number) {
  return { source_type: "cart", source_id: cart_id, part: String(attempt) } as const
}

export function closedHold(
  hold: BonusHold,
  status: ClosedHold["status"],
  closed_seq: number,
  now: Instant,
  reason: string | null,
): ClosedHold {
  return {
    id: hold.hold_id,
    status,
    closed_at: new Date(now).toISOString(),
    closed_seq,
    close_reason: reason,
  }
}

/** The hold as it stands once the row is written. */
export function openHold(row: NewHold): BonusHold {
  return holdFromRow({
    ...row,
    status: "open",
    expires_at: Date.parse(row.expires_at),
    closed_at: null,
    closed_seq: null,
    close_reason: null,
    order_id: null,
  })
}

/** The hold as it stands once its end is written. */
export function endedHold(hold: BonusHold, end: ClosedHold): BonusHold {
  const { closed_seq } = end
  const closed_at = Date.parse(end.closed_at)
  return {
    ...hold,
    state:
      end.status === "captured"
        ? { status: "captured", closed_at, closed_seq }
        : { status: end.status, closed_at, closed_seq, reason: end.close_reason ?? "" },
  }
}
