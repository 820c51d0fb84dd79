import type { StatementEntry } from "../../modules/loyalty-member/reads/entries"
import { INACTIVITY } from "../../domain/ledger/settle-time"
import { percentToWire } from "./figures"

/** One line of a statement. `bonuses` is above zero; `change` has the signs. Major units. */
export interface WireEntry {
  readonly id: string
  readonly seq: number
  readonly kind: StatementEntry["kind"]
  readonly bonuses: number
  readonly change: StatementEntry["change"]
  readonly reason: string
  readonly occurred_at: string
  readonly created_at: string
  readonly order_id: string | null
  readonly cart_id: string | null
  readonly actor_id: string | null
  readonly program_version: number | null
  readonly tier: string | null
  readonly rate_percent: number | null
}

export function entryToWire(entry: StatementEntry): WireEntry {
  const { available, pending, held, debt } = entry.change
  return {
    id: `${entry.account_id}:${entry.seq}`,
    seq: entry.seq,
    kind: entry.kind,
    bonuses: entry.amount / 100,
    change: {
      available: available / 100,
      pending: pending / 100,
      held: held / 100,
      debt: debt / 100,
    },
    reason: reasonInWords(entry),
    occurred_at: entry.occurred_at.toISOString(),
    created_at: entry.created_at.toISOString(),
    order_id: entry.order_id,
    cart_id: entry.cart_id,
    actor_id: entry.actor_id,
    program_version: entry.program_version,
    tier: entry.tier,
    rate_percent: entry.rate_bp === null ? null : percentToWire(entry.rate_bp),
  }
}

/** The shopper's own statement: who of the staff did it is not his business. */
export function ownEntryToWire(entry: StatementEntry): Omit<WireEntry, "actor_id"> {
  const { actor_id: _actor, ...own } = entryToWire(entry)
  return own
}

function reasonInWords(entry: StatementEntry): string {
  switch (entry.kind) {
    case "accrual":
      return accrualInWords(entry)
    case "activation":
      return "Became available"
    case "hold":
      return "Set aside for a cart"
    case "capture":
      return "Spent on an order"
    case "release":
      return "No longer set aside"
    case "expiry":
      return entry.reason === INACTIVITY ? "Expired: nothing was bought for too long" : "Expired"
    case "revocation":
      return revocationInWords(entry)
    case "refund":
      return entry.source_type === "cart" ? "Payment undone" : "Given back for returned goods"
    case "adjustment":
      return entry.reason ?? "Adjusted by hand"
    case "transfer":
      return transferInWords(entry)
    case "opening":
      return "Opening balance"
  }
}

/** The books of a merged account stay open for what comes of its orders. */
function transferInWords({ change }: StatementEntry): string {
  const { available, pending, debt } = change
  if (available + pending > 0) return "Carried over from another record of the same person"
  if (debt > 0) return "What was owed under another record of the same person"
  return "Carried over to another record of the same person"
}

function accrualInWords(entry: StatementEntry): string {
  const { change } = entry
  const later = change.pending > 0 ? ", not yet available" : ""
  const paid = change.debt < 0 ? "; what was owed is taken off" : ""
  return `${causeInWords(entry)}${later}${paid}`
}

/** The reason of an order's entry has the names of accrual rules; that of a grant says what it is. */
function causeInWords({ source_type, rate_bp, reason }: StatementEntry): string {
  if (source_type === "account" && reason !== null) return reason
  const rate = rate_bp === null ? "" : ` at ${percentToWire(rate_bp)} %`
  const rules = reason === null ? "" : `: ${reason}`
  return `Earned on an order${rate}${rules}`
}

function revocationInWords(entry: StatementEntry): string {
  if (entry.shortfall > 0) return "Taken back for returned goods; a part had already been spent"
  if (entry.change.debt > 0) return "Taken back for returned goods; what was spent is now owed"
  return "Taken back for returned goods"
}
