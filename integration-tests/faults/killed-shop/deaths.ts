import { FAILPOINTS } from "../../../src/workflows/shop/failpoint"

/** How a shop is to die: at a place in its code, or at any moment whatever. */
export type Death =
  | { readonly kind: "place"; readonly place: string; readonly passing: number }
  | { readonly kind: "moment"; readonly after_ms: number }

const ORDER_CREATED = "after_order_created"
const PLACES = [...FAILPOINTS, ORDER_CREATED]

/** Places where each sale passes several times are reached late as well as early. */
const PASSINGS = [1, 2, 5]
const MOMENT_MS_MAX = 4_000

/** @param random gives integers from 0 below its argument */
export function chooseDeaths(count: number, random: (below: number) => number): Death[] {
  const first = random(PLACES.length)
  return Array.from({ length: count }, (_, index): Death => {
    if (index % 3 === 2) return { kind: "moment", after_ms: 300 + random(MOMENT_MS_MAX) }
    const place = PLACES[(first + index) % PLACES.length] as string
    const passing = place === ORDER_CREATED ? 1 : (PASSINGS[random(PASSINGS.length)] as number)
    return { kind: "place", place, passing }
  })
}

export function environmentOf(death: Death): Record<string, string> {
  if (death.kind === "moment") return {}
  if (death.place === ORDER_CREATED) return { DIE_AFTER_ORDER_CREATED: "true" }
  return { LOYALTY_FAILPOINT: `${death.place}:${death.passing}` }
}
