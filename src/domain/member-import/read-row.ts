import type { Attribute } from "../attributes/attribute"
import type { FilledIn } from "../attributes/change-values"
import { isUnfit } from "../attributes/reading"
import { readEmail } from "../attributes/types/email"
import type { CalendarDay } from "../calendar/calendar-day"
import { isCalendarDay } from "../calendar/calendar-day"
import { normalizeCardNumber } from "../cards/card-number"
import type { WordingKey } from "../consents/decide-consents"
import { LoyaltyError } from "../errors"
import { assertBirthDate } from "../members/birth-date"
import { normalizePhone } from "../members/phone"
import { NO_BONUSES } from "../money/bonuses"
import type { ProgramKind } from "../program/program-kind"
import type { ProgramTerms } from "../program/terms"
import type { ImportColumn } from "./choose-columns"
import type { BadRow, ImportRow } from "./import-row"
import { readBalance } from "./read-balance"
import { readConsentCells } from "./read-consents"
import { readField } from "./read-field"

/** The cells of a row under their columns, trimmed; an empty one says nothing. */
export interface ImportCells {
  readonly line: number
  readonly cells: ReadonlyMap<ImportColumn, string>
}

/** By what cells are read. */
export interface ImportReading {
  readonly kind: ProgramKind
  readonly terms: Pick<ProgramTerms, "tiers">
  readonly attributes: readonly Attribute[]
  /** Published words, to which members may have said yes. */
  readonly wordings: readonly WordingKey[]
  /** Where phone numbers without a country are from; null: every number names its country. */
  readonly country_code: string | null
  /** In the program's time zone. */
  readonly today: CalendarDay
}

/** Longer cells are a broken file, and not a name. */
const CELL_LENGTH_MAX = 1_000

const EARLIEST: CalendarDay = "1900-01-01"

/** What a row says, or the first thing that is wrong with it. */
export function readRow(row: ImportCells, reading: ImportReading): ImportRow | BadRow {
  let text = ""
  const read = <Value>(column: ImportColumn, readCell: (cell: string) => Value): Value | null => {
    text = row.cells.get(column) ?? ""
    if (text.length > CELL_LENGTH_MAX) refuse(`${column}: This cell is too long.`)
    return text === "" ? null : readCell(text)
  }
  try {
    const contact = {
      email: read("email", readAddress),
      phone: read("phone", (cell) => normalizePhone(cell, reading.country_code)),
      card_number: read("card_number", normalizeCardNumber),
    }
    const person = {
      first_name: read("first_name", asItIs),
      last_name: read("last_name", asItIs),
      birth_date: read("birth_date", (cell) => readBirthDate(cell, reading.today)),
      joined_on: read("joined_on", (cell) => readPastDay("joined_on", cell, reading.today)),
      attributes: readFields(reading, read),
      consents: readConsentCells(read, reading.wordings),
      consents_on: read("consents_on", (cell) => readPastDay("consents_on", cell, reading.today)),
    }
    const balance = read("balance", readBalance) ?? NO_BONUSES
    if (balance > 0 && reading.kind === "discount") refuseBalance()
    const expires_on = read("expires_on", (cell) => readExpiry(cell, reading.today))
    const tier = read("tier", (cell) => readTier(cell, reading.terms))
    text = ""
    if (Object.values(contact).every((known) => known === null)) refuseNobody()
    return { line: row.line, ...contact, ...person, balance, expires_on, tier }
  } catch (error) {
    if (!LoyaltyError.is(error)) throw error
    return { line: row.line, text, code: error.code, message: error.message }
  }
}

export function isBad(row: ImportRow | BadRow): row is BadRow {
  return "code" in row
}

type ReadCell = <Value>(column: ImportColumn, readCell: (cell: string) => Value) => Value | null

function readFields({ attributes, today }: ImportReading, read: ReadCell): FilledIn {
  const filled_in = attributes.flatMap((attribute): [string, unknown][] => {
    const value = read(`attribute:${attribute.key}`, (cell) => readField(attribute, cell, today))
    return value === null ? [] : [[attribute.key, value]]
  })
  return Object.fromEntries(filled_in)
}

function readAddress(cell: string): string {
  const reading = readEmail(cell)
  if (isUnfit(reading)) refuse(`email: ${reading.problem}`)
  return reading.value
}

function asItIs(cell: string): string {
  return cell
}

function readBirthDate(cell: string, today: CalendarDay): CalendarDay {
  assertBirthDate(cell, today)
  return cell
}

function readPastDay(column: ImportColumn, cell: string, today: CalendarDay): CalendarDay {
  if (isCalendarDay(cell) && EARLIEST <= cell && cell <= today) return cell
  refuse(`${column}: Write a day of the calendar that has passed, for example "2019-05-31".`)
}

function readExpiry(cell: string, today: CalendarDay): CalendarDay {
  if (isCalendarDay(cell) && today <= cell) return cell
  refuse('expires_on: Write the last usable day, today or later, for example "2031-12-31".')
}

/** By its handle, or by its name as the program writes it. */
function readTier(cell: string, { tiers }: Pick<ProgramTerms, "tiers">): string {
  const name = cell.toLowerCase()
  const tier =
    tiers.find(({ handle }) => handle === name) ??
    tiers.find((candidate) => candidate.name.toLowerCase() === name)
  if (tier) return tier.handle
  throw new LoyaltyError("tier_not_found", "tier: The program has no tier of this name.")
}

function refuse(message: string): never {
  throw new LoyaltyError("attribute_invalid", message)
}

function refuseBalance(): never {
  throw new LoyaltyError("bonuses_invalid", "balance: A discount program has no bonuses to give.")
}

function refuseNobody(): never {
  throw new LoyaltyError(
    "attribute_required",
    "An e-mail address, a phone number or a card number is needed to know who this is.",
  )
}
