import type { HttpClient } from "../../fixtures/shop/http-client"
import { OPENING_BALANCE } from "./stage"

/** An order as the shop shows it to its staff, whatever the books of the loyalty program say. */
interface ShownOrder {
  readonly id: string
  readonly status: string
  /** None: the shop died while it made the order, and knows of no cart that it came from. */
  readonly cart?: { readonly id: string } | null
  readonly items: readonly {
    readonly unit_price: number
    readonly quantity: number
    readonly detail: { readonly return_received_quantity: number }
    readonly adjustments: readonly { readonly amount: number }[]
  }[]
}

/** One line, in cents. */
interface Line {
  readonly paid: number
  readonly bonuses: number
  readonly is_back: boolean
}

const cents = (amount: number): number => Math.round(amount * 100)

export interface ReckonedMember {
  /** Hundredths: what the member must have, all in all. */
  readonly worth: number
  readonly orders: ReadonlyMap<
    string,
    { readonly status: string; readonly gain: number; readonly is_half_made: boolean }
  >
}

/**
 * What a member must have in the end, reckoned from the orders alone and written from the design: 5 % of
 * the money paid, rounded down at the order and spread over its lines by largest remainder, goes with a
 * line that comes back, whose bonuses return; a canceled order never was. An order that no cart has
 * become was not paid with bonuses, whatever it shows: its cart paid for the order of the second try.
 */
export async function reckonMember(
  staff: HttpClient,
  customer_id: string,
): Promise<ReckonedMember> {
  const fields = "id,status,cart.id,*items,*items.detail,*items.adjustments"
  const { orders } = await staff.must<{ orders: ShownOrder[] }>(
    "GET",
    `/admin/orders?customer_id=${customer_id}&limit=1000&fields=${fields}`,
  )
  return {
    worth: orders.reduce((sum, order) => sum + gainOf(order), cents(OPENING_BALANCE)),
    orders: new Map(
      orders.map((order) => [
        order.id,
        { status: order.status, gain: gainOf(order), is_half_made: !order.cart },
      ]),
    ),
  }
}

function gainOf({ status, cart, items }: ShownOrder): number {
  if (status === "canceled") return 0
  const lines = items.map((item): Line => {
    const bonuses = item.adjustments.reduce((sum, { amount }) => sum + cents(amount), 0)
    return {
      bonuses,
      paid: cents(item.unit_price * item.quantity) - bonuses,
      is_back: item.detail.return_received_quantity === item.quantity,
    }
  })
  const earned = shares(lines.map(({ paid }) => paid))
  return lines.reduce(
    (sum, line, index) =>
      sum + (line.is_back ? 0 : (earned[index] as number) - (cart ? line.bonuses : 0)),
    0,
  )
}

/** 5 % of the whole, in parts that add up to it: what is left of the rounding goes to the largest rests. */
function shares(paid: readonly number[]): number[] {
  const whole = paid.reduce((sum, part) => sum + part, 0)
  const earned = Math.floor(whole / 20)
  const parts = paid.map((part) => (whole === 0 ? 0 : Math.floor((earned * part) / whole)))
  const rests = paid.map((part, index) => earned * part - (parts[index] as number) * whole)
  const by_rest = [...rests.keys()].sort((a, b) => (rests[b] as number) - (rests[a] as number))
  let left = earned - parts.reduce((sum, part) => sum + part, 0)
  for (const index of by_rest) {
    if (left === 0) break
    parts[index] = (parts[index] as number) + 1
    left -= 1
  }
  return parts
}
