import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { minor } from "../money/money"
import { forgiveExcess } from "./forgive-excess"

describe("a sale that let the customer off more than his bonuses came to", () => {
  const sold = orderOf([
    orderLine("shoes", 8_000, {
      payable_without_tax: minor(6_504),
      paid_with_bonuses: minor(2_400),
    }),
    orderLine("hat", 2_000, { paid_with_bonuses: minor(600) }),
    orderLine("bag", 500),
  ])
  const figures = (covered: number) =>
    forgiveExcess(sold, minor(covered)).lines.map((line) => [
      line.payable,
      line.payable_without_tax,
      line.paid_with_bonuses,
    ])

  it("is cheaper by what nobody pays: 30.00 let off, 20.00 covered, 10.00 less to pay", () => {
    expect(figures(2_000)).toEqual([
      [7_200, 5_853, 1_600],
      [1_800, 1_800, 400],
      [500, 500, 0],
    ])
  })

  it("has no bonuses on it where there were none at all", () => {
    expect(figures(0)).toEqual([
      [5_600, 4_552, 0],
      [1_400, 1_400, 0],
      [500, 500, 0],
    ])
  })

  it("keeps what is paid in money, whatever is forgiven", () => {
    const money = (covered: number) =>
      figures(covered).map(([payable = 0, , paid = 0]) => payable - paid)
    expect(money(1_999)).toEqual(money(3_000))
  })
})
