import type { Bonuses } from "../money/bonuses"

/** Milliseconds since the epoch. The ledger never reads a clock: time comes in with the operation. */
export type Instant = number

/** Where a bonus of a lot can be. Every bonus is in exactly one. */
export const BUCKETS = [
  "pending",
  "available",
  "held",
  "spent",
  "expired",
  "revoked",
  "settled",
] as const

export type Bucket = (typeof BUCKETS)[number]

/** `issue` is where the bonuses of a new lot come from: it holds nothing. */
export type PostingSource = Bucket | "issue"

export type Buckets = Readonly<Record<Bucket, Bonuses>>

/** The lot in which carried-over bonuses were earned, of an account that was merged. */
export interface LotOrigin {
  readonly account_id: string
  readonly lot_seq: number
}

/** Bonuses earned together. Named within its account by the number of the entry that issued it. */
export interface Lot {
  readonly lot_seq: number
  readonly amount: Bonuses
  readonly buckets: Buckets
  readonly earned_at: Instant
  /** `null`: waits for an event (payment, delivery), not for a day. */
  readonly available_from: Instant | null
  /** First instant at which the bonuses are gone; `null`: never. */
  readonly expires_at: Instant | null
  /** First instant at which they are gone for want of a purchase, as of the last one; `null`: they need none. */
  readonly idle_until: Instant | null
  /** Absent or null: earned on this very account. */
  readonly origin?: LotOrigin | null
}

/** One member's balance, with those of its lots that the operation needs. */
export interface Account {
  readonly account_id: string
  /** Number of the last entry; the next one is `seq + 1`. */
  readonly seq: number
  readonly pending: Bonuses
  readonly available: Bonuses
  readonly held: Bonuses
  readonly debt: Bonuses
  readonly lots: readonly Lot[]
}

export const ENTRY_KINDS = [
  "accrual",
  "activation",
  "hold",
  "capture",
  "release",
  "expiry",
  "revocation",
  "refund",
  "adjustment",
  "transfer",
  "opening",
] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * What makes an operation the same operation, made from its cause and never at random. Unique forever
 * together with the kind: `order / order_01 / accrual / 1`.
 */
export interface EntryKey {
  readonly source_type: "order" | "cart" | "lot" | "hold" | "request" | "account"
  readonly source_id: string
  /** Tells several effects of one cause apart: the attempt, the step of a cumulative return. */
  readonly part: string
}

export interface Posting {
  readonly lot_seq: number
  readonly from: PostingSource
  readonly to: Bucket
  readonly amount: Bonuses
}

/** Who did it and on what terms; travels into the entry as it is. */
export interface EntryContext {
  readonly actor_id: string | null
  /** Free words of whoever did it; an adjustment has them. */
  readonly reason: string | null
  readonly occurred_at: Instant
  readonly program_version: number | null
  readonly tier: string | null
  readonly rate_bp: number | null
}

export interface Entry extends EntryContext {
  readonly account_id: string
  readonly seq: number
  readonly kind: EntryKind
  /** What the operation was about; above zero. The postings say where it went. */
  readonly amount: Bonuses
  readonly key: EntryKey
  /** Number of the entry that this one corrects. */
  readonly reverses_seq: number | null
  /** Signed: an accrual of 80 that pays a debt of 50 carries −50. */
  readonly debt_change: number
  /** Part of a revocation that nobody owes: forgiven, or told to whoever refunds. */
  readonly shortfall: Bonuses
  readonly postings: readonly Posting[]
  readonly issues_lot: IssuedLot | null
}

export interface IssuedLot {
  readonly amount: Bonuses
  readonly earned_at: Instant
  readonly available_from: Instant | null
  readonly expires_at: Instant | null
  readonly idle_until: Instant | null
  readonly origin?: LotOrigin | null
}

export const SYSTEM_CONTEXT = {
  actor_id: null,
  reason: null,
  program_version: null,
  tier: null,
  rate_bp: null,
} as const
