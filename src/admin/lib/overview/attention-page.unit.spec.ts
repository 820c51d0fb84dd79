import { ATTENTION_WORDS } from "../../../domain/overview/attention"
import { attentionPage } from "./attention-page"

const pageOf = (what: (typeof ATTENTION_WORDS)[number]) => attentionPage(what, "lprog_1")

describe("the page for something that needs attention", () => {
  it("is the program's, where the program itself has something to say", () => {
    expect(pageOf("budget_spent")).toBe("/loyalty/programs/lprog_1")
  })

  it("is the one of the settings, where the books or the jobs do", () => {
    expect(pageOf("books_broken")).toBe("/loyalty/settings")
    expect(pageOf("events_unpublished")).toBe("/loyalty/settings")
  })

  it("is the cards' for blanks and batches", () => {
    expect(pageOf("cards_running_out")).toBe("/loyalty/cards")
  })

  it("is there for everything that can need it", () => {
    for (const what of ATTENTION_WORDS) expect(pageOf(what)).toMatch(/^\/loyalty\/[a-z]+/)
  })
})
