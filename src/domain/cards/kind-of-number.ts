import { LoyaltyError } from "../errors"
import type { CardKind } from "./card-kind"
import { doOverlap, fitOf, isWithin, spansOf } from "./number-shape"

type Series = Pick<CardKind, "id" | "name" | "shape">

/**
 * The kind that a number belongs to, told from the number alone; null where it belongs to none. Ranges of
 * kinds never overlap, so there is at most one.
 * @param number normalized
 * @throws LoyaltyError `card_number_invalid` for a number of the kind's range that the kind cannot have made
 */
export function kindOfNumber<Kind extends Series>(
  kinds: readonly Kind[],
  number: string,
): Kind | null {
  const kind = kinds.find(({ shape }) => spansOf(shape).some((span) => isWithin(span, number)))
  if (!kind) return null
  switch (fitOf(kind.shape, number)) {
    case "fits":
      return kind
    case "other_signs":
      throw new LoyaltyError(
        "card_number_invalid",
        `Numbers of the cards "${kind.name}" have digits only after the prefix. Read the number again.`,
      )
    case "wrong_check_digit":
      throw new LoyaltyError(
        "card_number_invalid",
        `The last digit does not fit a number of the cards "${kind.name}". Read the number again.`,
      )
  }
}

/** @throws LoyaltyError `card_ranges_overlap` where a number could belong to the new kind and to an old one */
export function refuseOverlap(kind: Series, others: readonly Series[]): void {
  for (const other of others.filter(({ id }) => id !== kind.id)) {
    for (const span of spansOf(kind.shape)) {
      const taken = spansOf(other.shape).find((candidate) => doOverlap(candidate, span))
      if (!taken) continue
      throw new LoyaltyError(
        "card_ranges_overlap",
        `The numbers ${span.first} to ${span.last} overlap with ${taken.first} to ${taken.last} of the cards "${other.name}".`,
      )
    }
  }
}
