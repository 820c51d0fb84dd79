import {
  basketOf,
  EUR,
  euros,
  item,
  JPY,
  ONE_EURO,
  shipping,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { cardKindWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { bonusValueOf } from "../money/bonus-value"
import { minor } from "../money/money"
import { goodsSum } from "../program/goods-sum"
import type { CardCondition, CardSale } from "./card-condition"
import type { CardKind } from "./card-kind"
import type { HeldCard } from "./card-prompts"
import { cardPrompts } from "./card-prompts"

const purchaseOf = (amount: number): CardCondition => ({ type: "purchase", amount: euros(amount) })

function kind(name: string, more: Partial<CardKind> = {}): CardKind {
  return cardKindWith({ id: `lckind_${name}`, name, ...more })
}

/** Silver goes with a purchase of 1 000.00, and gold is given for it from 5 000.00 in all. */
const SILVER = kind("silver", { issue_condition: purchaseOf(1_000) })
const GOLD = kind("gold", {
  swap: {
    from_kind_ids: ["lckind_silver"],
    condition: { type: "cumulative_spend", amount: euros(5_000) },
  },
})

function sale(goods: number | string, before: Partial<CardSale> = {}): CardSale {
  return { goods: euros(goods), spent_before: euros(0), has_ordered: false, ...before }
}

function card(kind_name: string | null, number = "2900000000018"): HeldCard {
  return { id: `lcard_${number}`, number, kind_id: kind_name && `lckind_${kind_name}` }
}

/** `["issue silver", "swap 2900000000018 for gold"]`. */
function told(kinds: readonly CardKind[], bought: CardSale, held: readonly HeldCard[] = []) {
  return cardPrompts(kinds, bought, held).map((prompt) =>
    prompt.code === "issue_card"
      ? `issue ${prompt.card_kind.name}`
      : `swap ${prompt.card.number} for ${prompt.card_kind.name}`,
  )
}

describe("a card is offered", () => {
  it.each([
    ["1000.00", ["issue silver"]],
    ["999.99", []],
    ["1000.01", ["issue silver"]],
  ])("A34 with a purchase of 1 000.00 or more: %s → %j", (goods, expected) => {
    expect(told([SILVER], sale(goods))).toEqual(expected)
  })

  it("with any purchase, the first one, or so much in all, as its kind says", () => {
    const any = kind("any", { issue_condition: { type: "any_purchase" } })
    const first = kind("first", { issue_condition: { type: "first_purchase" } })
    const regular = kind("regular", {
      issue_condition: { type: "cumulative_spend", amount: euros(300) },
    })
    const kinds = [any, first, regular]
    expect(told(kinds, sale("0.01"))).toEqual(["issue any", "issue first"])
    expect(told(kinds, sale(100, { has_ordered: true, spent_before: euros("199.99") }))).toEqual([
      "issue any",
    ])
    expect(told(kinds, sale(100, { has_ordered: true, spent_before: euros(200) }))).toEqual([
      "issue any",
      "issue regular",
    ])
  })

  it("to nobody whose kind has no condition", () => {
    expect(told([kind("plain")], sale(10_000))).toEqual([])
  })

  it("with the condition that was met", () => {
    expect(cardPrompts([SILVER], sale(1_000), [])).toEqual([
      { code: "issue_card", card_kind: SILVER, condition: purchaseOf(1_000) },
    ])
  })

  it("to a member with a card of another kind, or of none, and to nobody who has one already", () => {
    const city = kind("city")
    expect(told([SILVER, city], sale(1_000), [card("city")])).toEqual(["issue silver"])
    expect(told([SILVER], sale(1_000), [card(null)])).toEqual(["issue silver"])
    expect(told([SILVER, city], sale(1_000), [card("city"), card("silver", "1")])).toEqual([])
  })
})

describe("a card is swapped", () => {
  it("for the next better one, from the sum of its condition on", () => {
    const bought = (before: string) => sale("1000.00", { spent_before: euros(before) })
    expect(told([SILVER, GOLD], bought("3999.99"), [card("silver")])).toEqual([])
    expect(told([SILVER, GOLD], bought("4000.00"), [card("silver")])).toEqual([
      "swap 2900000000018 for gold",
    ])
  })

  it("by whoever holds one, and is then past it", () => {
    const bought = sale(9_000)
    expect(told([SILVER, GOLD], bought)).toEqual(["issue silver"])
    expect(told([SILVER, GOLD], bought, [card("gold")])).toEqual([])
    expect(told([SILVER, GOLD], bought, [card("silver"), card("gold", "2")])).toEqual([])
  })

  it("the one that was issued last, where a family has several", () => {
    const held = [card("silver", "3"), card("silver", "2"), card("city", "4")]
    expect(told([SILVER, GOLD], sale(9_000), held)).toEqual(["swap 3 for gold"])
  })

  it("by the swap's own condition, whatever a new one would go with", () => {
    const gold = { ...GOLD, issue_condition: purchaseOf(2_000) }
    expect(told([gold], sale(2_000), [card("silver")])).toEqual([])
    expect(told([gold], sale(2_000))).toEqual(["issue gold"])
  })

  it("is not offered beside a better one: of three steps the highest counts", () => {
    const platinum = kind("platinum", {
      issue_condition: purchaseOf(8_000),
      swap: { from_kind_ids: ["lckind_gold", "lckind_silver"], condition: purchaseOf(8_000) },
    })
    const kinds = [SILVER, GOLD, platinum]
    expect(told(kinds, sale(8_000))).toEqual(["issue platinum"])
    expect(told(kinds, sale(8_000), [card("silver")])).toEqual(["swap 2900000000018 for platinum"])
    expect(told(kinds, sale(5_000), [card("silver")])).toEqual(["swap 2900000000018 for gold"])
    expect(told(kinds, sale(9_000), [card("platinum")])).toEqual([])
  })

  it("and back again, where two designs are swapped for each other", () => {
    const any: CardCondition = { type: "any_purchase" }
    const swap = (from: string) => ({ from_kind_ids: [`lckind_${from}`], condition: any })
    const kinds = [
      kind("red", { issue_condition: any, swap: swap("blue") }),
      kind("blue", { issue_condition: any, swap: swap("red") }),
    ]
    expect(told(kinds, sale(1))).toEqual(["issue red", "issue blue"])
    expect(told(kinds, sale(1), [card("red")])).toEqual(["swap 2900000000018 for blue"])
  })
})

describe("the goods of a purchase", () => {
  it("count after promotions, without shipping and gift cards", () => {
    const lines = [
      item("coat", 90_000, { original: minor(100_000) }),
      item("gift", 20_000, { is_gift_card: true }),
      shipping("parcel", 10_000),
    ]
    expect(goodsSum(termsWith(), basketOf(lines), ONE_EURO)).toBe(euros(900))
  })

  it("count in the program's currency, by what a bonus is worth in each", () => {
    const terms = termsWith({ bonus_values: { eur: "1", jpy: "160" } })
    const yen = bonusValueOf(160, JPY)
    expect(goodsSum(terms, basketOf([item("coat", 160_000)], JPY), yen)).toBe(euros(1_000))
    expect(goodsSum(terms, basketOf([item("coat", 159_998)], JPY), yen)).toBe(euros("999.99"))
    expect(goodsSum(terms, basketOf([item("coat", 99_999)], EUR), ONE_EURO)).toBe(euros("999.99"))
  })
})
