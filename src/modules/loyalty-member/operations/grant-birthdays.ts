import { birthdaysAround } from "../../../domain/calendar/birthday"
import { dayIn, startOfYear } from "../../../domain/calendar/calendar-day"
import { birthdayToGrant } from "../../../domain/grants/birthday-grant"
import { decideGrant } from "../../../domain/grants/decide-grant"
import { birthdayKey, birthdayYearIn } from "../../../domain/grants/grant-keys"
import type { BirthdayGrant } from "../../../domain/grants/grant-terms"
import type { Instant } from "../../../domain/ledger/account"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import type { OpenBooks } from "../ledger/locks"
import { accountIn, lockAccounts } from "../ledger/locks"
import { BIRTHDAY_SQL } from "../ledger/sql-member-tables"
import type { LedgerTransaction } from "../ledger/transaction"
import { writeJournal } from "../ledger/write-journal"

export interface GrantBirthdaysInput {
  readonly program_id: string
  readonly program_version: number
  readonly terms: ProgramTerms
  /** Members with higher ids than this; null: from the first on. */
  readonly after: string | null
  /** Members in one transaction. */
  readonly limit: number
  readonly now: Instant
}

export interface GrantedBirthdays {
  readonly granted: number
  /** Where to go on; null: nobody is left. */
  readonly last_member_id: string | null
}

interface Candidate {
  readonly member_id: string
  readonly account_id: string
  /** Of other records of the same person, which were merged into this one. */
  readonly merged_account_ids: readonly string[]
  readonly birth_date: string
}

/**
 * Gives a batch of members their birthday bonuses: one read, one write, whatever their number. A second run, or
 * one on another node, finds the entries of the first. Accounts that somebody else has locked wait for the
 * next round.
 */
export async function grantBirthdays(
  input: GrantBirthdaysInput,
  pool: ConnectionPool,
): Promise<GrantedBirthdays> {
  const grant = input.terms.grants.birthday
  if (grant === null) return { granted: 0, last_member_id: null }
  return inTransaction(pool, async (transaction) => {
    const candidates = await readCandidates(transaction, input, grant)
    const last_member_id = candidates.at(-1)?.member_id ?? null
    if (candidates.length === 0) return { granted: 0, last_member_id }

    const books = await lockAccounts(transaction, {
      account_ids: candidates.map(({ account_id }) => account_id),
      now: input.now,
      sources: candidates
        .flatMap(({ account_id, merged_account_ids }) => [account_id, ...merged_account_ids])
        .map((id) => ({ type: "account", id })),
    })
    const posted = candidates.flatMap((candidate) => granted(books, candidate, input, grant))
    await writeJournal(transaction, {
      posted,
      content_hash: contentHash({ birthday: grant.bonuses }),
      events: posted.flatMap(({ decision }) => entryPosted(books, decision)),
    })
    return { granted: posted.length, last_member_id }
  })
}

/** Members near their birthday who have had no birthday grant this calendar year, under no record of theirs. */
async function readCandidates(
  transaction: LedgerTransaction,
  { program_id, terms, after, limit, now }: GrantBirthdaysInput,
  grant: BirthdayGrant,
): Promise<readonly Candidate[]> {
  const birthdays = birthdaysAround(dayIn(now, terms.time_zone), grant)
  const { rows } = await transaction.query<Candidate>({
    name: "loyalty_birthday_candidates",
    text: `select m.id as member_id, a.id as account_id, to_char(m.birth_date, 'YYYY-MM-DD') as birth_date,
        array(select x.id from bonus_account x where x.merged_into = a.id) as merged_account_ids
      from loyalty_member m join bonus_account a on a.member_id = m.id
      where m.program_id = $1 and m.status = 'active' and m.birth_date is not null
        and ${BIRTHDAY_SQL} = any($2::numeric[]) and m.id > $3
        and not exists (select 1 from bonus_entry e
          where e.source_id = any(array(select x.id from bonus_account x
            where x.id = a.id or x.merged_into = a.id))
          and e.source_type = 'account' and e.kind = 'accrual' and e.part like 'birthday:%'
          and e.occurred_at >= $4::timestamptz)
      order by m.id limit $5 for no key update of a skip locked`,
    values: [
      program_id,
      birthdays.map((day) => Number(day.replace("-", ""))),
      after ?? "",
      new Date(startOfYear(now, terms.time_zone)).toISOString(),
      limit,
    ],
  })
  return rows
}

function granted(
  books: OpenBooks,
  { account_id, merged_account_ids, birth_date }: Candidate,
  { terms, program_version }: GrantBirthdaysInput,
  grant: BirthdayGrant,
) {
  const { now } = books
  const earlier = books.entries.flatMap((entry) => {
    const is_own = [account_id, ...merged_account_ids].includes(entry.account_id)
    const birthday_year = is_own ? birthdayYearIn(entry.part) : null
    const given_on = dayIn(entry.occurred_at, terms.time_zone)
    return birthday_year === null ? [] : [{ birthday_year, given_on }]
  })
  const birthday_year = birthdayToGrant(birth_date, dayIn(now, terms.time_zone), grant, earlier)
  if (birthday_year === null) return []
  const before = accountIn(books, account_id)
  const key = birthdayKey(account_id, birthday_year)
  const reason = "Birthday bonuses"
  return [
    { before, decision: decideGrant(before, { key, reason, grant, terms, program_version, now }) },
  ]
}
