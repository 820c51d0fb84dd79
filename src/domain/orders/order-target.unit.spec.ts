import { STRANGER } from "../accrual-rules/occasion"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import {
  EUR,
  euros,
  JPY,
  ONE_EURO,
  shipping,
  termsWith,
  tier,
} from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf, targetOf } from "../../../integration-tests/fixtures/domain/orders"
import { bonusValueOf } from "../money/bonus-value"
import { minor } from "../money/money"
import type { OrderFacts, OrderLineFacts } from "./order-facts"
import { recordRedemption } from "./order-redemption"
import { orderTarget } from "./order-target"

const terms = termsWith()
const bought = orderOf([
  orderLine("a", euros(600), { quantity: 3 }),
  orderLine("b", euros(400), { quantity: 2 }),
])

function withLine(facts: OrderFacts, line_id: string, more: Partial<OrderLineFacts>): OrderFacts {
  return {
    ...facts,
    lines: facts.lines.map((line) => (line.line_id === line_id ? { ...line, ...more } : line)),
  }
}

describe("what an order earns in the end", () => {
  it("A1 1 000.00 earn 50 bonuses, line by line", () => {
    expect(targetOf(bought)).toMatchObject({
      earned_net: points(50),
      refunded: 0,
      is_earned: true,
      counted_spend: euros(1_000),
      rate_bp: 500,
      lines: [
        { line_id: "a", title: "a", base: euros(600), earned: points(30), revoked: 0 },
        { line_id: "b", title: "b", base: euros(400), earned: points(20), revoked: 0 },
      ],
    })
  })

  it("A20 less the share of what came back: one, two and three of three units", () => {
    const net = (units: number) =>
      targetOf(withLine(bought, "a", { returned_quantity: units })).earned_net
    expect([1, 2, 3].map(net)).toEqual([points(40), points(30), points(20)])
  })

  it("A23 nothing when it is canceled, also with a return before or after", () => {
    const canceled = { ...withLine(bought, "a", { returned_quantity: 1 }), canceled: true }
    expect(targetOf(canceled)).toMatchObject({ earned_net: 0, counted_spend: 0 })
    expect(targetOf(canceled).lines.map((line) => line.revoked)).toEqual([points(30), points(20)])
  })

  it("follows an edit: fewer units, a removed line, an added line", () => {
    const fewer = withLine(bought, "a", { quantity: 2, payable: euros(400) })
    expect(targetOf(fewer).earned_net).toBe(points(40))
    expect(targetOf({ ...bought, lines: bought.lines.slice(1) }).earned_net).toBe(points(20))
    const added = { ...bought, lines: [...bought.lines, orderLine("c", euros(100))] }
    expect(targetOf(added).earned_net).toBe(points(55))
  })

  it.each([
    ["placed", {}, true],
    ["paid", { delivered: true }, false],
    ["paid", { paid: true }, true],
    ["delivered", { paid: true }, false],
    ["delivered", { delivered: true }, true],
  ] as const)(
    "earning when it is %s, an order that is %j has earned: %s",
    (earn_at, facts, is_earned) => {
      const target = targetOf({ ...bought, ...facts }, null, termsWith({ accrual: { earn_at } }))
      expect(target).toMatchObject({ is_earned, earned_net: points(50) })
    },
  )

  it("nothing on a reduction that no bonuses stand behind: nobody pays that part in money", () => {
    const half_made = withLine(bought, "a", { paid_with_bonuses: euros(300) })
    const money_only = termsWith({ spend: { bonus_paid_part: "money_part_only" } })
    expect(targetOf(half_made)).toMatchObject({
      earned_net: points(35),
      refunded: 0,
      counted_spend: euros(1_000),
      lines: [{ earned: points(15), spent: 0 }, { earned: points(20) }],
    })
    expect(targetOf(half_made, null, money_only).counted_spend).toBe(euros(700))
  })

  it("at the percent of the tier that is given, never another", () => {
    const target = orderTarget({
      facts: bought,
      terms,
      tier: tier("gold", { accrual_bp: 1_000 }),
      buyer: STRANGER,
      bonus_value: ONE_EURO,
      program_bonus_value: ONE_EURO,
      redemption: null,
    })
    expect(target).toMatchObject({ earned_net: points(100), rate_bp: 1_000 })
  })
})

