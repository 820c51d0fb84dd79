import type { Books } from "./books"
import { accountOf, Refusal } from "./books"
import type { ModelAccount, ModelLot } from "./model-account"
import { balanceOf, carriedLot, note, settleTime, spendingOrder, take } from "./model-account"
import type { Answer, Request } from "./request"

/** One record goes up in another one: lot by lot, and then what it owes. */
export function merge(books: Books, { from, into }: Extract<Request, { do: "merge" }>): Answer {
  if (from === into) throw new Refusal("members_not_mergeable")
  if (books.merged[from] === (books.merged[into] ?? into)) return { outcome: "already" }
  if (from in books.merged || into in books.merged) throw new Refusal("member_state_refuses")
  const is_paying = Object.values(books.holds).some(
    ({ member, status }) => member === from && (status === "open" || status === "captured"),
  )
  if (is_paying) throw new Refusal("checkout_under_way")

  const [merged, survivor] = [accountOf(books, from), accountOf(books, into)]
  settleTime(merged, books.now)
  settleTime(survivor, books.now)
  for (const lot of [...merged.lots].sort(spendingOrder)) carryLot(lot, merged, survivor)
  carryDebt(merged, survivor)
  for (const [member, to] of Object.entries(books.merged)) {
    if (to === from) books.merged[member] = into
  }
  books.merged[from] = into
  return { outcome: "merged", balance: balanceOf(survivor) }
}

function carryLot(lot: ModelLot, merged: ModelAccount, survivor: ModelAccount): void {
  const amount = lot.pending + lot.available
  if (amount === 0) return
  note(merged, "transfer", amount)
  carriedLot(survivor, lot)
  lot.settled += amount
  lot.pending = 0
  lot.available = 0
}

/** What the survivor has pays it at once. */
function carryDebt(merged: ModelAccount, survivor: ModelAccount): void {
  const { debt } = merged
  if (debt === 0) return
  note(merged, "transfer", debt)
  note(survivor, "transfer", debt)
  const paid = Math.min(debt, balanceOf(survivor).available)
  take(survivor, paid, "settled")
  survivor.debt += debt - paid
  merged.debt = 0
}
