import type { Attribute } from "../../../domain/attributes/attribute"
import type { ChangedValues } from "../../../domain/attributes/change-values"
import { changeValues } from "../../../domain/attributes/change-values"
import { dayIn } from "../../../domain/calendar/calendar-day"
import { LoyaltyError } from "../../../domain/errors"
import type { FittedRow } from "../../../domain/member-import/fit-row"
import { ShopIndex } from "../../../domain/member-import/fit-row"
import type { ImportRow } from "../../../domain/member-import/import-row"
import type { ProgramTerms } from "../../../domain/program/terms"
import { tierByHandle } from "../../../domain/tiers/tier-reached"
import { lockCards } from "../cards/lock-cards"
import type { SqlClient } from "../ledger/sql-client"
import { readAttributes } from "../reads/attributes"
import { readShopFacts } from "../reads/shop-facts"
import type { DoneRow, LockedImport } from "./lock-import"

export interface PlannedRow extends FittedRow {
  /** Of somebody who is new; of a member they stay as they are. */
  readonly values: ChangedValues["set"]
}

export interface ChunkPlan {
  readonly planned: readonly PlannedRow[]
  readonly refused: readonly DoneRow[]
}

/**
 * What is to be done for rows as the shop is now: much may have changed since they were checked. A second row of one
 * member waits for the next chunk, which sees what the first has given him.
 */
export async function planChunk(
  client: SqlClient,
  open: LockedImport,
  rows: readonly ImportRow[],
  customers: ReadonlyMap<number, string>,
  terms: ProgramTerms,
): Promise<ChunkPlan> {
  const numbers = rows.flatMap(({ card_number }) => card_number ?? [])
  if (numbers.length > 0) await lockCards(client, numbers)
  const facts = await readShopFacts(client, { program_id: open.program_id, rows, customers })
  const has_fields = rows.some(({ attributes }) => Object.keys(attributes).length > 0)
  const attributes = has_fields ? await readAttributes(client) : []
  const index = new ShopIndex(facts)
  const seen = new Set<string>()
  const planned: PlannedRow[] = []
  const refused: DoneRow[] = []
  for (const row of rows) {
    try {
      const fitted = index.fit(row)
      if (fitted.member && seen.has(fitted.member.member_id)) continue
      if (fitted.member) seen.add(fitted.member.member_id)
      planned.push({ ...fitted, values: newValues(fitted, attributes, terms, open) })
    } catch (error) {
      if (!LoyaltyError.is(error)) throw error
      const { code, message } = error
      refused.push({ line: row.line, outcome: "refused", code, message })
    }
  }
  return { planned, refused }
}

/** @throws LoyaltyError `tier_not_found`, `attribute_invalid` where the program or its fields have changed since */
function newValues(
  { row, member }: FittedRow,
  attributes: readonly Attribute[],
  terms: ProgramTerms,
  { now }: LockedImport,
): ChangedValues["set"] {
  if (member) return []
  if (row.tier !== null && tierByHandle(terms, row.tier) === null) {
    throw new LoyaltyError("tier_not_found", "tier: The program has no tier of this name.")
  }
  return changeValues({
    attributes,
    values: {},
    filled_in: row.attributes,
    editor: "manager",
    today: dayIn(now, terms.time_zone),
  }).set
}
