import { InvariantError } from "../../../domain/errors"
import type {
  Account,
  Bucket,
  EntryKey,
  EntryKind,
  Instant,
  Lot,
  PostingSource,
} from "../../../domain/ledger/account"
import { mergedAlready } from "../../../domain/members/member-state"
import type { Renewal } from "../../../domain/ledger/inactivity"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { Counted } from "../../../domain/tiers/counted"
import type { TierMeasures } from "../../../domain/tiers/tier-measures"
import type { TierSpan } from "../../../domain/tiers/tier-windows"
import type { BonusHold, BonusOrderRow, HoldRow } from "./rows"
import { holdFromRow } from "./rows"
import { spanRows } from "./span-rows"
import { iso } from "./sql-instant"
import type { OperationTransaction } from "./transaction"

export interface OpenRequest {
  readonly account_ids: readonly string[]
  /** Fixed by tests and imports; otherwise the database's clock. */
  readonly now?: Instant | undefined
  /** Enough lots are read to spend this much, and besides it what the causes have held and earned. */
  readonly spend?: Bonuses
  /** All lots that still have something to give are read. */
  readonly whole?: boolean
  /**
   * An account that was merged into another one takes nothing new. True for those who only look at it, or know
   * what follows it.
   */
  readonly merged_too?: boolean
  /** Causes whose entries and postings are wanted, and for carts their holds. */
  readonly sources?: readonly { readonly type: string; readonly id: string }[]
  /** Orders whose records are wanted. */
  readonly order_ids?: readonly string[]
  /** By account: in which spans of time its orders are to be summed up. With it the members are read. */
  readonly tier_spans?: ReadonlyMap<string, readonly TierSpan[]>
  /** Of the orders that are being read: what they do to the bonuses that were there before them. */
  readonly purchases?: readonly Purchase[]
}

/** An order as a reason why bonuses stay; `renewal` is null for a canceled one, which is none. */
export interface Purchase {
  readonly order_id: string
  readonly account_id: string
  readonly bought_at: Instant
  readonly renewal: Renewal | null
}

export interface KnownEntry {
  readonly account_id: string
  readonly seq: number
  readonly kind: EntryKind
  readonly amount: Bonuses
  readonly source_type: EntryKey["source_type"]
  readonly source_id: string
  readonly part: string
  readonly content_hash: string
  readonly occurred_at: Instant
  readonly reverses_seq: number | null
}

export interface KnownPosting {
  readonly account_id: string
  readonly entry_seq: number
  readonly lot_seq: number
  readonly from: PostingSource
  readonly to: Bucket
  readonly amount: Bonuses
}

/** Everything that an operation may decide upon, read under the accounts' locks. */
export interface OpenBooks {
  readonly now: Instant
  readonly accounts: ReadonlyMap<string, OpenAccount>
  /** By member; read only when asked for. */
  readonly members: ReadonlyMap<string, MemberStanding>
  readonly entries: readonly KnownEntry[]
  readonly postings: readonly KnownPosting[]
  readonly holds: readonly BonusHold[]
  readonly orders: readonly BonusOrderRow[]
}

export interface OpenAccount {
  readonly program_id: string
  readonly member_id: string
  /** The account that lives on in its place; null: itself. */
  readonly merged_into: string | null
  readonly account: Account
}

export interface MemberStanding {
  readonly member_id: string
  readonly tier: string | null
  readonly tier_floor: string | null
  readonly measures: TierMeasures
}

/**
 * The only place that locks accounts: FOR NO KEY UPDATE in the order of their ids, so that two
 * operations on the same accounts queue and never deadlock. Everything else is read after the lock.
 * @throws InvariantError when an account does not exist
 * @throws LoyaltyError `member_state_refuses` for an account that was merged into another one
 */
