import type { Balance } from "./request"

const DAY = 86_400_000
const GRACE_DAYS = 14

/** Lots in plain numbers: where the bonuses of each are. */
export interface ModelLot {
  readonly seq: number
  readonly earned_at: number
  /** `null`: waits for an event. */
  readonly ripens_at: number | null
  /** First instant without it; `null`: never. */
  readonly gone_at: number | null
  pending: number
  available: number
  held: number
  spent: number
  expired: number
  revoked: number
  settled: number
}

export interface ModelAccount {
  debt: number
  readonly lots: ModelLot[]
  /** `accrual 3000`: each operation leaves one; its number is its place in this list. */
  readonly entries: string[]
}

export interface Share {
  readonly lot: number
  readonly amount: number
}

export function balanceOf({ lots, debt }: ModelAccount): Balance {
  const sum = (bucket: "pending" | "available" | "held") =>
    lots.reduce((total, lot) => total + lot[bucket], 0)
  return { pending: sum("pending"), available: sum("available"), held: sum("held"), debt }
}

/** Notes the entry and returns its number. */
export function note(account: ModelAccount, kind: string, amount: number): number {
  return account.entries.push(`${kind} ${amount}`)
}

/** What time has done: a lot ripens on its day and pays a debt, and is gone after its last one. */
export function settleTime(account: ModelAccount, now: number): void {
  const inTurn = [...account.lots].sort(
    (a, b) => (a.ripens_at ?? 0) - (b.ripens_at ?? 0) || spendingOrder(a, b),
  )
  for (const lot of inTurn) {
    if (isRipe(lot, now)) {
      note(account, "activation", lot.pending)
      lot.available += lot.pending
      lot.pending = 0
      payDebt(account, lot)
    }
    if (isGone(lot, now) && lot.available > 0) {
      note(account, "expiry", lot.available)
      lot.expired += lot.available
      lot.available = 0
    }
  }
}

/** Bonuses that wait, and whose day has come. */
export function isRipe(lot: ModelLot, now: number): boolean {
  return lot.pending > 0 && lot.ripens_at !== null && lot.ripens_at <= now
}

export function isGone(lot: ModelLot, now: number): boolean {
  return lot.gone_at !== null && lot.gone_at <= now
}

/** A new lot; what is available at once pays a debt first. */
export function give(
  account: ModelAccount,
  what: { kind: string; amount: number; ripens_at: number | null; gone_at: number | null },
  now: number,
): ModelLot {
  const seq = note(account, what.kind, what.amount)
  const lot = newLot(seq, what, now)
  account.lots.push(lot)
  if (what.ripens_at !== null && what.ripens_at <= now) {
    lot.available = what.amount
    payDebt(account, lot)
  } else {
    lot.pending = what.amount
  }
  return lot
}

/** What is left of another account's lot, with its days; what is available of it pays a debt first. */
export function carriedLot(account: ModelAccount, lot: ModelLot): void {
  const { pending, available, earned_at } = lot
  const seq = note(account, "transfer", pending + available)
  const carried = { ...newLot(seq, lot, earned_at), pending, available }
  account.lots.push(carried)
  payDebt(account, carried)
}

/** Takes from what is available: first what is gone first, then what is older. */
export function take(
  account: ModelAccount,
  amount: number,
  to: "held" | "revoked" | "settled",
): Share[] {
  const shares: Share[] = []
  let left = amount
  for (const lot of [...account.lots].sort(spendingOrder)) {
    const part = Math.min(left, lot.available)
    if (part === 0) continue
    lot.available -= part
    lot[to] += part
    left -= part
    shares.push({ lot: lot.seq, amount: part })
  }
  return shares
}

/** Gives held bonuses back, but not to a lot that is gone. */
export function unhold(account: ModelAccount, shares: readonly Share[], now: number): void {
  for (const share of shares) {
    const lot = lotOf(account, share.lot)
    lot.held -= share.amount
    lot[isGone(lot, now) ? "expired" : "available"] += share.amount
  }
}

/**
 * Gives spent bonuses back to their lots, the latest to go first, beginning after what earlier refunds gave
 * back. What belongs to a lot that is gone comes as one new lot with days of grace.
 */
export function unspend(
  account: ModelAccount,
  shares: readonly Share[],
  { skip, amount, now }: { skip: number; amount: number; now: number },
): number {
  const seq = note(account, "refund", amount)
  const latestFirst = [...shares].sort((a, b) =>
    spendingOrder(lotOf(account, b.lot), lotOf(account, a.lot)),
  )
  let passed_over = skip
  let left = amount
  let grace = 0
  for (const share of latestFirst) {
    const skipped = Math.min(passed_over, share.amount)
    const part = Math.min(left, share.amount - skipped)
    passed_over -= skipped
    left -= part
    const lot = lotOf(account, share.lot)
    if (isGone(lot, now)) {
      grace += part
    } else {
      lot.spent -= part
      lot.available += part
    }
  }
  if (grace > 0) {
    const gone_at = Math.floor(now / DAY) * DAY + (GRACE_DAYS + 1) * DAY
    account.lots.push({ ...newLot(seq, { ripens_at: now, gone_at }, now), available: grace })
  }
  return seq
}

export function lotOf(account: ModelAccount, seq: number): ModelLot {
  return account.lots.find((lot) => lot.seq === seq) as ModelLot
}

export function spendingOrder(a: ModelLot, b: ModelLot): number {
  const [first, second] = [a.gone_at ?? Infinity, b.gone_at ?? Infinity]
  if (first !== second) return first - second
  return a.earned_at - b.earned_at || a.seq - b.seq
}

function payDebt(account: ModelAccount, lot: ModelLot): void {
  const paid = Math.min(account.debt, lot.available)
  account.debt -= paid
  lot.available -= paid
  lot.settled += paid
}

function newLot(
  seq: number,
  { ripens_at, gone_at }: Pick<ModelLot, "ripens_at" | "gone_at">,
  earned_at: number,
): ModelLot {
  const empty = { pending: 0, available: 0, held: 0, spent: 0, expired: 0, revoked: 0, settled: 0 }
  return { seq, earned_at, ripens_at, gone_at, ...empty }
}
