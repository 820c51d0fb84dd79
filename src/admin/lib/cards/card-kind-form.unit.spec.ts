import { minor } from "../../../domain/money/money"
import { assertUsableCardKind } from "../../../domain/cards/validate-card-kind"
import type { CardKind } from "../../hooks/api/card-types"
import type { CardKindForm } from "./card-kind-form"
import { checkCardKindForm, formOfCardKind, NEW_CARD_KIND, settingsOfForm } from "./card-kind-form"
import { overlapWith, sampleOf, shapeOf } from "../typed/number-form"

const form = (changes: Partial<CardKindForm> = {}): CardKindForm => ({
  ...NEW_CARD_KIND,
  name: "Club",
  ...changes,
})

const GOLD: CardKind = {
  id: "lckind_gold",
  program_id: "lprog_1",
  name: "Gold",
  prefix: "2903",
  length: 13,
  check_digit: "ean13",
  ranges: [{ first: 1, last: 500 }],
  symbologies: ["ean", "magnetic_track"],
  track_1_template: null,
  track_2_template: ";{number}=0000?",
  holder: "personal",
  validity_months: 24,
  supply: "stock",
  low_stock_mark: null,
  issue_condition: { type: "purchase", amount: 100.5 },
  swap: { from_card_kind_ids: ["lckind_club"], condition: { type: "any_purchase" } },
  stock: { in_stock: 3, is_low: false, capacity: 500 },
}

describe("the editor of a kind of cards", () => {
  it("begins with something that works once it has a name", () => {
    expect(checkCardKindForm(NEW_CARD_KIND)).toEqual({ name: "nameRequired" })
    expect(settingsOfForm(form())).toMatchObject({ prefix: "2900", length: 13, low_stock_mark: 50 })
    // All numbers that there are: the server knows which.
    expect(settingsOfForm(form())).not.toHaveProperty("ranges")
  })

  it("gives back a kind as it was when nothing was changed", () => {
    const { id: _, program_id: __, stock: ___, ...settings } = GOLD

    expect(checkCardKindForm(formOfCardKind(GOLD))).toEqual({})
    expect(settingsOfForm(formOfCardKind(GOLD))).toEqual(settings)
  })

  const WRONG: readonly [Partial<CardKindForm>, object][] = [
    [{ length: "3" }, { length: "length" }],
    [{ length: "12" }, { length: "ean13" }],
    [{ length: "13", check_digit: "ean8" }, { length: "ean8" }],
    [{ prefix: "29-00" }, { prefix: "prefix" }],
    [{ prefix: "CITY" }, { prefix: "digitsOnly" }],
    [{ prefix: "290000000000" }, { prefix: "serialDigits" }],
    [{ ranges: [{ first: "9", last: "5" }] }, { ranges: "range" }],
    [{ ranges: [{ first: "", last: "5" }] }, { ranges: "range" }],
    [{ ranges: [{ first: "0", last: "100000000" }] }, { ranges: "range" }],
    [{ check_digit: "luhn" }, { symbologies: "eanDrawn" }],
    [{ track_2_template: ";{number}" }, { track_2_template: "track" }],
    [{ track_1_template: "%B?" }, { track_1_template: "track" }],
    [{ issue: { type: "purchase", amount: "0" } }, { issue: "amount" }],
    [{ swap: { type: "any_purchase", amount: "" } }, { swap_from: "swapFrom" }],
  ]

  it.each(WRONG)("says where %j makes no sense, as the server would", (changes, problems) => {
    expect(checkCardKindForm(form(changes))).toEqual(problems)
    expect(refusedByServer(form(changes))).toBe(true)
  })

  it("refuses months and marks that are no whole numbers", () => {
    expect(checkCardKindForm(form({ validity_months: "0", low_stock_mark: "few" }))).toEqual({
      validity_months: "months",
      low_stock_mark: "mark",
    })
  })

  it("shows the numbers that the cards will have", () => {
    const { shape } = shapeOf(form({ ranges: [{ first: "1", last: "500000" }] }))

    expect(shape && sampleOf(shape)).toEqual({
      first: "2900000000018",
      last: "2900005000006",
      capacity: 500_000,
    })
  })

  it("tells whose numbers are in the way", () => {
    const overlapOf = (changes: Partial<CardKindForm>) => {
      const { shape } = shapeOf(form(changes))
      return shape && overlapWith([GOLD], shape)
    }

    expect(overlapOf({ prefix: "290" })).toEqual({
      name: "Gold",
      span: { length: 13, first: "2903000000010", last: "2903000005009" },
    })
    expect(overlapOf({ prefix: "2903", ranges: [{ first: "501", last: "600" }] })).toBeNull()
  })
})

/** What the form would send if it did not look. */
function refusedByServer(typed: CardKindForm): boolean {
  try {
    assertUsableCardKind({
      ...NEW_IN_DOMAIN,
      shape: {
        prefix: typed.prefix,
        length: Number(typed.length),
        check_digit: typed.check_digit,
        ranges: (typed.ranges.length > 0 ? typed.ranges : [{ first: "0", last: "0" }]).map(
          ({ first, last }) => ({ first: first === "" ? 6 : Number(first), last: Number(last) }),
        ),
      },
      symbologies: typed.symbologies,
      track_1_template: typed.track_1_template || null,
      track_2_template: typed.track_2_template || null,
      issue_condition:
        typed.issue.type === "purchase" ? { type: "purchase", amount: minor(0) } : null,
      swap:
        typed.swap.type === "any_purchase"
          ? { from_kind_ids: typed.swap_from, condition: { type: "any_purchase" } }
          : null,
    })
    return false
  } catch {
    return true
  }
}

const NEW_IN_DOMAIN = {
  name: "Club",
  holder: "personal",
  validity_months: null,
  supply: "stock",
  low_stock_mark: null,
} as const
