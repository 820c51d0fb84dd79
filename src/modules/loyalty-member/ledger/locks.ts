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
import type { Bonuses } from "../../../domain/money/bonuses"
import type { Minor } from "../../../domain/money/money"
import type { BonusHold, BonusOrderRow, HoldRow } from "./rows"
import { holdFromRow } from "./rows"
import type { LedgerTransaction } from "./transaction"

export interface OpenRequest {
  readonly account_ids: readonly string[]
  /** Fixed by tests and imports; otherwise the database's clock. */
  readonly now?: Instant | undefined
  /** Enough lots are read to spend this much. */
  readonly spend?: Bonuses
  /** Causes whose entries, postings, holds and orders are wanted. */
  readonly sources?: readonly { readonly type: string; readonly id: string }[]
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
  readonly entries: readonly KnownEntry[]
  readonly postings: readonly KnownPosting[]
  readonly holds: readonly BonusHold[]
  readonly orders: readonly BonusOrderRow[]
}

export interface OpenAccount {
  readonly program_id: string
  readonly member: MemberStanding
  readonly account: Account
}

export interface MemberStanding {
  readonly member_id: string
  readonly tier: string | null
  readonly cumulative_spend: Minor
}

/**
 * The only place that locks accounts: FOR NO KEY UPDATE in the order of their ids, so that two
 * operations on the same accounts queue and never deadlock. Everything else is read after the lock.
 * @throws InvariantError when an account does not exist
 */
export async function lockAccounts(
  transaction: LedgerTransaction,
  request: OpenRequest,
): Promise<OpenBooks> {
  const sources = request.sources ?? []
  const books = await transaction.call<RawBooks>("bonus_account_open", [
    request.account_ids,
    request.now === undefined ? null : new Date(request.now).toISOString(),
    request.spend ?? 0,
    sources.map(({ id }) => id),
    sources.map(({ type, id }) => `${type}:${id}`),
  ])
  const accounts = new Map(books.accounts.map((row) => [row.account_id, openAccount(row, books)]))
  for (const account_id of request.account_ids) {
    if (!accounts.has(account_id)) throw new InvariantError(`no bonus account ${account_id}`)
  }
  return {
    now: books.now,
    accounts,
    entries: books.entries,
    postings: books.postings,
    holds: books.holds.map(holdFromRow),
    orders: books.orders,
  }
}

export function accountIn(books: OpenBooks, account_id: string): Account {
  return (books.accounts.get(account_id) as OpenAccount).account
}

interface RawBooks {
  now: number
  accounts: RawAccount[]
  lots: RawLot[]
  entries: KnownEntry[]
  postings: KnownPosting[]
  holds: HoldRow[]
  orders: BonusOrderRow[]
}

interface RawAccount extends Omit<Account, "lots">, MemberStanding {
  program_id: string
}

type RawLot = Omit<Lot, "buckets"> & { account_id: string } & Record<Bucket, Bonuses>

function openAccount(row: RawAccount, books: RawBooks): OpenAccount {
  const { program_id, member_id, tier, cumulative_spend, ...account } = row
  const lots = books.lots.filter((lot) => lot.account_id === row.account_id).map(lotFromRow)
  return {
    program_id,
    member: { member_id, tier, cumulative_spend },
    account: { ...account, lots },
  }
}

function lotFromRow(row: RawLot): Lot {
  const { pending, available, held, spent, expired, revoked, settled } = row
  return {
    lot_seq: row.lot_seq,
    amount: row.amount,
    earned_at: row.earned_at,
    available_from: row.available_from,
    expires_at: row.expires_at,
    buckets: { pending, available, held, spent, expired, revoked, settled },
  }
}
