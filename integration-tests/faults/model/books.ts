import type { ModelAccount, Share } from "./model-account"
import { balanceOf, take } from "./model-account"

export const HOLD_MINUTES = 60
export const HOLD_MS = HOLD_MINUTES * 60_000

/** The newest hold of a cart. */
export interface ModelHold {
  readonly member: string
  readonly bonuses: number
  readonly shares: readonly Share[]
  readonly ends_at: number
  readonly status: "open" | "captured" | "released" | "expired"
  /** Of the entry that made it, or ended it. */
  readonly seq: number
  readonly refunded: number
}

interface ModelOrder {
  readonly member: string
  readonly lot: number
  readonly earned: number
  revoked: number
}

/** The ledger as the design tells it: what a careful clerk would keep in a book. */
export interface Books {
  now: number
  readonly accounts: Record<string, ModelAccount>
  readonly holds: Record<string, ModelHold>
  readonly orders: Record<string, ModelOrder>
  /** Who was merged into whom; always the one who lives on. */
  readonly merged: Record<string, string>
  /** What was asked under each key, and the entry that it made. */
  readonly keys: Record<string, { readonly content: string; readonly seq: number }>
}

export function newBooks(members: readonly string[], now: number): Books {
  const accounts: Books["accounts"] = {}
  for (const member of members) accounts[member] = { debt: 0, lots: [], entries: [] }
  return { now, accounts, holds: {}, orders: {}, merged: {}, keys: {} }
}

/** Leaves the books as they were. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/** What is available, in spending order, or nothing of it. */
export function takeOrRefuse(
  account: ModelAccount,
  amount: number,
  to: "held" | "revoked",
): Share[] {
  if (balanceOf(account).available < amount) throw new Refusal("insufficient_balance")
  return take(account, amount, to)
}

/** Where something new may be booked. */
export function livingAccountOf(books: Books, member: string): ModelAccount {
  if (member in books.merged) throw new Refusal("member_state_refuses")
  return accountOf(books, member)
}

export function accountOf(books: Books, member: string): ModelAccount {
  return books.accounts[member] as ModelAccount
}
