import type { LoyaltyErrorCode } from "../errors"
import { LoyaltyError } from "../errors"
import type { CardKind } from "./card-kind"
import { normalizeCardNumber } from "./card-number"
import { kindOfNumber } from "./kind-of-number"

/** A cell that should be a number, and the line of the file on which it stands. */
export interface ImportRow {
  readonly line: number
  readonly text: string
}

export interface GoodRow {
  readonly line: number
  readonly number: string
}

/** A row that cannot be imported, and why. */
export interface BadRow extends ImportRow {
  readonly code: LoyaltyErrorCode
  readonly message: string
}

const SEPARATOR = /[,;\t]/

/**
 * The numbers of a CSV file: those of the column `number` where the first line names one, else the first cell
 * of every line. Cells may be quoted and are separated by commas, semicolons or tabs; empty lines do not count.
 */
export function rowsOfImport(csv: string): ImportRow[] {
  const lines = csv.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/)
  const header = cellsOf(lines[0] ?? "").map((cell) => cell.toLowerCase())
  const column = header.indexOf("number")
  return lines.flatMap((line, index) => {
    if (line.trim() === "" || (index === 0 && column !== -1)) return []
    return [{ line: index + 1, text: cellsOf(line)[Math.max(column, 0)] ?? "" }]
  })
}

/** Which rows are numbers of the kind, each once. Whether a card has one already is not known here. */
export function checkImport(
  kind: Pick<CardKind, "id" | "name" | "shape">,
  rows: readonly ImportRow[],
): { good: GoodRow[]; bad: BadRow[] } {
  const lines = new Map<string, number>()
  const bad: BadRow[] = []
  for (const row of rows) {
    try {
      const number = numberOfKind(kind, row.text)
      const earlier = lines.get(number)
      if (earlier !== undefined) {
        throw new LoyaltyError(
          "card_number_taken",
          `Card ${number} stands on line ${earlier} already.`,
        )
      }
      lines.set(number, row.line)
    } catch (error) {
      if (!LoyaltyError.is(error)) throw error
      bad.push({ ...row, code: error.code, message: error.message })
    }
  }
  return { good: [...lines].map(([number, line]) => ({ line, number })), bad }
}

function numberOfKind(kind: Pick<CardKind, "id" | "name" | "shape">, text: string): string {
  const number = normalizeCardNumber(text)
  if (kindOfNumber([kind], number) !== null) return number
  throw new LoyaltyError(
    "card_number_invalid",
    `Card ${number} lies outside the ranges of the cards "${kind.name}".`,
  )
}

function cellsOf(line: string): string[] {
  return line.split(SEPARATOR).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  )
}
