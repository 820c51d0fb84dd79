import fc from "fast-check"

import { TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { orderHistory } from "../../../integration-tests/fixtures/domain/order-histories"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import type { OrderFacts } from "./order-facts"
import { mergeOrderFacts } from "./order-facts"

function known(readings: readonly OrderFacts[]): OrderFacts | null {
  return readings.reduce<OrderFacts | null>(mergeOrderFacts, null)
}

describe("two readings of one order", () => {
  const placed = orderOf([orderLine("a", euros(100), { quantity: 2 })])
  const returned = orderOf([orderLine("a", euros(100), { quantity: 2, returned_quantity: 1 })], {
    version: 2,
    paid: true,
  })

  it("A15 are the same whichever came first: the return is not forgotten", () => {
    expect(known([placed, returned])).toEqual(returned)
    expect(known([returned, placed])).toEqual(returned)
  })

  it("a later version knows the lines better: a removed line is gone, an added one is there", () => {
    const before = orderOf([orderLine("a", 100), orderLine("b", 200)])
    const edited = orderOf([orderLine("a", 90), orderLine("c", 300)], { version: 2 })
    expect(known([edited, before])?.lines.map((line) => line.line_id)).toEqual(["a", "c"])
    expect(known([edited, before])?.lines[0]?.payable).toBe(90)
  })

  it("what has happened does not un-happen", () => {
    const canceled = orderOf([], { canceled: true, delivered: true, paid: true })
    const unaware = orderOf([], { version: 5 })
    expect(known([canceled, unaware])).toMatchObject({
      canceled: true,
      delivered: true,
      paid: true,
      version: 5,
    })
  })

  it("units that came back under an older version stay returned", () => {
    const stale = orderOf([orderLine("a", euros(100), { quantity: 2 })], { version: 3 })
    expect(known([returned, stale])?.lines[0]?.returned_quantity).toBe(1)
  })

  it("the order was placed when it was first placed", () => {
    const later = orderOf([], { version: 2, placed_at: TODAY + 5 })
    expect(known([later, orderOf([])])?.placed_at).toBe(TODAY)
    expect(known([orderOf([]), later])?.placed_at).toBe(TODAY)
  })
})

describe("the readings of an order's life", () => {
  const readings = orderHistory.chain((life) =>
    fc.record({
      life: fc.constant(life),
      shuffled: fc
        .array(fc.constantFrom(...life), { maxLength: 8 })
        .chain((twice) => fc.shuffledSubarray([...life, ...twice], { minLength: life.length })),
    }),
  )

  it("in any order, with any of them twice, end with the same facts", () => {
    fc.assert(
      fc.property(readings, ({ life, shuffled }) => {
        const all = [...shuffled, ...life.filter((reading) => !shuffled.includes(reading))]
        expect(known(all)).toEqual(known(life))
      }),
    )
  })

  it("once more change nothing", () => {
    fc.assert(
      fc.property(readings, ({ life, shuffled }) => {
        const facts = known(life)
        expect(known([...life, ...shuffled])).toEqual(facts)
      }),
    )
  })
})
