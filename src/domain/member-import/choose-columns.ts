import type { Attribute } from "../attributes/attribute"
import { CHANNELS } from "../consents/consent"
import type { Channel } from "../consents/consent"
import { LoyaltyError } from "../errors"

/** A yes or no to a channel, and the words to which it was said. */
type ConsentColumn = `consent_${Channel}` | `consent_${Channel}_wording`

const CONSENT_COLUMNS = CHANNELS.flatMap((channel): ConsentColumn[] => [
  `consent_${channel}`,
  `consent_${channel}_wording`,
])

/** What a file may say of a member, besides his fields. */
const IMPORT_COLUMNS = [
  "email",
  "phone",
  "card_number",
  "first_name",
  "last_name",
  "birth_date",
  "joined_on",
  "balance",
  "expires_on",
  "tier",
  "consents_on",
] as const

export type ImportColumn = (typeof IMPORT_COLUMNS)[number] | ConsentColumn | `attribute:${string}`

/** One of them must be there: nothing else leads to a person. */
export const IDENTIFYING: readonly ImportColumn[] = ["email", "phone", "card_number"]

export interface ChosenColumn {
  readonly header: string
  readonly column: ImportColumn
  /** Counted from 0. */
  readonly place: number
}

export interface ChosenColumns {
  readonly used: readonly ChosenColumn[]
  /** Headers that nobody has assigned: told, and never guessed. */
  readonly unknown: readonly string[]
}

/** Columns by headers of a file; null: this header is left out, even where it is a column's name. */
export type ColumnMapping = Readonly<Record<string, string | null>>

/**
 * Which column of a file means what: by the mapping from its headers, else where the header is the column's name.
 * @throws LoyaltyError `member_import_invalid`
 */
export function chooseColumns(
  headers: readonly string[],
  mapping: ColumnMapping,
  attributes: readonly Pick<Attribute, "key" | "is_archived">[],
): ChosenColumns {
  const known = importColumns(attributes)
  const trimmed = headers.map((header) => header.trim())
  assertMapping(trimmed, mapping, known)
  const used: ChosenColumn[] = []
  const unknown: string[] = []
  trimmed.forEach((header, place) => {
    const name = Object.hasOwn(mapping, header) ? mapping[header] : header.toLowerCase()
    const column = known.find((candidate) => candidate === name)
    if (column) used.push({ header, column, place })
    else if (header !== "") unknown.push(header)
  })
  assertUsable(used)
  return { used, unknown }
}

/** Everything that a column of a file may mean, with the shop's own fields. */
export function importColumns(
  attributes: readonly Pick<Attribute, "key" | "is_archived">[],
): readonly ImportColumn[] {
  const fields = attributes.filter(({ is_archived }) => !is_archived)
  return [
    ...IMPORT_COLUMNS,
    ...CONSENT_COLUMNS,
    ...fields.map(({ key }): ImportColumn => `attribute:${key}`),
  ]
}

function assertMapping(
  headers: readonly string[],
  mapping: ColumnMapping,
  known: readonly ImportColumn[],
): void {
  for (const [header, name] of Object.entries(mapping)) {
    if (!headers.includes(header)) refuse(`The file has no column "${header}".`)
    if (name !== null && !known.some((column) => column === name)) {
      refuse(`"${name}" is no column of an import. There are: ${known.join(", ")}.`)
    }
  }
}

function assertUsable(used: readonly ChosenColumn[]): void {
  for (const chosen of used) {
    const { header, column } = chosen
    const first = used.find((other) => other.column === column) ?? chosen
    if (first === chosen) continue
    refuse(
      first.header === header
        ? `The file has the column "${header}" twice.`
        : `"${first.header}" and "${header}" are both the column ${column}.`,
    )
  }
  if (!used.some(({ column }) => IDENTIFYING.includes(column))) {
    refuse(`Nothing in the file says who somebody is: name one of ${IDENTIFYING.join(", ")}.`)
  }
}

function refuse(message: string): never {
  throw new LoyaltyError("member_import_invalid", message)
}
