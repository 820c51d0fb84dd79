import { points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { bonusValueOf } from "../money/bonus-value"
import { EUR } from "../../../integration-tests/fixtures/domain/baskets"
import { lineCaps } from "../redemption/line-caps"
import type { Allowance, OfflineClaim } from "./allowance"
import { assertClaimable, paidOffline } from "./allowance"

const HOUR = 3_600_000

const allowance: Allowance = {
  id: "lallow_1",
  till_id: "till-1",
  card_number: "290000000012",
  member_id: "lmem_anna",
  bonuses: points(50),
  share_bp: 3_000,
  issued_at: TODAY,
  valid_until: TODAY + 24 * HOUR,
}

describe("an allowance", () => {
  const refused = (claim: Partial<OfflineClaim>) =>
    refusalOf(() =>
      assertClaimable(allowance, {
        till_id: "till-1",
        card_number: "290000000012",
        sold_at: TODAY,
        ...claim,
      }),
    ).code

  it("is for sales of one card at one till, until its hour", () => {
    const sale = { till_id: "till-1", card_number: "290000000012" }
    for (const sold_at of [TODAY - HOUR, TODAY, allowance.valid_until + 60_000]) {
      expect(() => assertClaimable(allowance, { ...sale, sold_at })).not.toThrow()
    }
    expect(refused({ sold_at: allowance.valid_until + HOUR })).toBe("allowance_expired")
    expect(refused({ card_number: "290000000029" })).toBe("allowance_of_another_card")
    expect(refused({ till_id: "till-2" })).toBe("allowance_invalid")
  })
})

describe("what a till takes off without a link", () => {
  const basket = basketOf([item("shoes", euros(80)), item("cigarettes", euros(20))])
  const capsWith = (excluded: readonly string[]) =>
    lineCaps(
      termsWith({ redemption: { exclusions: { product_ids: [...excluded] } } }),
      null,
      basket,
    )
  const take = (amount: number, excluded: readonly string[] = [], value = ONE_EURO) =>
    paidOffline(points(amount), allowance, basket, capsWith(excluded), value)
  const linesOf = (...asked: Parameters<typeof take>) =>
    take(...asked).lines.map((line) => [line.line_id, line.amount, line.bonuses])

  it("lies on the lines by what each may be paid", () => {
    expect(linesOf(30)).toEqual([
      ["shoes", euros(24), points(24)],
      ["cigarettes", euros(6), points(6)],
    ])
    expect(linesOf(24, ["prod_cigarettes"])).toEqual([["shoes", euros(24), points(24)]])
  })

  it("is taken off all the same where the till could not know what is excluded", () => {
    expect(linesOf(30, ["prod_cigarettes"])).toEqual([
      ["shoes", euros(24), points(24)],
      ["cigarettes", euros(6), points(6)],
    ])
  })

  it("is no more than the share of the sale that the allowance names", () => {
    expect(refusalOf(() => take(30.01))).toMatchObject({
      code: "bonuses_above_limit",
      message: "At most 30.00 of this sale can be paid with bonuses; 30.01 bonuses were taken off.",
    })
  })

  it("is worth whole cents", () => {
    const third_of_a_cent = bonusValueOf("0.3333", EUR)
    expect(refusalOf(() => take(1, [], third_of_a_cent)).code).toBe("bonuses_invalid")
    expect(refusalOf(() => take(0)).code).toBe("bonuses_invalid")
  })
})