describe("A18 and A19 what comes back of the bonuses that paid for it", () => {
  /** 10 000.00 in ten units, 1 000.00 of it paid with bonuses. */
  const order = orderOf([
    orderLine("a", euros(10_000), { quantity: 10, paid_with_bonuses: euros(1_000) }),
  ])
  const record = recordRedemption(
    { capture_seq: 3, bonuses: points(1_000), amount: euros(1_000) },
    order,
    terms,
    null,
  )

  it("A19 goods of 1 000 of 10 000 bring back 100 of 1 000 bonuses, and a tenth of the earned", () => {
    expect(targetOf(order, record)).toMatchObject({ earned_net: points(450), refunded: 0 })
    const returned = targetOf(withLine(order, "a", { returned_quantity: 1 }), record)
    expect(returned).toMatchObject({ earned_net: points(405), refunded: points(100) })
    expect(returned.lines[0]).toMatchObject({
      base: euros(9_000),
      earned: points(450),
      revoked: points(45),
      spent: points(1_000),
      refunded: points(100),
    })
  })

  it("A18 a full return brings back all of them and leaves nothing earned", () => {
    const returned = targetOf(withLine(order, "a", { returned_quantity: 10 }), record)
    expect(returned).toMatchObject({ earned_net: 0, refunded: points(1_000) })
  })

  it("A23 so does a cancellation", () => {
    expect(targetOf({ ...order, canceled: true }, record)).toMatchObject({
      earned_net: 0,
      refunded: points(1_000),
    })
  })

  it("bonuses on a line that an edit has removed come back, though no line shows them", () => {
    const edited = { ...order, version: 2, lines: [orderLine("b", euros(50))] }
    expect(targetOf(edited, record)).toMatchObject({
      earned_net: points(2.5),
      refunded: points(1_000),
    })
  })

  it("a reduction that an edit has halved gives half of the bonuses back, and the rest earns", () => {
    const edited = withLine(order, "a", { paid_with_bonuses: euros(500) })
    expect(targetOf(edited, record)).toMatchObject({
      earned_net: points(475),
      refunded: points(500),
    })
  })
})

describe("A27 the spend that counts towards a tier", () => {
  it("15 000 bought and 14 000 returned are 1 000", () => {
    const order = orderOf([orderLine("a", euros(15_000), { quantity: 15, returned_quantity: 14 })])
    expect(targetOf(order).counted_spend).toBe(euros(1_000))
  })

  it("leaves shipping out", () => {
    const freight = { ...orderLine("s", euros(10)), ...shipping("s", euros(10)) }
    expect(targetOf(orderOf([orderLine("a", euros(90)), freight])).counted_spend).toBe(euros(90))
  })

  it("counts an order that is partly paid with bonuses in full, or by its money part", () => {
    const order = orderOf([orderLine("a", euros(100), { paid_with_bonuses: euros(30) })])
    const record = recordRedemption(
      { capture_seq: 3, bonuses: points(30), amount: euros(30) },
      order,
      terms,
      null,
    )
    const money_part = termsWith({ spend: { bonus_paid_part: "money_part_only" } })
    expect(targetOf(order, record).counted_spend).toBe(euros(100))
    expect(targetOf(order, record, money_part).counted_spend).toBe(euros(70))
  })

  it("is never negative where an edit made a line cheaper than what bonuses paid for it", () => {
    const order = orderOf([
      orderLine("a", euros(100), { quantity: 2, paid_with_bonuses: euros(60) }),
      orderLine("b", euros(100)),
    ])
    const record = recordRedemption(
      { capture_seq: 3, bonuses: points(60), amount: euros(60) },
      order,
      terms,
      null,
    )
    const edited = withLine(order, "a", { payable: euros(40), returned_quantity: 1 })
    const money_part = termsWith({ spend: { bonus_paid_part: "money_part_only" } })
    expect(targetOf(edited, record, money_part).counted_spend).toBe(euros(100))
  })

  it("is told in the program's currency: 16 000 JPY at 160 a bonus are 100.00 EUR", () => {
    const target = orderTarget({
      facts: orderOf([orderLine("a", 16_000)], { currency: JPY }),
      terms,
      tier: null,
      buyer: STRANGER,
      bonus_value: bonusValueOf(160, JPY),
      program_bonus_value: bonusValueOf(1, EUR),
      redemption: null,
    })
    expect(target.counted_spend).toBe(minor(10_000))
  })
})

describe("what an order counts towards a tier", () => {
  const shoes = orderLine("shoes", euros(90), {
    quantity: 3,
    returned_quantity: 1,
    category_ids: ["pcat_shoes"],
  })
  const cheese = orderLine("cheese", euros(20), { quantity: 1.25 })
  const freight = orderLine("freight", euros(10), { kind: "shipping", product_id: null })
  const order = orderOf([shoes, cheese, freight])

  it("are pieces too, less those returned, in thousandths and without shipping", () => {
    expect(targetOf(order).counted_quantity).toBe(3_250)
    expect(targetOf({ ...order, canceled: true }).counted_quantity).toBe(0)
  })

  it("is only what the schedule counts, by money and by pieces", () => {
    const counted_products = { category_ids: ["pcat_shoes"] }
    const terms = termsWith({ tier_schedule: { counted_products } })
    expect(targetOf(order, null, terms)).toMatchObject({
      counted_spend: euros(60),
      counted_quantity: 2_000,
    })
  })
})
