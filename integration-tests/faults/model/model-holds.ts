import type { Books } from "./books"
import { accountOf, HOLD_MS, livingAccountOf, Refusal, takeOrRefuse } from "./books"
import type { ModelAccount, Share } from "./model-account"
import { lotOf, note, settleTime, unhold, unspend } from "./model-account"
import type { Answer, Request } from "./request"

/** Changing a hold gives the old one back and takes the new one at once, or leaves all as it was. */
export function hold(
  books: Books,
  { member, cart, bonuses }: Extract<Request, { do: "hold" }>,
): Answer {
  livingAccountOf(books, member)
  const old = books.holds[cart]
  if (old?.status === "captured") throw new Refusal("hold_not_open")
  const open = old?.status === "open" ? old : null
  if (open && open.member !== member) throw new Refusal("hold_not_open")
  if (open?.bonuses === bonuses && open.ends_at - books.now > HOLD_MS / 2) {
    return { outcome: "again", seq: open.seq, hold: "open" }
  }
  const account = accountOf(books, member)
  settleTime(account, books.now)
  if (open) {
    unhold(account, open.shares, books.now)
    note(account, "release", open.bonuses)
  }
  return place(books, { member, cart, bonuses })
}

function place(
  books: Books,
  { member, cart, bonuses }: { member: string; cart: string; bonuses: number },
): Answer {
  const account = accountOf(books, member)
  const shares = takeOrRefuse(account, bonuses, "held")
  const seq = note(account, "hold", bonuses)
  const ends_at = books.now + HOLD_MS
  books.holds[cart] = { member, bonuses, shares, ends_at, status: "open", seq, refunded: 0 }
  return { outcome: "done", seq, hold: "open" }
}

/** A hold ends once, and says how when it is asked again. */
export function endHold(
  books: Books,
  request: Extract<Request, { do: "capture" | "release" }>,
): Answer {
  const { member, cart } = request
  const old = books.holds[cart]
  if (old?.member !== member) throw new Refusal("hold_not_found")
  const to_capture = request.do === "capture"
  const status = request.do === "capture" ? "captured" : request.as
  if (old.status === "open") {
    if (status === "expired" && old.ends_at > books.now) {
      return { outcome: "again", seq: old.seq, hold: "open" }
    }
  } else if ((old.status === "captured") !== to_capture) {
    throw new Refusal("hold_not_open")
  } else {
    return { outcome: "again", seq: old.seq, hold: old.status }
  }
  const account = accountOf(books, member)
  settleTime(account, books.now)
  if (to_capture) spendHeld(account, old.shares)
  else unhold(account, old.shares, books.now)
  const seq = note(account, to_capture ? "capture" : "release", old.bonuses)
  books.holds[cart] = { ...old, status, seq }
  return { outcome: "done", seq, hold: status }
}

/** A counter-entry, and a new hold of the same amount, so that a second try at paying succeeds. */
export function undo(books: Books, { member, cart }: Extract<Request, { do: "undo" }>): Answer {
  const captured = books.holds[cart]
  if (captured?.status !== "captured" || captured.member !== member) return { outcome: "nothing" }
  if (captured.refunded > 0) throw new Refusal("hold_not_open")
  const account = accountOf(books, member)
  settleTime(account, books.now)
  unspend(account, captured.shares, { skip: 0, amount: captured.bonuses, now: books.now })
  return place(books, { member, cart, bonuses: captured.bonuses })
}

function spendHeld(account: ModelAccount, shares: readonly Share[]): void {
  for (const share of shares) {
    const lot = lotOf(account, share.lot)
    lot.held -= share.amount
    lot.spent += share.amount
  }
}
