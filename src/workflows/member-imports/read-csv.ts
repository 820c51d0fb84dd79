import Papa from "papaparse"

import { LoyaltyError } from "../../domain/errors"
import { delimiterOf } from "../../domain/member-import/csv-delimiter"

export interface CsvRow {
  /** Of the file, on which the row begins; cells may hold line ends. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvFile {
  readonly headers: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** More would keep a node busy for a minute; a bigger shop sends two files. */
const ROWS_MAX = 200_000

/**
 * A CSV file with a header line, as spreadsheets and other systems write them: the headers show the delimiter, cells
 * may be quoted, empty lines do not count.
 * @throws LoyaltyError `member_import_invalid`
 */
export function readCsv(csv: string): CsvFile {
  const text = csv.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
  const rows: CsvRow[] = []
  let line = 1
  let begins_at = 0
  Papa.parse<string[]>(text, {
    newline: "\n",
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }, parser) => {
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== "")) rows.push({ line, cells })
      const quote = errors.find(({ type }) => type === "Quotes")
      if (quote) refuse(`The quotes of line ${line} do not fit together.`)
      if (rows.length > ROWS_MAX + 1) parser.abort()
      line += lineEndsIn(text, begins_at, meta.cursor)
      begins_at = meta.cursor
    },
  })
  const [header, ...rest] = rows
  if (!header || rest.length === 0) {
    refuse("The file has no rows: it needs a line of headers, and one for each member.")
  }
  if (rest.length > ROWS_MAX) refuse(`A file may have ${ROWS_MAX} rows at most.`)
  return { headers: header.cells, rows: rest }
}

function lineEndsIn(text: string, from: number, before: number): number {
  let ends = 0
  for (let at = text.indexOf("\n", from); at !== -1 && at < before; at = text.indexOf("\n", at + 1))
    ends += 1
  return ends
}

function refuse(message: string): never {
  throw new LoyaltyError("member_import_invalid", message)
}
