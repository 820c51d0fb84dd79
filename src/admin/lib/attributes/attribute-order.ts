import type { Attribute } from "../../../domain/attributes/attribute"

type Place = Pick<Attribute, "key" | "position">

/**
 * The places that change when a field goes one up (−1) or down (+1) in the list: fields are shown by place, and those
 * that share one by key, so most often two, and at first all that shared one.
 * @param shown in the order in which they stand on the screen
 */
export function placesAfterMove(shown: readonly Place[], key: string, by: -1 | 1): Place[] {
  const from = shown.findIndex((place) => place.key === key)
  const to = from + by
  const moved = shown[from]
  const neighbor = shown[to]
  if (!moved || !neighbor) return []
  const order = shown.map((place, at) => (at === from ? neighbor : at === to ? moved : place))
  return order
    .map((place, position) => ({ key: place.key, position, was: place.position }))
    .filter(({ position, was }) => position !== was)
    .map(({ key, position }) => ({ key, position }))
}
