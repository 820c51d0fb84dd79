import type { DemoVariant } from "./create-products"
import type { DemoShop } from "./create-shop"
import type { Person } from "./people"
import { personOf } from "./people"
import type { Random } from "./random"
import { idMaker, randomOf } from "./random"

export const DAY_MS = 86_400_000
const YEAR_DAYS = 365
const MEMBERS = 300
const ORDERS = 3_000

/** Any number would do; with this one the shop is the same for everybody. */
const SEED = 20_260

export interface PlannedMember {
  readonly person: Person
  readonly region_id: string
  readonly customer_id: string
  readonly member_id: string
  readonly account_id: string
  readonly card_id: string
  readonly joined_at: number
}

export interface PlannedOrder {
  readonly order_id: string
  readonly member: PlannedMember
  readonly channel: "web" | "till"
  readonly placed_at: number
  readonly lines: readonly { readonly variant: DemoVariant; readonly quantity: number }[]
  /** Part of the limit that the member wants to pay with bonuses; 0: none. */
  readonly redeemed_share: number
  readonly comeback: Comeback | null
}

/** What happened to an order later. */
export type Comeback =
  | { readonly kind: "canceled"; readonly at: number }
  /** One unit of the first line, or everything. */
  | { readonly kind: "returned"; readonly at: number; readonly part: "one_unit" | "all" }

export interface PlannedYear {
  readonly now: number
  readonly members: readonly PlannedMember[]
  /** In the order in which they were placed. */
  readonly orders: readonly PlannedOrder[]
}

/**
 * A year that ends at `now`: who joined when, who bought what, who paid with bonuses and what came
 * back. The same `now` gives the same year.
 */
export function planYear(
  now: number,
  shop: DemoShop,
  variants: readonly DemoVariant[],
): PlannedYear {
  const random = randomOf(SEED)
  const id = idMaker(random)
  const members = Array.from({ length: MEMBERS }, (_, number): PlannedMember => {
    const person = personOf(number, random)
    const joined_at = joiningTime(number, now, random)
    return {
      person,
      region_id: shop.regions.find((region) => region.name === person.region.name)?.id ?? "",
      customer_id: id("cus", joined_at),
      member_id: id("lmem", joined_at),
      account_id: id("bacc", joined_at),
      card_id: id("lcard", joined_at),
      joined_at,
    }
  })
  const buyers = spreadOrders(members, random)
  const orders = buyers
    .map((member): PlannedOrder => {
      const placed_at = buyingTime(member, now, random)
      return {
        order_id: id("order", placed_at),
        member,
        channel: random.chance(0.3) ? "till" : "web",
        placed_at,
        lines: basket(variants, random),
        redeemed_share: random.chance(0.22) ? random.pick([1, 1, 0.5]) : 0,
        comeback: comeback(placed_at, now, random),
      }
    })
    .sort((a, b) => a.placed_at - b.placed_at)
  return { now, members, orders }
}

/** A third joined in the first month, the others all through the year; the last a week ago. */
function joiningTime(number: number, now: number, random: Random): number {
  const day = number % 3 === 0 ? random.between(0, 30) : random.between(31, YEAR_DAYS - 8)
  return openingHours(now - (YEAR_DAYS - day) * DAY_MS, 9, 12, random)
}

/** Everybody buys at least twice; some are there every week. */
function spreadOrders(members: readonly PlannedMember[], random: Random): PlannedMember[] {
  const buyers = [...members, ...members]
  const regulars = members.flatMap((member, number) =>
    Array.from({ length: 1 + (number % 5) * (number % 7) }, () => member),
  )
  while (buyers.length < ORDERS) buyers.push(random.pick(regulars))
  return buyers
}

function buyingTime(member: PlannedMember, now: number, random: Random): number {
  const day = member.joined_at + DAY_MS + random.fraction() * (now - member.joined_at - DAY_MS)
  const at = openingHours(day, 13, 20, random)
  return at < now ? at : at - DAY_MS
}

/** A time of the day of `day`, in the hours given, UTC. */
function openingHours(day: number, from: number, to: number, random: Random): number {
  const midnight = day - (day % DAY_MS)
  return midnight + random.between(from * 3_600, to * 3_600) * 1_000
}

function basket(variants: readonly DemoVariant[], random: Random): PlannedOrder["lines"] {
  const wanted = random.pick([1, 1, 2, 2, 2, 3, 3, 4, 5])
  const chosen = new Set<DemoVariant>()
  while (chosen.size < wanted) {
    const variant = random.pick(variants)
    // Nobody buys an espresso machine every month.
    if (variant.cents.eur < 6_000 || random.chance(0.08)) chosen.add(variant)
  }
  return [...chosen].map((variant) => ({
    variant,
    quantity: variant.cents.eur < 2_000 ? random.pick([1, 1, 1, 2, 3]) : 1,
  }))
}

function comeback(placed_at: number, now: number, random: Random): Comeback | null {
  const chance = random.fraction()
  const days = random.between(3, 20)
  const hours_22 = placed_at - (placed_at % DAY_MS) + 22 * 3_600_000
  const returned_at = hours_22 + days * DAY_MS
  if (chance < 0.015) return hours_22 < now ? { kind: "canceled", at: hours_22 } : null
  if (chance > 0.075 || returned_at > now) return null
  return { kind: "returned", at: returned_at, part: chance < 0.025 ? "all" : "one_unit" }
}
