import { generateEntityId } from "@medusajs/framework/utils"

import { firstSurveyOn } from "../../../domain/attributes/next-survey"
import { dayIn } from "../../../domain/calendar/calendar-day"
import { InvariantError } from "../../../domain/errors"
import type { ImportRow } from "../../../domain/member-import/import-row"
import { calendarDays } from "../../../domain/program/period"
import type { ProgramTerms } from "../../../domain/program/terms"
import { higherTier, tierByHandle, tierReached } from "../../../domain/tiers/tier-reached"
import { writeValues } from "../attributes/fill-in"
import type { SqlClient } from "../ledger/sql-client"
import type { JoinedMember, JoinMemberInput } from "../operations/join-member"
import { joinWithin } from "../operations/join-member"
import type { LockedImport } from "./lock-import"
import { writeImportedConsents } from "./write-imported-consents"
import type { PlannedRow } from "./plan-chunk"

/** A row with the member whom it is about, who is one by now. */
export interface MemberOfRow {
  readonly planned: PlannedRow
  readonly member_id: string
  readonly account_id: string
  /** False: he was one before. */
  readonly joins: boolean
}

/**
 * Makes the people of rows members, with phone numbers, fields and consents, in five statements whatever their number. Records
 * are taken over as they are: nobody is asked for what is mandatory, and nobody is welcomed.
 * @param made customers by the lines of the rows for which they were made
 */
export async function joinRows(
  client: SqlClient,
  open: LockedImport,
  planned: readonly PlannedRow[],
  made: ReadonlyMap<number, string>,
  terms: ProgramTerms,
): Promise<MemberOfRow[]> {
  const joining = planned.filter(({ member }) => member?.status !== "active")
  const { joined } = await joinWithin(
    client,
    joining.map((row) => membershipOf(row, made, open, terms)),
  )
  const joined_rows = joining.map((row, index): MemberOfRow => {
    const { member_id, account_id, joined_now } = joined[index] as JoinedMember
    return { planned: row, member_id, account_id, joins: joined_now }
  })
  const newcomers = joined_rows.filter((row) => row.planned.member === null)
  await setPhones(client, newcomers)
  await writeValues(
    client,
    newcomers.map(({ member_id, planned: { values } }) => ({ member_id, set: values })),
    open.created_by,
  )
  const said = newcomers.map(({ member_id, planned: { row } }) => ({ member_id, row }))
  await writeImportedConsents(client, open, said, terms)
  const known_rows = planned.flatMap((row): MemberOfRow[] => {
    if (row.member?.status !== "active") return []
    const { member_id, account_id } = row.member
    return [{ planned: row, member_id, account_id, joins: false }]
  })
  return [...joined_rows, ...known_rows]
}

function membershipOf(
  { row, customer_id }: PlannedRow,
  made: ReadonlyMap<number, string>,
  open: LockedImport,
  terms: ProgramTerms,
): JoinMemberInput {
  const id = customer_id ?? made.get(row.line)
  if (id === undefined) throw new InvariantError(`no customer was made for line ${row.line}`)
  const { joined_on, birth_date } = row
  return {
    member_id: generateEntityId(undefined, "lmem"),
    account_id: generateEntityId(undefined, "bacc"),
    program_id: open.program_id,
    customer_id: id,
    tier: tierOf(row, terms),
    birth_date,
    next_survey_on: firstSurveyOn(terms.surveys, dayIn(open.now, terms.time_zone)),
    actor_id: open.created_by,
    ...(joined_on !== null && {
      joined_at: new Date(calendarDays(joined_on, joined_on, terms.time_zone).from),
    }),
  }
}

/** The lowest one, or the higher one that he brings with him. */
function tierOf({ tier }: ImportRow, terms: ProgramTerms): string | null {
  return higherTier(tierReached(terms, 0), tierByHandle(terms, tier))?.handle ?? null
}

async function setPhones(client: SqlClient, rows: readonly MemberOfRow[]): Promise<void> {
  const phones = rows.flatMap(({ member_id, planned: { row } }) =>
    row.phone === null ? [] : [{ member_id, phone: row.phone }],
  )
  if (phones.length === 0) return
  await client.query({
    name: "loyalty_import_phones",
    text: `update loyalty_member m set phone = x.phone
      from jsonb_to_recordset($1::jsonb) as x(member_id text, phone text) where m.id = x.member_id`,
    values: [JSON.stringify(phones)],
  })
}
