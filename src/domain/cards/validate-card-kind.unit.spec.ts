import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { cardKindWith, shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { CardCondition } from "./card-condition"
import type { CardKind } from "./card-kind"
import { assertUsableCardKind } from "./validate-card-kind"

const ANY_PURCHASE: CardCondition = { type: "any_purchase" }

describe("the settings of a card kind", () => {
  it.each<[string, Partial<CardKind>]>([
    ["an EAN-13 from stock", {}],
    ["an EAN-8", { shape: shapeWith({ prefix: "29", length: 8, check_digit: "ean8" }) }],
    [
      "letters in the prefix",
      {
        shape: shapeWith({ prefix: "CLUB", length: 10, check_digit: "none" }),
        symbologies: ["code128", "qr"],
      },
    ],
    [
      "both tracks",
      {
        track_1_template: "%B{number}^CLUB MEMBER^2712?",
        track_2_template: ";{number}=27120000?",
      },
    ],
    [
      "several ranges",
      {
        shape: shapeWith({
          ranges: [
            { first: 0, last: 9 },
            { first: 20, last: 29 },
          ],
        }),
      },
    ],
    [
      "conditions of both kinds",
      {
        issue_condition: { type: "purchase", amount: euros("0.01") },
        swap: { from_kind_ids: ["lckind_silver"], condition: { type: "first_purchase" } },
      },
    ],
  ])("make sense with %s", (_what, changes) => {
    expect(() => {
      assertUsableCardKind(cardKindWith(changes))
    }).not.toThrow()
  })

  it.each<[string, Partial<CardKind>]>([
    ["A number has 4 to 32 characters.", { shape: shapeWith({ length: 33 }) }],
    [
      "A prefix has digits and capital Latin letters only.",
      { shape: shapeWith({ prefix: "club", check_digit: "none" }) },
    ],
    [
      "Numbers with a check digit have digits only.",
      { shape: shapeWith({ prefix: "CLUB", check_digit: "luhn" }) },
    ],
    ["An EAN-13 has 13 digits.", { shape: shapeWith({ length: 14 }) }],
    ["An EAN-8 has 8 digits.", { shape: shapeWith({ length: 13, check_digit: "ean8" }) }],
    [
      "Between the prefix and the check digit there must be 1 to 15 digits, and there would be 0.",
      { shape: shapeWith({ prefix: "290000000000" }) },
    ],
    [
      "Between the prefix and the check digit there must be 1 to 15 digits, and there would be 16.",
      { shape: shapeWith({ prefix: "", length: 17, check_digit: "luhn" }) },
    ],
    ["A card kind has at least one range.", { shape: shapeWith({ ranges: [] }) }],
    ["The range 5 to 4 is empty.", { shape: shapeWith({ ranges: [{ first: 5, last: 4 }] }) }],
    [
      "The serial 100000000 has too many digits.",
      { shape: shapeWith({ ranges: [{ first: 1, last: 100_000_000 }] }) },
    ],
    [
      "The range 9 to 20 begins before the one in front of it has ended.",
      {
        shape: shapeWith({
          ranges: [
            { first: 0, last: 9 },
            { first: 9, last: 20 },
          ],
        }),
      },
    ],
    [
      "An EAN barcode needs the check digit ean13 or ean8.",
      { shape: shapeWith({ check_digit: "luhn" }), symbologies: ["ean"] },
    ],
    [
      "Track 1 begins with %, ends with ?, holds {number}, no comma, semicolon or quote, and has at most 79 characters.",
      { track_1_template: "%B2900^CLUB?" },
    ],
    [
      "Track 1 begins with %, ends with ?, holds {number}, no comma, semicolon or quote, and has at most 79 characters.",
      { track_1_template: "%B{number}^CLUB, GOLD?" },
    ],
    [
      "Track 2 begins with ;, ends with ?, holds {number}, digits and = only, and has at most 40 characters.",
      { track_2_template: ";{number}^CLUB?" },
    ],
    [
      "Track 2 begins with ;, ends with ?, holds {number}, digits and = only, and has at most 40 characters.",
      { track_2_template: `;{number}=${"0".repeat(40)}?` },
    ],
    [
      "issue_condition: Set the amount above 0, or let the condition be any_purchase.",
      { issue_condition: { type: "purchase", amount: euros(0) } },
    ],
    [
      "swap.condition: Set the amount above 0, or let the condition be any_purchase.",
      {
        swap: {
          from_kind_ids: ["lckind_silver"],
          condition: { type: "cumulative_spend", amount: euros(-1) },
        },
      },
    ],
    [
      "Say which cards can be swapped for it.",
      { swap: { from_kind_ids: [], condition: ANY_PURCHASE } },
    ],
    [
      "Cards of at most 20 kinds can be swapped for it.",
      {
        swap: {
          from_kind_ids: Array.from({ length: 21 }, (_, n) => `lckind_${n}`),
          condition: ANY_PURCHASE,
        },
      },
    ],
    [
      "Name each kind of cards that can be swapped for it once.",
      { swap: { from_kind_ids: ["lckind_silver", "lckind_silver"], condition: ANY_PURCHASE } },
    ],
  ])("are refused: %s", (message, changes) => {
    const refusal = refusalOf(() => {
      assertUsableCardKind(cardKindWith({ symbologies: [], ...changes }))
    })
    expect(refusal).toMatchObject({ code: "card_kind_invalid", message })
  })
})
