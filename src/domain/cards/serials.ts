import { LoyaltyError } from "../errors"
import type { CardKind } from "./card-kind"
import type { SerialRange } from "./number-shape"
import { capacityOf } from "./number-shape"

/** One number in so many at most is a card: whoever guesses one is wrong 99 times in 100. */
const GUESSES_PER_CARD = 100

/** A whole number from 0 up to, and without, `limit`, that nobody can foresee. */
export type RandomBelow = (limit: number) => number

/** The next `count` serials from `next` on, through the gaps between ranges; fewer where they end. */
export function serialsFrom(ranges: readonly SerialRange[], next: number, count: number): number[] {
  const serials: number[] = []
  for (const { first, last } of ranges) {
    for (let serial = Math.max(first, next); serial <= last; serial += 1) {
      if (serials.length === count) return serials
      serials.push(serial)
    }
  }
  return serials
}

/** `count` different serials, each as likely as any other. There must be room, see `assertEnoughSerials`. */
export function unguessableSerials(
  ranges: readonly SerialRange[],
  count: number,
  randomBelow: RandomBelow,
): number[] {
  const sizes = ranges.map(({ first, last }) => last - first + 1)
  const capacity = sizes.reduce((sum, size) => sum + size, 0)
  const serials = new Set<number>()
  while (serials.size < count) serials.add(serialAt(ranges, randomBelow(capacity)))
  return [...serials]
}

/** @throws LoyaltyError `card_range_exhausted` when the kind's ranges are too small for so many more cards */
export function assertEnoughSerials(
  kind: Pick<CardKind, "name" | "shape">,
  wanted: { readonly count: number; readonly unguessable: boolean },
  used: { readonly cards: number; readonly next_serial: number },
): void {
  const left = wanted.unguessable
    ? Math.floor(capacityOf(kind.shape) / GUESSES_PER_CARD) - used.cards
    : serialsLeft(kind.shape.ranges, used.next_serial)
  if (wanted.count <= left) return
  const why = wanted.unguessable
    ? `more could be guessed, since only one number in ${GUESSES_PER_CARD} may be a card`
    : "the ranges end there"
  throw new LoyaltyError(
    "card_range_exhausted",
    `There is room for ${Math.max(left, 0)} more cards "${kind.name}": ${why}.`,
  )
}

function serialsLeft(ranges: readonly SerialRange[], next: number): number {
  return ranges.reduce((sum, { first, last }) => {
    return sum + Math.max(0, last - Math.max(first, next) + 1)
  }, 0)
}

function serialAt(ranges: readonly SerialRange[], position: number): number {
  let left = position
  for (const { first, last } of ranges) {
    const size = last - first + 1
    if (left < size) return first + left
    left -= size
  }
  throw new RangeError("The position lies beyond the ranges.")
}
