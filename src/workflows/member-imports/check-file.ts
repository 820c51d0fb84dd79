import { setImmediate } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"

import { dayIn } from "../../domain/calendar/calendar-day"
import { CHANNELS } from "../../domain/consents/consent"
import { LoyaltyError } from "../../domain/errors"
import type { ChosenColumns, ColumnMapping } from "../../domain/member-import/choose-columns"
import { chooseColumns } from "../../domain/member-import/choose-columns"
import { ShopIndex } from "../../domain/member-import/fit-row"
import type { BadRow, ImportRow } from "../../domain/member-import/import-row"
import type { ImportCells, ImportReading } from "../../domain/member-import/read-row"
import { isBad, readRow } from "../../domain/member-import/read-row"
import { twinsAmong } from "../../domain/member-import/twins"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule } from "../shop/modules"
import type { CsvFile, CsvRow } from "./read-csv"
import { readCsv } from "./read-csv"
import { customersOfRows } from "./shop-customers"

/** Rows between two turns for everybody else, and of one look at the shop. */
const SLICE = 1_000

export interface FileToCheck {
  readonly csv: string
  readonly mapping: ColumnMapping
  readonly country_code: string | null
}

/** What a file would bring, and what is wrong with it. */
export interface CheckedFile {
  readonly columns: ChosenColumns
  readonly row_count: number
  readonly good: readonly ImportRow[]
  /** How many of the good ones are about members. */
  readonly known: number
  /** In the order of the file. */
  readonly bad: readonly BadRow[]
}

/**
 * Reads a file and looks its people and cards up in the shop, a thousand rows at a time. Nothing is written.
 * @throws LoyaltyError `member_import_invalid`; `attribute_invalid` for a country that there is not
 */
export async function checkFile(
  container: MedusaContainer,
  program: ProgramWithTerms,
  file: FileToCheck,
): Promise<CheckedFile> {
  const members = memberModule(container)
  const [attributes, wordings] = await Promise.all([
    members.attributes.readAttributes(),
    members.consents.readWordings(CHANNELS),
  ])
  const { headers, rows } = readCsv(file.csv)
  const columns = chooseColumns(headers, file.mapping, attributes)
  const { kind, terms } = program
  const { country_code } = file
  const today = dayIn(Date.now(), terms.time_zone)
  const read = await readRows({ headers, rows }, columns, {
    kind,
    terms,
    attributes,
    wordings: wordings.flatMap(({ channel, version, texts }) =>
      Object.keys(texts).map((language) => ({ channel, version, language })),
    ),
    country_code,
    today,
  })
  const readable = read.flatMap((row) => (isBad(row) ? [] : [row]))
  const twins = twinsAmong(readable)
  const alone = without(readable, twins)
  const { refused, known } = await fitRows(container, program.id, alone)
  const bad = [...read.filter(isBad), ...twins, ...refused]
  return {
    columns,
    row_count: rows.length,
    good: without(alone, refused),
    known,
    bad: bad.sort((one, other) => one.line - other.line),
  }
}

async function readRows(
  { headers, rows }: CsvFile,
  columns: ChosenColumns,
  reading: ImportReading,
): Promise<(ImportRow | BadRow)[]> {
  const width = headers.length
  const read: (ImportRow | BadRow)[] = []
  for (const row of rows) {
    read.push(
      row.cells.length > width ? tooLong(row, width) : readRow(cellsOf(row, columns), reading),
    )
    if (read.length % SLICE === 0) await setImmediate()
  }
  return read
}

/** A delimiter within a cell that nobody has quoted: the cells behind it stand under the wrong headers. */
function tooLong({ line, cells }: CsvRow, width: number): BadRow {
  const message = `This line has ${cells.length} cells, and the file ${width} headers.`
  return { line, text: cells.slice(width).join(" "), code: "attribute_invalid", message }
}

function cellsOf({ line, cells }: CsvRow, { used }: ChosenColumns): ImportCells {
  return { line, cells: new Map(used.map(({ column, place }) => [column, cells[place] ?? ""])) }
}

function without(rows: readonly ImportRow[], bad: readonly BadRow[]): ImportRow[] {
  const lines = new Set(bad.map(({ line }) => line))
  return rows.filter(({ line }) => !lines.has(line))
}

/** As the shop is now; when the rows are written it is asked again. */
async function fitRows(
  container: MedusaContainer,
  program_id: string,
  rows: readonly ImportRow[],
): Promise<{ refused: BadRow[]; known: number }> {
  const refused: BadRow[] = []
  let known = 0
  for (let first = 0; first < rows.length; first += SLICE) {
    const slice = rows.slice(first, first + SLICE)
    const customers = await customersOfRows(container, slice)
    const asked = { program_id, rows: slice, customers }
    const index = new ShopIndex(await memberModule(container).imports.readShopFacts(asked))
    for (const row of slice) {
      try {
        if (index.fit(row).member) known += 1
      } catch (error) {
        if (!LoyaltyError.is(error)) throw error
        refused.push({ line: row.line, text: "", code: error.code, message: error.message })
      }
    }
  }
  return { refused, known }
}
