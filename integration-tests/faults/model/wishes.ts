import fc from "fast-check"

import { DAY } from "../../fixtures/domain/accounts"
import type { Books, ModelHold } from "./books"
import type { Request } from "./request"

/** Something that a shop does next. `pick` chooses among the carts, orders or requests so far. */
export interface Wish {
  readonly what: (typeof DEEDS)[number]
  readonly member: number
  readonly pick: number
  readonly bonuses: number
  readonly ripens: number | null | undefined
  readonly lasts: number | null
  readonly shortfall: "debt" | "forgive"
}

/** Twice and three times: what makes a history worth telling comes more often. */
const DEEDS = [
  "accrue",
  "accrue",
  "hold",
  "hold",
  "hold",
  "change hold",
  "capture",
  "capture",
  "release",
  "run out",
  "undo",
  "refund",
  "refund",
  "revoke",
  "give",
  "deduct",
  "merge",
  "activate",
  "expire",
  "again",
  "again",
  "again otherwise",
] as const

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }).map((tens) => tens * 1000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }) },
)

export const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom(...DEEDS),
  member: fc.nat(2),
  pick: fc.nat(99),
  bonuses: amount,
  ripens: fc.constantFrom(undefined, undefined, 1, 3, 20, null),
  lasts: fc.constantFrom(null, 0, 1, 10, 30),
  shortfall: fc.constantFrom("debt", "forgive"),
})

/** What was asked so far, and whatever a new request needs to be a new one. */
export interface Memory {
  readonly asked: Request[]
  readonly members: readonly string[]
  /** Before the names of carts, orders and returns: those of two lists never meet. */
  readonly prefix: string
}

/** Makes the wish concrete: of this member, this cart, under this key. */
export function requestOf(wish: Wish, books: Books, memory: Memory): Request {
  const request = wishedRequestOf(wish, books, memory)
  memory.asked.push(request)
  return request
}

function wishedRequestOf(wish: Wish, books: Books, memory: Memory): Request {
  const { bonuses } = wish
  const { prefix, asked } = memory
  const member = memory.members[wish.member % memory.members.length] as string
  const number = asked.length + 1
  switch (wish.what) {
    case "accrue":
      return {
        do: "accrue",
        member,
        order: `${prefix}order_${number}`,
        bonuses,
        ...datesOf(wish, books),
      }
    case "hold":
      return { do: "hold", member, cart: cartOf(wish, prefix), bonuses }
    case "change hold":
      return { do: "hold", ...held(wish, books, memory, "open"), bonuses }
    case "capture":
      return { do: "capture", ...held(wish, books, memory, "open") }
    case "undo":
      return { do: "undo", ...held(wish, books, memory, "captured") }
    case "release":
    case "run out": {
      const as = wish.what === "release" ? "released" : "expired"
      return { do: "release", ...held(wish, books, memory, "open"), as }
    }
    case "refund":
      return {
        do: "refund",
        ...held(wish, books, memory, "captured"),
        return_id: `${prefix}return_${number}`,
        bonuses,
      }
    case "revoke": {
      const orders = Object.entries(books.orders).filter(([name]) => name.startsWith(prefix))
      const [order, earned] = chosen(orders, wish.pick) ?? [`${prefix}order_0`, { member }]
      const { shortfall } = wish
      return { do: "revoke", member: earned.member, order, step: `${number}`, bonuses, shortfall }
    }
    case "give":
    case "deduct": {
      const change = wish.what === "give" ? bonuses : -bonuses
      const request_id = `${prefix}request_${number}`
      return { do: "adjust", member, request_id, change, reason: "by hand" }
    }
    case "merge": {
      const into = memory.members[wish.pick % memory.members.length] as string
      return { do: "merge", from: member, into }
    }
    case "activate":
    case "expire":
      return { do: wish.what }
    case "again":
      return chosen(asked, wish.pick) ?? { do: "expire" }
    case "again otherwise":
      return otherwise(chosen(asked.filter(hasKey), wish.pick), wish) ?? { do: "activate" }
  }
}

function datesOf({ ripens, lasts }: Wish, { now }: Books) {
  const gone_at = lasts === null ? null : now + lasts * DAY
  if (ripens === undefined) return { gone_at }
  return { gone_at, ripens_at: ripens === null ? null : now + ripens * DAY }
}

/** A cart in that state with its member; at times any cart, or somebody else. */
function held(
  wish: Wish,
  books: Books,
  { prefix, members }: Memory,
  status: ModelHold["status"],
): { member: string; cart: string } {
  const fitting = Object.entries(books.holds).filter(
    ([name, hold]) => name.startsWith(prefix) && (hold.status === status || wish.pick % 10 === 3),
  )
  const [cart, hold] = chosen(fitting, wish.pick) ?? [cartOf(wish, prefix), null]
  const stranger = members[wish.member % members.length] as string
  return { cart, member: hold && wish.pick % 8 !== 0 ? hold.member : stranger }
}

function cartOf({ pick }: Wish, prefix: string): string {
  return `${prefix}cart_${(pick % 12) + 1}`
}

type Keyed = Extract<Request, { do: "accrue" | "adjust" | "refund" | "revoke" }>

function hasKey(request: Request): request is Keyed {
  return ["accrue", "adjust", "refund", "revoke"].includes(request.do)
}

/** The same key with something else under it. */
function otherwise(request: Keyed | undefined, wish: Wish): Request | undefined {
  const more = wish.pick % 2 === 0
  switch (request?.do) {
    case undefined:
      return undefined
    case "accrue":
      return more
        ? { ...request, bonuses: request.bonuses + 100 }
        : { ...request, gone_at: (request.gone_at ?? 0) + DAY }
    case "adjust":
      return more
        ? { ...request, change: -request.change }
        : { ...request, reason: `not ${request.reason}` }
    case "refund":
      return more
        ? { ...request, bonuses: request.bonuses + 100 }
        : { ...request, cart: `${request.cart}0` }
    case "revoke":
      return { ...request, bonuses: request.bonuses + 100 }
  }
}

function chosen<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)]
}
