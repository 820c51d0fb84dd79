import {
  basketOf,
  euros,
  item,
  shipping,
  termsWith,
  tier,
} from "../../../integration-tests/fixtures/domain/baskets"
import { SELECTS_NOTHING } from "../program/terms"
import { lineCaps } from "./line-caps"

const group = (product_id: string, cap_bp: number) => ({
  products: { ...SELECTS_NOTHING, product_ids: [product_id] },
  cap_bp,
})

describe("the percent of a line", () => {
  it("is the program's, rounded down to the cent: 30 % of 99.99 is 29.99", () => {
    const [cap] = lineCaps(termsWith(), null, basketOf([item("a", euros("99.99"))]))
    expect(cap).toMatchObject({
      cap_bp: 3_000,
      cap_amount: euros("29.99"),
      reasons: [{ code: "cap_of_program", cap_bp: 3_000 }],
    })
  })

  it("is the tier's where the tier sets one, also when it is lower or 0", () => {
    const basket = basketOf([item("a", euros(100))])
    const [gold] = lineCaps(termsWith(), tier("gold", { cap_bp: 5_000 }), basket)
    expect(gold).toMatchObject({
      cap_amount: euros(50),
      reasons: [{ code: "cap_of_tier", cap_bp: 5_000, tier: "gold" }],
    })
    const [guest] = lineCaps(termsWith(), tier("guest", { cap_bp: 0 }), basket)
    expect(guest?.cap_amount).toBe(0)
    const [silver] = lineCaps(termsWith(), tier("silver"), basket)
    expect(silver?.reasons).toEqual([{ code: "cap_of_program", cap_bp: 3_000 }])
  })

  it("A5 is that of its product group before the tier's: 10 % of 80.00 are 8.00", () => {
    const terms = termsWith({ redemption: { cap_bp: 5_000, group_caps: [group("prod_a", 1_000)] } })
    const caps = lineCaps(
      terms,
      tier("gold", { cap_bp: 9_000 }),
      basketOf([item("a", euros(80)), item("b", euros(20))]),
    )
    expect(caps.map((cap) => cap.cap_amount)).toEqual([euros(8), euros(18)])
    expect(caps[0]?.reasons).toEqual([{ code: "cap_of_product_group", cap_bp: 1_000 }])
  })

  it("is the lowest of several groups, and a group's may be above the program's", () => {
    const both = termsWith({
      redemption: { group_caps: [group("prod_a", 8_000), group("prod_a", 4_000)] },
    })
    const [cap] = lineCaps(both, null, basketOf([item("a", euros(100))]))
    expect(cap?.cap_bp).toBe(4_000)
  })
})

describe("a line that takes no bonuses says why", () => {
  const basket = basketOf([
    item("excluded", euros(100)),
    item("gift", euros(100), { is_gift_card: true }),
    shipping("shipping", euros(10)),
    item("a", euros(100)),
  ])
  const exclusions = { product_ids: ["prod_excluded"] }

  it("excluded products, gift cards and shipping", () => {
    const caps = lineCaps(termsWith({ redemption: { exclusions } }), null, basket)
    expect(caps.map((cap) => cap.cap_amount)).toEqual([0, 0, 0, euros(30)])
    expect(caps.map((cap) => cap.reasons[0]?.code)).toEqual([
      "excluded_product",
      "gift_card",
      "shipping_not_counted",
      "cap_of_program",
    ])
  })

  it("shipping takes bonuses where the merchant says so", () => {
    const caps = lineCaps(termsWith({ redemption: { shipping: "included" } }), null, basket)
    expect(caps[2]?.cap_amount).toBe(euros(3))
  })

  it("an exclusion goes before the line's own group", () => {
    const terms = termsWith({
      redemption: { exclusions, group_caps: [group("prod_excluded", 9_000)] },
    })
    expect(lineCaps(terms, null, basket)[0]?.cap_amount).toBe(0)
  })
})

describe("A4 a promotion and the cap", () => {
  const shrinking = termsWith({ redemption: { cap_base: "shrink_by_discount" } })
  const discounted = (payable: number) =>
    basketOf([item("a", euros(payable), { original: euros(100) })])

  it.each([
    [100, 30],
    [90, 20],
    [70.01, 0.01],
    [70, 0],
    [50, 0],
  ])(
    "with shrink_by_discount a price of 100.00 lowered to %d leaves a cap of %d",
    (payable, cap) => {
      expect(lineCaps(shrinking, null, discounted(payable))[0]?.cap_amount).toBe(euros(cap))
    },
  )

  it("names the promotion when it has used up the cap", () => {
    expect(lineCaps(shrinking, null, discounted(70))[0]?.reasons).toEqual([
      { code: "discount_used_up_cap", cap_bp: 3_000 },
    ])
  })

  it("after promotions, the cap is a share of what is left to pay: 27.00 of 90.00", () => {
    expect(lineCaps(termsWith(), null, discounted(90))[0]?.cap_amount).toBe(euros(27))
  })

  it("a price that rounding put a cent below what is paid does not raise the cap", () => {
    const basket = basketOf([item("a", euros("100.01"), { original: euros(100) })])
    expect(lineCaps(shrinking, null, basket)[0]?.cap_amount).toBe(euros(30))
  })
})
