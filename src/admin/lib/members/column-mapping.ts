import type { ImportColumn } from "../../../domain/member-import/choose-columns"
import { IDENTIFYING } from "../../../domain/member-import/choose-columns"

/** What each header of a file means; null: it is left out. */
export type Mapping = Readonly<Record<string, ImportColumn | null>>

/** What can be told of a file before anybody types: headers that are a column's name, or what the screen calls it. */
export function firstMapping(
  headers: readonly string[],
  columns: readonly ImportColumn[],
  nameOf: (column: ImportColumn) => string,
): Mapping {
  const free = new Set(columns)
  return Object.fromEntries(
    headers.map((header) => {
      const meant = [...free].find((column) =>
        [column, nameOf(column)].some((name) => plain(name) === plain(header)),
      )
      if (meant) free.delete(meant)
      return [header, meant ?? null]
    }),
  )
}

type MappingProblem = "nobody" | { readonly twice: ImportColumn } | null

/** Why a file cannot be read by this mapping. */
export function mappingProblem(mapping: Mapping): MappingProblem {
  const used = Object.values(mapping).filter((column) => column !== null)
  const twice = used.find((column, index) => used.indexOf(column) !== index)
  if (twice) return { twice }
  return used.some((column) => IDENTIFYING.includes(column)) ? null : "nobody"
}

/** "E-Mail", "e mail" and "EMAIL" are one name. */
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "")
