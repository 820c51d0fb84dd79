import { EUR, euros, JPY, KWD } from "../../../integration-tests/fixtures/domain/baskets"
import { cardKindWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { CardCondition } from "../../domain/cards/card-condition"
import type { CardPrompt } from "../../domain/cards/card-prompts"
import { minor } from "../../domain/money/money"
import { conditionFromWire, conditionToWire } from "./card-condition"
import { cardPromptToWire } from "./card-prompt"

describe("the condition of a card on the wire", () => {
  it("has its amount in major units of the program's currency", () => {
    for (const [amount, currency, minor_units] of [
      [999.99, EUR, 99_999],
      [1_000, JPY, 1_000],
      [0.125, KWD, 125],
    ] as const) {
      const wire = { type: "purchase" as const, amount }
      const condition = conditionFromWire(wire, "issue_condition", currency)
      expect(condition).toEqual({ type: "purchase", amount: minor_units })
      expect(conditionToWire(condition, currency)).toEqual(wire)
    }
    const any = { type: "any_purchase" as const }
    expect(conditionToWire(conditionFromWire(any, "issue_condition", EUR), EUR)).toEqual(any)
  })

  it.each([
    [
      { type: "purchase", amount: 0.5 },
      "issue_condition: Write the amount with at most 0 decimals, as JPY has them.",
    ],
    [
      { type: "cumulative_spend" },
      "issue_condition: A condition of type cumulative_spend has an amount.",
    ],
    [
      { type: "first_purchase", amount: 5 },
      "issue_condition: A condition of type first_purchase has no amount.",
    ],
  ] as const)("is refused as %j", (wire, message) => {
    const refusal = refusalOf(() => conditionFromWire(wire, "issue_condition", JPY))
    expect(refusal).toMatchObject({ code: "card_kind_invalid", message })
  })
})

describe("a prompt in words", () => {
  const card_kind = cardKindWith({ name: "Gold" })

  it.each<[CardCondition, string]>([
    [{ type: "any_purchase" }, 'A card "Gold" goes with any purchase'],
    [{ type: "first_purchase" }, 'A card "Gold" goes with a first purchase'],
    [
      { type: "purchase", amount: euros(1_000) },
      'A card "Gold" goes with a purchase of 1000.00 EUR or more',
    ],
    [
      { type: "cumulative_spend", amount: euros("2500.5") },
      'A card "Gold" goes with purchases of 2500.50 EUR or more in all',
    ],
  ])("says what %j goes with", (condition, text) => {
    const prompt: CardPrompt = { code: "issue_card", card_kind, condition }
    expect(cardPromptToWire(prompt, "eur")).toMatchObject({ code: "issue_card", text, card: null })
  })

  it("names the card that is swapped, and has the figures beside the words", () => {
    const prompt: CardPrompt = {
      code: "swap_card",
      card_kind,
      condition: { type: "purchase", amount: minor(5_000) },
      card: { id: "lcard_1", number: "2900000000018", kind_id: "lckind_silver" },
    }
    expect(cardPromptToWire(prompt, "jpy")).toEqual({
      code: "swap_card",
      text: 'Card 2900000000018 can be swapped for a card "Gold", which goes with a purchase of 5000 JPY or more',
      card_kind: { id: "lckind_club", name: "Gold" },
      condition: { type: "purchase", amount: 5_000 },
      card: { id: "lcard_1", number: "2900000000018" },
    })
  })
})
