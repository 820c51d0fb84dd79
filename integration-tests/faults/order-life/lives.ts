import { minor } from "../../../src/domain/money/money"
import type { OrderFacts } from "../../../src/domain/orders/order-facts"
import type { ProgramTerms } from "../../../src/domain/program/terms"
import { euros } from "../../fixtures/domain/baskets"
import { orderLine, orderOf } from "../../fixtures/domain/orders"

export type Settlement = ProgramTerms["redemption"]["settlement"]

/** What is on the order, in units; the rest is the same in every life. */
interface Goods {
  readonly cups?: 1 | 2
  readonly spoon?: boolean
  readonly tea_back?: number
  readonly cups_back?: number
}

/** One look of the shop at the order. */
interface Look extends Goods {
  readonly version: number
  readonly paid?: boolean
  readonly delivered?: boolean
  readonly canceled?: boolean
}

const EDITED = { version: 2, cups: 1, spoon: true, paid: true } as const
const DELIVERED = { paid: true, delivered: true } as const

/**
 * Each life is what the shop shows after each event, oldest first; the last is what stays true. Not
 * every event makes a new version: payment, delivery and cancellation do not, and units that come back
 * may show under the version that was there.
 */
const LOOKS = {
  "is edited and on its way": [{ version: 1 }, { version: 1, paid: true }, EDITED],
  "is kept in part": [
    { version: 1 },
    { version: 1, paid: true },
    { version: 2, ...DELIVERED, tea_back: 1 },
    { version: 2, ...DELIVERED, tea_back: 2 },
  ],
  "is edited, and one article comes back in two parts": [
    { version: 1 },
    { version: 1, paid: true },
    EDITED,
    { ...EDITED, version: 3, delivered: true, tea_back: 1 },
    { ...EDITED, version: 4, delivered: true, tea_back: 3 },
  ],
  "comes back whole in three parts": [
    { version: 1 },
    { version: 1, paid: true },
    { version: 2, ...DELIVERED, tea_back: 1 },
    { version: 3, ...DELIVERED, tea_back: 2, cups_back: 1 },
    { version: 4, ...DELIVERED, tea_back: 3, cups_back: 2 },
  ],
  "is canceled while a return comes in": [
    { version: 1 },
    { version: 1, paid: true },
    EDITED,
    { ...EDITED, version: 3, tea_back: 1 },
    { ...EDITED, version: 2, canceled: true },
    { ...EDITED, version: 3, tea_back: 1, canceled: true },
  ],
} as const satisfies Record<string, readonly Look[]>

export type LifeName = keyof typeof LOOKS

export const LIFE_NAMES = Object.keys(LOOKS) as LifeName[]

export function snapshotCount(life: LifeName): number {
  return LOOKS[life].length
}

export function snapshotsOf(life: LifeName, settlement: Settlement, order_id: string) {
  return LOOKS[life].map((look: Look) => readingOf(look, settlement, order_id))
}

/** Whether the shop's look at the order came after its edit. */
export function isEdited(life: LifeName, snapshot: number): boolean {
  const look: Look | undefined = LOOKS[life][snapshot]
  return look?.spoon ?? false
}

/**
 * Three packets of tea for 660.00 and two cups for 329.99, of which 90 bonuses pay 90.00: with the
 * settlement `discount` the lines show 60.01 and 29.99 of it, with `tender` they show nothing.
 * The edit takes a cup away and puts a spoon for 40.00 on the order.
 */
function readingOf(look: Look, settlement: Settlement, order_id: string): OrderFacts {
  const { version, paid = false, delivered = false, canceled = false } = look
  const { cups = 2, spoon = false, tea_back = 0, cups_back = 0 } = look
  const shown = (amount: string) => (settlement === "discount" ? euros(amount) : minor(0))
  const tea = orderLine("tea", euros("660.00"), {
    quantity: 3,
    returned_quantity: tea_back,
    paid_with_bonuses: shown("60.01"),
  })
  const cup = orderLine("cup", euros(cups === 2 ? "329.99" : "165.00"), {
    quantity: cups,
    returned_quantity: cups_back,
    paid_with_bonuses: shown(cups === 2 ? "29.99" : "14.99"),
  })
  const lines = spoon ? [tea, cup, orderLine("spoon", euros("40.00"))] : [tea, cup]
  return orderOf(lines, { order_id, version, paid, delivered, canceled })
}
