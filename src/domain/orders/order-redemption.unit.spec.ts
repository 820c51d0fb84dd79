import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, shipping, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { minor } from "../money/money"
import type { OrderFacts } from "./order-facts"
import type { RedemptionRecord } from "./order-redemption"
import { keptRedemption, recordRedemption } from "./order-redemption"

const discount = termsWith()
const tender = termsWith({ redemption: { settlement: "tender" } })
const captured = { capture_seq: 7, bonuses: points(30), amount: euros(30) }

const bought = orderOf([
  orderLine("a", euros(60), { quantity: 3, paid_with_bonuses: euros(18) }),
  orderLine("b", euros(40), { quantity: 2, paid_with_bonuses: euros(12) }),
])

function kept(record: RedemptionRecord, facts: OrderFacts): Record<string, number> {
  return Object.fromEntries(keptRedemption(record, facts).map((line) => [line.line_id, line.kept]))
}

const withLine = (index: number, more: Partial<OrderFacts["lines"][number]>): OrderFacts => ({
  ...bought,
  version: 2,
  lines: bought.lines.map((line, other) => (other === index ? { ...line, ...more } : line)),
})

describe("a redemption on the lines of its order", () => {
  it("discount: lies where the order shows the reductions", () => {
    expect(recordRedemption(captured, bought, discount, null)).toEqual({
      settlement: "discount",
      capture_seq: 7,
      bonuses: points(30),
      lines: [
        { line_id: "a", bonuses: points(18), amount: euros(18), quantity: 3 },
        { line_id: "b", bonuses: points(12), amount: euros(12), quantity: 2 },
      ],
    })
  })

  it("discount: adds up to what was captured also where the order shows a cent less", () => {
    const shown = withLine(1, { paid_with_bonuses: euros("11.99") })
    const { lines } = recordRedemption(captured, shown, discount, null)
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(euros(30))
    expect(lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(points(30))
  })

  it("tender: the lines show nothing, so it lies where the caps made it up", () => {
    const terms = termsWith({
      redemption: { settlement: "tender", exclusions: { product_ids: ["prod_b"] } },
    })
    const plain = orderOf([
      orderLine("a", euros(60)),
      orderLine("b", euros(40)),
      { ...orderLine("s", euros(10)), ...shipping("s", euros(10)) },
    ])
    expect(recordRedemption(captured, plain, terms, null).lines).toEqual([
      { line_id: "a", bonuses: points(30), amount: euros(30), quantity: 1 },
    ])
  })

  it("tender: lies by what is paid where today's caps allow nothing at all", () => {
    const terms = termsWith({ redemption: { settlement: "tender", cap_bp: 0 } })
    const { lines } = recordRedemption(captured, bought, terms, null)
    expect(lines.map((line) => line.bonuses)).toEqual([points(18), points(12)])
  })

  it("is found also on an order of which nothing is left to pay", () => {
    const free = orderOf([orderLine("a", 0), orderLine("b", 0)])
    const record = recordRedemption(captured, free, discount, null)
    expect(record.lines.map((line) => line.bonuses)).toEqual([points(15), points(15)])
    expect(kept(record, free)).toEqual({ a: 0, b: 0 })
  })
})

describe("what an order keeps of its redemption: settlement discount", () => {
  const record = recordRedemption(captured, bought, discount, null)

  it("everything, while nothing has happened", () => {
    expect(kept(record, bought)).toEqual({ a: points(18), b: points(12) })
  })

  it("A20 the share of what has not come back: one of three, two of three, all", () => {
    const returned = (units: number) => kept(record, withLine(0, { returned_quantity: units })).a
    expect([1, 2, 3].map(returned)).toEqual([points(12), points(6), 0])
  })

  it("A23 nothing when the order is canceled, also after a return", () => {
    const canceled = { ...withLine(0, { returned_quantity: 1 }), canceled: true }
    expect(kept(record, canceled)).toEqual({ a: 0, b: 0 })
  })

  it("what the edited order still shows: 9.00 of 18.00 leave half", () => {
    expect(kept(record, withLine(0, { paid_with_bonuses: euros(9) })).a).toBe(points(9))
  })

  it("everything where cart and order have rounded a line a cent apart", () => {
    expect(kept(record, withLine(0, { paid_with_bonuses: euros("17.99") })).a).toBe(points(18))
    expect(kept(record, withLine(0, { paid_with_bonuses: minor(0) })).a).toBe(0)
  })

  it("no more than was spent, if an edited order shows more", () => {
    expect(kept(record, withLine(0, { paid_with_bonuses: euros(20) })).a).toBe(points(18))
  })

  it("nothing of a line that an edit has removed, or set to no units", () => {
    expect(kept(record, { ...bought, lines: bought.lines.slice(1) })).toEqual({
      a: 0,
      b: points(12),
    })
    expect(kept(record, withLine(0, { quantity: 0 })).a).toBe(0)
  })
})

describe("what an order keeps of its redemption: settlement tender", () => {
  const record = recordRedemption(captured, bought, tender, null)
  const unmarked = (index: number, more: Partial<OrderFacts["lines"][number]>) => {
    const facts = withLine(index, more)
    return {
      ...facts,
      lines: facts.lines.map((line) => ({ ...line, paid_with_bonuses: minor(0) })),
    }
  }

  it("gives back with the quantity that an edit takes away", () => {
    const facts = unmarked(0, { quantity: 2, payable: euros(40) })
    expect(kept(record, facts)).toEqual({ a: points(12), b: points(12) })
  })

  it("gives back with the units that come back of what the edit has left", () => {
    const facts = unmarked(0, { quantity: 2, returned_quantity: 1, payable: euros(40) })
    expect(kept(record, facts).a).toBe(points(6))
  })

  it("A24 keeps the money that goes with the bonuses it keeps, to the last cent", () => {
    const money = (facts: OrderFacts) =>
      keptRedemption(record, facts).map(({ amount, kept_amount }) => [amount, kept_amount])
    expect(money(unmarked(0, { returned_quantity: 1 }))).toEqual([
      [euros(18), euros(12)],
      [euros(12), euros(12)],
    ])
    expect(money({ ...bought, canceled: true })).toEqual([
      [euros(18), 0],
      [euros(12), 0],
    ])
    expect(money({ ...bought, lines: bought.lines.slice(1) })[0]).toEqual([0, 0])
  })

  it("does not grow when an edit adds units", () => {
    expect(kept(record, unmarked(0, { quantity: 6 })).a).toBe(points(18))
  })
})
