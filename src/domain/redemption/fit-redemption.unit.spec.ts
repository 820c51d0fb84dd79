import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import type { TermsPatch } from "../program/merge-terms"
import type { RedemptionInput } from "./quote-redemption"
import { fitRedemption, quoteRedemption, spreadRedemption } from "./quote-redemption"

function shopper(
  redemption: TermsPatch["redemption"] = {},
  more: Partial<RedemptionInput> = {},
): RedemptionInput {
  return {
    terms: termsWith({ redemption }),
    tier: null,
    basket: basketOf([item("a", euros(100))]),
    bonus_value: ONE_EURO,
    balance: points(10_000),
    ...more,
  }
}

const of = (amount: number) => ({ basket: basketOf([item("a", euros(amount))]) })

describe("A11 a redemption that the basket has outgrown or outlived", () => {
  it("shrinks with the cap, grows back up to what was asked, and never above", () => {
    const asked = points(30)
    const fit = (amount: number) => {
      const input = shopper({}, of(amount))
      return fitRedemption(quoteRedemption(input), asked, input)
    }
    expect([fit(100), fit(90), fit(50), fit(100), fit(500)]).toEqual([
      points(30),
      points(27),
      points(15),
      points(30),
      points(30),
    ])
  })

  it('asked as "max" it follows the limit both ways, in whole steps', () => {
    const fit = (amount: number) => {
      const input = shopper({ step: points(10) }, of(amount))
      return fitRedemption(quoteRedemption(input), "max", input)
    }
    expect([fit(100), fit(90), fit(500)]).toEqual([points(30), points(20), points(150)])
  })

  it("falls to nothing when the balance has fallen below the minimum", () => {
    const input = shopper({ minimum_balance: points(20) }, { balance: points(19) })
    expect(fitRedemption(quoteRedemption(input), points(10), input)).toBe(0)
  })
})

describe("the chosen bonuses on the lines", () => {
  it("lie in proportion to the caps, and lines without a share are left out", () => {
    const basket = basketOf([item("a", euros(60)), item("x", euros(50)), item("b", euros(40))])
    const { caps } = quoteRedemption(
      shopper({ exclusions: { product_ids: ["prod_x"] } }, { basket }),
    )
    expect(spreadRedemption(points(10), caps, ONE_EURO)).toEqual({
      bonuses: points(10),
      amount: euros(10),
      lines: [
        { line_id: "a", bonuses: points(6), amount: euros(6) },
        { line_id: "b", bonuses: points(4), amount: euros(4) },
      ],
    })
  })

  it("are on no line when nothing was chosen", () => {
    const { caps } = quoteRedemption(shopper())
    expect(spreadRedemption(points(0), caps, ONE_EURO)).toEqual({
      bonuses: 0,
      amount: 0,
      lines: [],
    })
  })
})
