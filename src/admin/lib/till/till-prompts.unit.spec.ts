import type { CardPrompt, TillMember } from "../../hooks/api/till-types"
import { shownPrompts } from "./till-prompts"

const gold = { id: "kind_1", name: "Gold" }
const offer: CardPrompt = {
  code: "issue_card",
  text: "Gold goes with it",
  card_kind: gold,
  card: null,
}
const swap: CardPrompt = { ...offer, code: "swap_card", card: { id: "card_1", number: "2900" } }
const anna = (prompts: TillMember["prompts"]) => ({ prompts }) as TillMember

describe("what the cashier is to say", () => {
  it("begins with the birthday, goes on with cards, and asks for all fields in one go", () => {
    const member = anna([
      { code: "survey_due", text: "" },
      { code: "ask_for_attribute", text: "", attribute_key: "size" },
      { code: "ask_for_attribute", text: "", attribute_key: "city" },
      { code: "birthday_today", text: "" },
    ])
    expect(shownPrompts(member, [swap])).toEqual([
      { shows: "birthday" },
      { shows: "swap", kind: "Gold", text: "Gold goes with it", card: swap.card },
      { shows: "fields", is_survey: true, keys: ["size", "city"] },
    ])
  })

  it("does not ask for a survey again in which everything was confirmed", () => {
    expect(shownPrompts(anna([{ code: "survey_due", text: "" }]), [])).toEqual([])
  })

  it("tells of a card as the basket knows it, and not as it was before the first thing was scanned", () => {
    expect(shownPrompts(anna([offer]), [])).toEqual([])
    expect(shownPrompts(null, [offer])).toEqual([
      { shows: "issue", kind: "Gold", text: "Gold goes with it" },
    ])
  })
})
