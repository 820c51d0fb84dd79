import type { Books } from "./books"
import { livingAccountOf, Refusal, takeOrRefuse } from "./books"
import type { ModelAccount } from "./model-account"
import { balanceOf, give, isGone, isRipe, lotOf, note, settleTime, unspend } from "./model-account"
import { endHold, hold, undo } from "./model-holds"
import { merge } from "./model-merge"
import type { Answer, Request } from "./request"

const CHANGES = new Set(["done", "swept", "merged"])

/** Predicts the answer to a request, and the books after it. A refusal leaves them as they were. */
export function predict(books: Books, request: Request): { answer: Answer; books: Books } {
  const next = structuredClone(books)
  try {
    const answer = carryOut(next, request)
    return { answer, books: CHANGES.has(answer.outcome) ? next : books }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { answer: { outcome: error.code }, books }
  }
}

function carryOut(books: Books, request: Request): Answer {
  switch (request.do) {
    case "accrue": {
      const { bonuses: amount, gone_at, ripens_at = books.now } = request
      return once(books, request, `accrual ${request.order}`, (account) => {
        const { seq } = give(account, { kind: "accrual", amount, ripens_at, gone_at }, books.now)
        books.orders[request.order] = {
          member: request.member,
          lot: seq,
          earned: amount,
          revoked: 0,
        }
      })
    }
    case "adjust":
      return once(books, request, `adjustment ${request.request_id}`, (account) =>
        adjust(account, request.change, books.now),
      )
    case "refund":
      return once(books, request, `refund ${request.return_id}`, (account) =>
        refund(account, books, request),
      )
    case "revoke":
      return once(books, request, `revocation ${request.order} ${request.step}`, (account) =>
        revoke(account, books, request),
      )
    case "hold":
      return hold(books, request)
    case "capture":
    case "release":
      return endHold(books, request)
    case "undo":
      return undo(books, request)
    case "merge":
      return merge(books, request)
    case "activate":
      return sweep(books, (account) => account.lots.some((lot) => isRipe(lot, books.now)))
    case "expire":
      return sweep(books, (account) =>
        account.lots.some((lot) => lot.available > 0 && isGone(lot, books.now)),
      )
  }
}

/** The same key again gives the first result and changes nothing; with other content it is refused. */
function once(
  books: Books,
  request: Extract<Request, { member: string }>,
  key: string,
  change: (account: ModelAccount) => void,
): Answer {
  const account = livingAccountOf(books, request.member)
  const content = JSON.stringify(request)
  const known = books.keys[key]
  if (known) {
    if (known.content !== content) throw new Refusal("idempotency_conflict")
    return { outcome: "again", seq: known.seq, balance: balanceOf(account) }
  }
  settleTime(account, books.now)
  change(account)
  const seq = account.entries.length
  books.keys[key] = { content, seq }
  return { outcome: "done", seq, balance: balanceOf(account) }
}

function adjust(account: ModelAccount, change: number, now: number): void {
  if (change > 0) {
    give(account, { kind: "adjustment", amount: change, ripens_at: now, gone_at: null }, now)
    return
  }
  takeOrRefuse(account, -change, "revoked")
  note(account, "adjustment", -change)
}

function refund(
  account: ModelAccount,
  books: Books,
  { cart, member, bonuses: amount }: Extract<Request, { do: "refund" }>,
): void {
  const captured = books.holds[cart]
  if (captured?.status !== "captured" || captured.member !== member) {
    throw new Refusal("hold_not_found")
  }
  if (captured.refunded + amount > captured.bonuses) throw new Refusal("invariant")
  unspend(account, captured.shares, { skip: captured.refunded, amount, now: books.now })
  books.holds[cart] = { ...captured, refunded: captured.refunded + amount }
}

function revoke(
  account: ModelAccount,
  books: Books,
  request: Extract<Request, { do: "revoke" }>,
): void {
  const order = books.orders[request.order]
  if (order?.member !== request.member || order.revoked + request.bonuses > order.earned) {
    throw new Refusal("invariant")
  }
  const lot = lotOf(account, order.lot)
  let left = request.bonuses
  for (const bucket of ["pending", "available", "expired"] as const) {
    const part = Math.min(left, lot[bucket])
    lot[bucket] -= part
    lot.revoked += part
    left -= part
  }
  if (request.shortfall === "debt") account.debt += left
  order.revoked += request.bonuses
  note(account, "revocation", request.bonuses)
}

function sweep(books: Books, isDue: (account: ModelAccount) => boolean): Answer {
  let entries = 0
  for (const account of Object.values(books.accounts).filter(isDue)) {
    entries -= account.entries.length
    settleTime(account, books.now)
    entries += account.entries.length
  }
  return { outcome: "swept", entries }
}
