import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  shipping,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { bonusValueOf } from "../money/bonus-value"
import { currencyOf } from "../money/currency"
import type { TermsPatch } from "../program/merge-terms"
import type { RedemptionInput } from "./quote-redemption"
import { chooseRedemption, fitRedemption, quoteRedemption } from "./quote-redemption"

function shopper(
  redemption: TermsPatch["redemption"],
  more: Partial<RedemptionInput> = {},
): RedemptionInput {
  return {
    terms: termsWith({ redemption, bonus_values: { eur: "1", pln: "4" } }),
    tier: null,
    basket: basketOf([item("a", euros(100))]),
    bonus_value: ONE_EURO,
    balance: points(500),
    spender: { is_staff: false, has_ordered: true, spent_in_period: points(0) },
    ...more,
  }
}

const refused = (input: RedemptionInput) =>
  refusalOf(() => chooseRedemption(quoteRedemption(input), "max", input))

describe("a minimum order of 50.00", () => {
  const policy = { minimum_order: euros(50) }
  const with_goods = (amount: string) =>
    shopper(policy, { basket: basketOf([item("a", euros(amount)), shipping("s", euros(30))]) })

  it("lets goods for exactly that be paid with bonuses", () => {
    expect(quoteRedemption(with_goods("50.00"))).toMatchObject({
      max_bonuses: points(15),
      limited_by: "order_share",
      refusal: null,
    })
  })

  it("refuses a cent less, whatever the shipping costs, and says both figures", () => {
    expect(quoteRedemption(with_goods("49.99"))).toMatchObject({
      max_bonuses: points(0),
      limited_by: "minimum_order",
    })
    expect(refused(with_goods("49.99"))).toEqual({
      code: "order_below_minimum",
      message:
        "Bonuses can be spent on goods for 50.00 EUR or more; this basket comes to 49.99 EUR.",
      details: { minimum_order: euros(50), goods: euros("49.99") },
    })
  })

  it("is 200.00 in a currency in which a bonus is worth four", () => {
    const pln = currencyOf("pln")
    const zloty = (amount: number) =>
      shopper(policy, {
        basket: basketOf([item("a", amount)], pln),
        bonus_value: bonusValueOf(4, pln),
      })
    expect(quoteRedemption(zloty(20_000)).limited_by).toBe("order_share")
    expect(refused(zloty(19_999)).message).toBe(
      "Bonuses can be spent on goods for 200.00 PLN or more; this basket comes to 199.99 PLN.",
    )
  })
})

describe("a member who may spend 100 a month", () => {
  const policy = { member_max: { bonuses: points(100), period: "month" as const }, cap_bp: 10_000 }
  const after = (spent: number) =>
    shopper(policy, {
      spender: { is_staff: false, has_ordered: true, spent_in_period: points(spent) },
    })

  it.each([
    [0, 100, "order_share"],
    [80, 20, "member_maximum"],
    [99.99, 0.01, "member_maximum"],
  ])("and has spent %d can spend %d more", (spent, max_bonuses, limited_by) => {
    expect(quoteRedemption(after(spent))).toMatchObject({
      max_bonuses: points(max_bonuses),
      limited_by,
    })
  })

  it("is told what is left when he asks for more", () => {
    const input = after(80)
    expect(
      refusalOf(() => chooseRedemption(quoteRedemption(input), points(30), input)),
    ).toMatchObject({ code: "bonuses_above_limit", details: { limit: points(20) } })
    expect(fitRedemption(quoteRedemption(input), points(30), input)).toBe(points(20))
  })

  it.each([100, 130])("and has spent %d is refused until the month is over", (spent) => {
    expect(quoteRedemption(after(spent))).toMatchObject({
      max_bonuses: points(0),
      limited_by: "member_maximum",
    })
    expect(refused(after(spent))).toEqual({
      code: "above_member_maximum",
      message: `A member spends at most 100.00 bonuses a month; ${spent}.00 are spent or set aside, 0.00 are left.`,
      details: { limit: points(100), spent: points(spent), left: points(0) },
    })
  })
})

describe("where the first order cannot be paid with bonuses", () => {
  const policy = { first_order: "refused" as const }
  const member = (has_ordered: boolean) =>
    shopper(policy, { spender: { is_staff: false, has_ordered, spent_in_period: points(0) } })

  it("a member who has just joined keeps his welcome bonuses for later", () => {
    expect(quoteRedemption(member(false))).toMatchObject({
      max_bonuses: points(0),
      limited_by: "first_order",
    })
    expect(refused(member(false))).toMatchObject({
      code: "first_order_not_payable",
      message:
        "The first order of a member cannot be paid with bonuses; from the second on it can.",
    })
  })

  it("the second order can", () => {
    expect(quoteRedemption(member(true))).toMatchObject({ max_bonuses: points(30) })
  })
})

describe("a purchase of the shop's own staff", () => {
  const staff = (staff_redemption: "allowed" | "refused") =>
    shopper(
      {},
      {
        terms: termsWith({ limits: { staff_redemption } }),
        spender: { is_staff: true, has_ordered: true, spent_in_period: points(0) },
      },
    )

  it("can be paid with bonuses unless the program refuses it", () => {
    expect(quoteRedemption(staff("allowed"))).toMatchObject({ max_bonuses: points(30) })
    expect(quoteRedemption(staff("refused"))).toMatchObject({
      max_bonuses: points(0),
      limited_by: "staff",
    })
    expect(refused(staff("refused"))).toMatchObject({
      code: "staff_not_eligible",
      message: "Purchases of the shop's staff cannot be paid with bonuses.",
    })
  })
})