export async function lockAccounts(
  transaction: OperationTransaction,
  request: OpenRequest,
): Promise<OpenBooks> {
  const sources = request.sources ?? []
  const books = await transaction.call<RawBooks>("bonus_account_open", {
    account_ids: request.account_ids,
    now: request.now === undefined ? null : new Date(request.now).toISOString(),
    spend: request.spend ?? 0,
    whole: request.whole ?? false,
    sources: sources.map(({ type, id }) => `${type}:${id}`),
    source_ids: sources.map(({ id }) => id),
    cart_ids: sources.filter(({ type }) => type === "cart").map(({ id }) => id),
    order_ids: request.order_ids ?? [],
    tier_spans: request.tier_spans ? spansByAccount(request.tier_spans) : null,
    purchases: (request.purchases ?? []).map(purchaseRow),
  })
  const accounts = new Map(
    (books.accounts ?? []).map((row) => [row.account_id, openAccount(row, books)]),
  )
  for (const account_id of request.account_ids) {
    const opened = accounts.get(account_id)
    if (!opened) throw new InvariantError(`no bonus account ${account_id}`)
    if (opened.merged_into !== null && request.merged_too !== true) throw mergedAlready()
  }
  return {
    now: books.now,
    accounts,
    members: new Map((books.members ?? []).map((row) => [row.member_id, memberStanding(row)])),
    entries: [...(books.entries ?? []), ...(books.undoing ?? [])],
    postings: books.postings ?? [],
    holds: (books.holds ?? []).map(holdFromRow),
    orders: books.orders ?? [],
  }
}

function purchaseRow({ renewal, bought_at, ...purchase }: Purchase) {
  return {
    ...purchase,
    bought_at: iso(bought_at),
    renews_until: renewal && iso(renewal.until),
  }
}

/** The member for whom an account counts by now. */
export function memberOf(books: OpenBooks, account_id: string): string {
  const own = books.accounts.get(account_id) as OpenAccount
  const owner = own.merged_into === null ? own : books.accounts.get(own.merged_into)
  return (owner ?? own).member_id
}

export function accountIn(books: OpenBooks, account_id: string): Account {
  return (books.accounts.get(account_id) as OpenAccount).account
}

/** PostgreSQL's sum of no rows is null. */
interface RawBooks {
  now: number
  accounts: RawAccount[] | null
  members: RawMember[] | null
  entries: KnownEntry[] | null
  undoing: KnownEntry[] | null
  postings: KnownPosting[] | null
  holds: HoldRow[] | null
  orders: BonusOrderRow[] | null
  due_lots: RawLot[] | null
  named_lots: RawLot[] | null
}

interface RawMember {
  member_id: string
  tier: string | null
  tier_floor: string | null
  cumulative_spend: Minor
  cumulative_quantity: number
  measured: Record<string, Counted> | null
}

interface RawAccount extends Omit<Account, "lots"> {
  program_id: string
  member_id: string
  merged_into: string | null
}

type RawLot = Omit<Lot, "buckets"> & { account_id: string } & Record<Bucket, Bonuses>

function spansByAccount(spans: ReadonlyMap<string, readonly TierSpan[]>) {
  return Object.fromEntries([...spans].map(([id, wanted]) => [id, spanRows(wanted)]))
}

function memberStanding(row: RawMember): MemberStanding {
  const { member_id, tier, tier_floor } = row
  const since_ever = { spend: row.cumulative_spend, quantity: row.cumulative_quantity }
  return { member_id, tier, tier_floor, measures: { since_ever, by_span: row.measured ?? {} } }
}

function openAccount(row: RawAccount, books: RawBooks): OpenAccount {
  const { program_id, member_id, merged_into, ...account } = row
  const lots = new Map<number, Lot>()
  for (const lot of [...(books.due_lots ?? []), ...(books.named_lots ?? [])]) {
    if (lot.account_id === row.account_id) lots.set(lot.lot_seq, lotFromRow(lot))
  }
  const whole = { ...account, lots: [...lots.values()] }
  return { program_id, member_id, merged_into, account: whole }
}

function lotFromRow(row: RawLot): Lot {
  const { pending, available, held, spent, expired, revoked, settled } = row
  return {
    lot_seq: row.lot_seq,
    amount: row.amount,
    earned_at: row.earned_at,
    available_from: row.available_from,
    expires_at: row.expires_at,
    idle_until: row.idle_until,
    origin: row.origin ?? null,
    buckets: { pending, available, held, spent, expired, revoked, settled },
  }
}
