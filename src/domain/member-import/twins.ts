import type { LoyaltyErrorCode } from "../errors"
import type { BadRow, ImportRow } from "./import-row"

const UNIQUE: readonly {
  readonly column: "email" | "phone" | "card_number"
  readonly code: LoyaltyErrorCode
  readonly what: string
}[] = [
  { column: "email", code: "already_member", what: "This e-mail address" },
  { column: "phone", code: "already_member", what: "This phone number" },
  { column: "card_number", code: "card_number_taken", what: "This card number" },
]

/**
 * Rows that claim to be the same person, or hold the same card. All of them are bad, for nobody but the merchant knows
 * which one is right; each names the line of another.
 */
export function twinsAmong(rows: readonly ImportRow[]): BadRow[] {
  const bad = new Map<number, BadRow>()
  for (const { column, code, what } of UNIQUE) {
    for (const [text, lines] of linesBy(rows, column)) {
      if (lines.length === 1) continue
      lines.forEach((line) => {
        const other = lines.find((candidate) => candidate !== line)
        const message = `${what} stands on line ${other}, too.`
        if (!bad.has(line)) bad.set(line, { line, text, code, message })
      })
    }
  }
  return [...bad.values()]
}

function linesBy(
  rows: readonly ImportRow[],
  column: "email" | "phone" | "card_number",
): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (const row of rows) {
    const value = row[column]
    if (value === null) continue
    const known = lines.get(value)
    if (known) known.push(row.line)
    else lines.set(value, [row.line])
  }
  return lines
}
