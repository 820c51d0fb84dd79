import type { ReturnedLine, SoldLine } from "../../hooks/api/till-sales"

/** How many of each line come back, by the lines' ids. */
export type Returned = Readonly<Record<string, number>>

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
