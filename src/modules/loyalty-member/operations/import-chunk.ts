import type { ImportRow } from "../../../domain/member-import/import-row"
import { changesNothing } from "../../../domain/member-import/fit-row"
import type { ProgramTerms } from "../../../domain/program/terms"
import { tierReached } from "../../../domain/tiers/tier-reached"
import { decideOpening } from "../imports/decide-opening"
import { giveCards } from "../imports/give-cards"
import type { MemberOfRow } from "../imports/join-rows"
import { joinRows } from "../imports/join-rows"
import type { DoneRow, LockedImport } from "../imports/lock-import"
import { closeRows, lockOpenImport, readWaitingRows } from "../imports/lock-import"
import { planChunk } from "../imports/plan-chunk"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { LedgerTransaction } from "../ledger/transaction"
import type { Journal, Posted } from "../ledger/write-journal"
import { writeJournal } from "../ledger/write-journal"

/** The shop's side of an import. Both are asked again, with the same lines, when a chunk was broken off. */
export interface ImportCustomers {
  /** By line: who has the row's e-mail address, or was made for the row before. */
  find(import_id: string, rows: readonly ImportRow[]): Promise<ReadonlyMap<number, string>>
  /** By line: somebody new for each of the rows. */
  make(import_id: string, rows: readonly ImportRow[]): Promise<ReadonlyMap<number, string>>
}

export interface ImportChunkInput {
  readonly import_id: string
  readonly terms: ProgramTerms
  readonly program_version: number
  /** Rows of one transaction. */
  readonly limit: number
  readonly customers: ImportCustomers
}

/**
 * Writes some rows of an import that wait, all of it in one transaction: members, cards, opening balances, tiers, and
 * that the rows are done. Wherever it is broken off, the rows wait again; another node leaves the import alone
 * meanwhile. Nothing is told of it: no event goes out for what was earned elsewhere.
 * @returns whether there may be more to do; false also while another node is at it
 * @throws LoyaltyError `busy_try_again`, `member_suspended` for somebody who was suspended in this moment
 */
export async function importChunk(input: ImportChunkInput, pool: ConnectionPool): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const open = await lockOpenImport(client, input.import_id)
    if (!open) return false
    const { terms, customers, limit } = input
    const rows = await readWaitingRows(client, open.id, limit)
    const found = await customers.find(open.id, rows)
    const { planned, refused } = await planChunk(client, open, rows, found, terms)
    const nameless = planned.filter(({ customer_id }) => customer_id === null)
    const made = await customers.make(
      open.id,
      nameless.map(({ row }) => row),
    )
    const members = await joinRows(client, open, planned, made, terms)
    await giveCards(
      client,
      members.map(({ member_id, planned: { card } }) => ({ member_id, card })),
      { program_id: open.program_id, now: open.now, time_zone: terms.time_zone },
      { actor_id: open.created_by, reason: IMPORTED },
    )
    await closeRows(client, open.id, [...refused, ...members.map(doneRow)])
    await writeBooks(client, open, members, input)
    return rows.length > 0
  })
}

const IMPORTED = "Imported"

function doneRow({ planned, member_id, joins }: MemberOfRow): DoneRow {
  const outcome = joins ? "joined" : changesNothing(planned) ? "unchanged" : "completed"
  return { line: planned.row.line, outcome, member_id }
}

/** Last of all: the journal commits. */
async function writeBooks(
  client: LedgerTransaction,
  open: LockedImport,
  members: readonly MemberOfRow[],
  { terms, program_version }: ImportChunkInput,
): Promise<void> {
  await writeJournal(client, {
    posted: await openingsOf(client, open, members, terms),
    content_hash: contentHash({ opening: "imported" }),
    ...floorsOf(open, members, terms, program_version),
  })
}

async function openingsOf(
  client: LedgerTransaction,
  open: LockedImport,
  members: readonly MemberOfRow[],
  terms: ProgramTerms,
): Promise<Posted[]> {
  const openings = members.filter(({ planned }) => planned.opening > 0)
  if (openings.length === 0) return []
  const account_ids = openings.map(({ account_id }) => account_id)
  const books = await lockAccounts(client, { account_ids, now: open.now })
  return openings.map(({ member_id, account_id, planned: { opening, row, member } }) => {
    const before = accountIn(books, account_id)
    const record_id = member?.record_id ?? member_id
    const balance = { record_id, amount: opening, expires_on: row.expires_on }
    const { now, created_by: actor_id } = open
    return { before, decision: decideOpening(before, balance, terms, { now, actor_id }) }
  })
}

/** The tier that somebody brings with him is one given by hand: his purchases of today would not give it. */
function floorsOf(
  { created_by, now }: LockedImport,
  members: readonly MemberOfRow[],
  terms: ProgramTerms,
  program_version: number,
): Pick<Journal, "tier_floors" | "tier_changes"> {
  const at = new Date(now).toISOString()
  const by = { reason: IMPORTED, actor_id: created_by }
  const given = members.filter(({ planned }) => !planned.member && planned.row.tier !== null)
  return {
    tier_floors: given.map(({ member_id, planned: { row } }) => {
      return { id: member_id, tier: row.tier, given_at: at, ...by }
    }),
    tier_changes: given.map(({ member_id, planned: { row } }) => ({
      member_id,
      from_tier: tierReached(terms, 0)?.handle ?? null,
      to_tier: row.tier,
      cause: "by_hand",
      order_id: null,
      program_version,
      changed_at: at,
      ...by,
    })),
  }
}
