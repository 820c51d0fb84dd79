/** A range as a filter keeps it: "10..50", "10..", "..50"; both ends are in it. */
export interface TypedRange {
  readonly from: string
  readonly to: string
}

export function readRange(text: unknown): TypedRange {
  const [from = "", to = ""] = typeof text === "string" ? text.split("..") : []
  return { from, to }
}

/** `undefined` for a range without ends, which says nothing. */
export function writeRange({ from, to }: TypedRange): string | undefined {
  return from === "" && to === "" ? undefined : `${from}..${to}`
}
