import Papa from "papaparse"
import { delimiterOf } from "../../../domain/member-import/csv-delimiter"

/** A column of a file as its first lines show it. */
export interface FileColumn {
  readonly header: string
  /** What stands below it, to know it by; cells without anything are passed over. */
  readonly examples: readonly string[]
}

/** Enough to tell a first name from a last one. */
const LINES_SHOWN = 20
const EXAMPLES = 2

/** The named columns of a CSV file, each header once: what stands twice is told by the check. */
export function readFileColumns(csv: string): readonly FileColumn[] {
  const text = csv.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
  const { data } = Papa.parse<string[]>(text, {
    newline: "\n",
    delimiter: delimiterOf(text),
    preview: LINES_SHOWN,
    skipEmptyLines: "greedy",
  })
  const [headers = [], ...lines] = data.map((cells) => cells.map((cell) => cell.trim()))
  return headers
    .map((header, place) => ({
      header,
      examples: lines.flatMap((cells) => cells[place] || []).slice(0, EXAMPLES),
    }))
    .filter(
      ({ header }, place) =>
        header !== "" && place === headers.findIndex((name) => name === header),
    )
}

/** A table for a spreadsheet: rows of cells below their headers. */
export function writeCsv(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return Papa.unparse(
    { fields: [...headers], data: rows.map((row) => [...row]) },
    {
      // What a spreadsheet would run as a formula is written as the text that it was.
      escapeFormulae: true,
    },
  )
}
