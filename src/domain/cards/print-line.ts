import type { CardKind } from "./card-kind"

/** What a print shop puts on one card: its number, and what its stripe carries. */
export const PRINT_COLUMNS = ["number", "track_1", "track_2"] as const

/**
 * The line of one card in the file for the print shop. No cell needs quotes: numbers are digits and letters, and a
 * template with a comma is refused where the kind is described.
 */
export function printLine(
  kind: Pick<CardKind, "track_1_template" | "track_2_template">,
  number: string,
): string {
  const tracks = [kind.track_1_template, kind.track_2_template]
  const cells = [
    number,
    ...tracks.map((template) => template?.replaceAll("{number}", number) ?? ""),
  ]
  return cells.join(",")
}
