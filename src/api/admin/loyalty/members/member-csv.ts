import Papa from "papaparse"

import type { AttributeValue } from "../../../../domain/attributes/attribute"
import { valueOf } from "../../../../domain/attributes/attribute"
import { CHANNELS } from "../../../../domain/consents/consent"
import type { AdminMember } from "./read-admin-members"

type Cell = string | number | boolean | null | undefined

const COLUMNS: readonly (readonly [string, (member: AdminMember) => Cell])[] = [
  ["member_id", ({ id }) => id],
  ["program", ({ program }) => program.handle],
  ["status", ({ status }) => status],
  ["joined_at", ({ joined_at }) => joined_at],
  ["customer_id", ({ customer_id }) => customer_id],
  ["email", ({ customer }) => customer?.email],
  ["first_name", ({ customer }) => customer?.first_name],
  ["last_name", ({ customer }) => customer?.last_name],
  ["phone", ({ phone, customer }) => phone ?? customer?.phone],
  ["birth_date", ({ birth_date }) => birth_date],
  ["tier", ({ tier }) => tier?.handle],
  ["spend", ({ cumulative_spend }) => cumulative_spend],
  ["available", ({ balance }) => balance.available],
  ["held", ({ balance }) => balance.held],
  ["pending", ({ balance }) => balance.pending],
  ["debt", ({ balance }) => balance.debt],
  ["cards", ({ cards }) => cards.map(({ number }) => number).join("; ")],
  ...CHANNELS.map(
    (channel) =>
      [
        `consent_${channel}`,
        ({ consents }: AdminMember) =>
          consents.find((consent) => consent.channel === channel)?.is_given ? "yes" : "no",
      ] as const,
  ),
]

/**
 * What a spreadsheet would carry out when it opens the file: members and guests of the web shop choose their names.
 * A phone number begins with a plus sign as well, and is none.
 */
const FORMULA = /^[=@\t\r\n-]|^\+(?!\d+$)/

const asCsv = (rows: readonly (readonly Cell[])[]) =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: "\n" },
  )}\n`

/** Columns of the file; a field of the merchant's is `attributes.<key>`. */
export function memberCsvHeader(attribute_keys: readonly string[]): string {
  const fields = attribute_keys.map((key) => `attributes.${key}`)
  return asCsv([[...COLUMNS.map(([name]) => name), ...fields]])
}

/** A line for each member, with the fields of the header in its order. */
export function memberCsvLines(
  members: readonly AdminMember[],
  attribute_keys: readonly string[],
): string {
  if (members.length === 0) return ""
  return asCsv(
    members.map((member) => [
      ...COLUMNS.map(([, cellOf]) => cellOf(member)),
      ...attribute_keys.map((key) => cellOfField(valueOf(member.attributes, key))),
    ]),
  )
}

function cellOfField(value: AttributeValue | undefined): Cell {
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "object" ? value.join("; ") : value
}
