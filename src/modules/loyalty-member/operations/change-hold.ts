import type { Instant } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import { decideRelease } from "../../../domain/ledger/settle-hold"
import type { HoldRequest } from "../ledger/hold-record"
import { cartKey, closedHold, heldBonuses, placeHold } from "../ledger/hold-record"
import type { OpenBooks } from "../ledger/locks"
import type { BonusHold } from "../ledger/rows"
import type { ClosedHold, NewHold } from "../ledger/write-journal"

export interface HoldChange {
  readonly decision: Decision
  readonly row: NewHold
  readonly closed: readonly ClosedHold[]
}

/** Release and hold as one decision, so that nobody can take the bonuses in between. */
export function decideHoldChange(
  settled: Decision,
  books: OpenBooks,
  open: BonusHold,
  request: HoldRequest,
): HoldChange {
  const released = then(settled, (account) =>
    decideRelease(account, {
      ...SYSTEM_CONTEXT,
      key: cartKey(request.cart_id, open.attempt),
      held: heldBonuses(books, open),
      occurred_at: books.now,
      now: books.now,
    }),
  )
  const placed = placeHold(released, request, open.attempt + 1, books.now)
  return {
    ...placed,
    closed: [closedHold(open, "released", released.account.seq, books.now, "changed")],
  }
}

/** True when nothing would change but the time that is left, and enough of that is left. */
export function isSameHold(hold: BonusHold, request: HoldRequest, now: Instant): boolean {
  return (
    hold.state.status === "open" &&
    hold.state.expires_at - now > (request.hold_minutes * 60_000) / 2 &&
    hold.account_id === request.account_id &&
    hold.bonuses === request.bonuses &&
    hold.requested === request.requested &&
    hold.money === request.money &&
    hold.program_version === request.program_version &&
    hold.tier === request.tier &&
    JSON.stringify(hold.lines.map(lineKey)) === JSON.stringify(request.lines.map(lineKey))
  )
}

function lineKey(line: { line_id: string; bonuses: number; amount: number }) {
  return [line.line_id, line.bonuses, line.amount]
}
