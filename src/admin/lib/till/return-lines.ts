import type { ReturnedLine, SoldLine } from "../../hooks/api/till-sales"

/** How many of each line come back, by the lines' ids. */
export type Returned = Readonly<Record<string, number>>

/** One more or one less, never below nothing nor above what is left of the line. */
export function withReturned(returned: Returned, line: SoldLine, change: number): Returned {
  const quantity = (returned[line.item_id] ?? 0) + change
  const fits = Math.min(Math.max(0, quantity), line.returnable_quantity)
  return { ...returned, [line.item_id]: fits }
}

/** All that is left of the sale. */
export function allReturned(lines: readonly SoldLine[]): Returned {
  return Object.fromEntries(lines.map((line) => [line.item_id, line.returnable_quantity]))
}

/** As it is asked for; lines of which nothing comes back are not in it. */
export function linesToReturn(returned: Returned): readonly ReturnedLine[] {
  return Object.entries(returned)
    .filter(([, quantity]) => quantity > 0)
    .map(([item_id, quantity]) => ({ item_id, quantity }))
}
