import { LoyaltyError } from "../errors"
import type { CardKind } from "./card-kind"
import type { SerialRange } from "./number-shape"

type Series = Pick<CardKind, "name" | "shape">

/**
 * Cards that people carry keep their kind: its numbers may become more, and never other ones.
 * @param after null: the kind is to go
 * @throws LoyaltyError `card_kind_in_use`
 */
export function refuseReshaping(before: Series, after: Series | null): void {
  if (after === null) {
    throw new LoyaltyError(
      "card_kind_in_use",
      `There are cards "${before.name}", so their kind has to stay.`,
    )
  }
  const is_same =
    before.shape.prefix === after.shape.prefix &&
    before.shape.length === after.shape.length &&
    before.shape.check_digit === after.shape.check_digit
  if (is_same && before.shape.ranges.every((range) => isCovered(range, after.shape.ranges))) return
  throw new LoyaltyError(
    "card_kind_in_use",
    `There are cards "${before.name}": the ranges of their numbers may grow, everything else of the numbers stays.`,
  )
}

/** Ranges that only touch cover what lies across them. */
function isCovered(range: SerialRange, ranges: readonly SerialRange[]): boolean {
  const next = ranges.reduce(
    (serial, { first, last }) => (first <= serial && last >= serial ? last + 1 : serial),
    range.first,
  )
  return next > range.last
}
