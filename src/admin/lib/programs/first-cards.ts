import type { TermsProblem } from "../../../domain/program/terms-problems"

/** `new`: numbers are made here; `own`: cards that the shop has already; `later`: none for now. */
export interface FirstCards {
  readonly source: "new" | "own" | "later"
  readonly name: string
  readonly prefix: string
  readonly length: number
  readonly blanks: number
}

export const EAN13_LENGTH = 13
const BLANKS_MAX = 10_000

/** What is wrong with the cards; the message is a key of the texts. */
export function cardProblems({ source, name, prefix, length, blanks }: FirstCards): TermsProblem[] {
  if (source === "later") return []
  const problems: TermsProblem[] = []
  if (name.trim() === "") problems.push({ path: "cards.name", message: "required" })
  const digits = source === "new" ? EAN13_LENGTH - 1 - prefix.length : length - prefix.length
  if (!/^\d*$/.test(prefix)) problems.push({ path: "cards.prefix", message: "digits" })
  else if (!(digits >= 1 && digits <= 15)) problems.push({ path: "cards.prefix", message: "room" })
  if (source === "own" && !(Number.isInteger(length) && length >= 4 && length <= 32)) {
    problems.push({ path: "cards.length", message: "length" })
  }
  const countable = Number.isInteger(blanks) && blanks >= 1 && blanks <= BLANKS_MAX
  if (source === "new" && !countable) problems.push({ path: "cards.blanks", message: "blanks" })
  return problems
}

/** The kind of cards as it is created; null: none. */
export function cardKindOf({ source, name, prefix, length }: FirstCards): object | null {
  const named = { name: name.trim(), prefix }
  switch (source) {
    case "later":
      return null
    case "new":
      return {
        ...named,
        length: EAN13_LENGTH,
        check_digit: "ean13",
        symbologies: ["ean"],
        supply: "stock",
      }
    case "own":
      return {
        ...named,
        length,
        check_digit: "none",
        symbologies: ["code128"],
        supply: "first_scan",
      }
  }
}
