import { termsInWords } from "../../../domain/program/terms-in-words"
import { validateTerms } from "../../../domain/program/validate-terms"
import type { FirstRunDraft } from "./first-run"
import {
  firstRunBodies,
  firstRunDraft,
  ofKind,
  problemsOf,
  STEPS,
  termsOfFirstRun,
} from "./first-run"
import { previewOrder } from "./order-preview"

const draft = firstRunDraft({
  currency_code: "eur",
  time_zone: "Europe/Warsaw",
  programs: 0,
  names: { program: "Club", card: "Club card", tiers: ["Bronze", "Silver", "Gold"] },
})

const tiered: FirstRunDraft = { ...draft, scheme: "cumulative" }
const NOW = Date.UTC(2027, 0, 15)

const problemPaths = (changed: FirstRunDraft) =>
  STEPS.flatMap((step) => problemsOf(step, changed).map(({ path }) => path))

describe("the first run", () => {
  it("asks nothing of somebody who takes everything as it is", () => {
    expect(problemPaths(draft)).toEqual([])
    expect(problemPaths(tiered)).toEqual([])
    expect(problemPaths(ofKind(tiered, "discount"))).toEqual([])
  })

  it("shows that an order of 100 earns 5, and that at most 30 may be paid with bonuses", () => {
    expect(previewOrder(termsOfFirstRun(draft), "bonus", 100, NOW)).toEqual([
      { tier: null, earns: 5, may_pay_bonuses: 30, may_pay_amount: 30, pays: 100 },
    ])
  })

  it("shows an order for each tier", () => {
    const previews = previewOrder(termsOfFirstRun(tiered), "bonus", 100, NOW)
    expect(previews.map(({ tier, earns }) => [tier?.name, earns])).toEqual([
      ["Bronze", 5],
      ["Silver", 7],
      ["Gold", 10],
    ])
  })

  it("shows what is left to pay in a discount program", () => {
    const discount = ofKind(tiered, "discount")
    const previews = previewOrder(termsOfFirstRun(discount), "discount", 99.99, NOW)
    expect(previews.map(({ pays }) => pays)).toEqual([96.99, 94.99, 91.99])
  })

  it("tells the terms as customers will read them", () => {
    const words = termsInWords(termsOfFirstRun(draft), { language: "en", kind: "bonus" })
    expect(words).toContain("You get 5 % of every purchase back as bonuses.")
    expect(words).toContain("Bonuses last 12 months after the day they become available.")
  })

  it("says in which step something is wrong", () => {
    const wrong = { ...draft, name: " ", percent: 120, cap_percent: NaN }
    expect(STEPS.map((step) => problemsOf(step, wrong).map(({ path }) => path))).toEqual([
      ["name"],
      ["accrual.percent"],
      ["redemption.cap_percent"],
      [],
    ])
    expect(validateTerms(termsOfFirstRun(draft))).toEqual([])
  })

  it.each([
    ["cards.name", { name: "" }],
    ["cards.prefix", { prefix: "29A" }],
    ["cards.prefix", { prefix: "290000000000" }],
    ["cards.blanks", { blanks: 0 }],
    ["cards.length", { source: "own", prefix: "5", length: 3 }],
  ] as const)("finds what is wrong with cards at %s", (path, part) => {
    expect(problemPaths({ ...draft, cards: { ...draft.cards, ...part } })).toEqual([path])
  })

  it("sends a program, its cards and the first blanks", () => {
    expect(firstRunBodies(draft, "active", ["club"])).toEqual({
      program: {
        handle: "club-2",
        name: "Club",
        kind: "bonus",
        scheme: "simple",
        status: "active",
        terms: {
          currency_code: "eur",
          time_zone: "Europe/Warsaw",
          tiers: [],
          accrual: { percent: 5, earn_at: "placed", expiry: { kind: "months", months: 12 } },
          redemption: { cap_percent: 30 },
        },
      },
      card_kind: {
        name: "Club card",
        prefix: "290",
        length: 13,
        check_digit: "ean13",
        symbologies: ["ean"],
        supply: "stock",
      },
      blanks: 100,
    })
  })

  it("takes cards that the shop has already, or none", () => {
    const own = {
      ...draft,
      cards: { ...draft.cards, source: "own" as const, prefix: "77", length: 10 },
    }
    expect(firstRunBodies(own, "draft", [])).toMatchObject({
      card_kind: { prefix: "77", length: 10, check_digit: "none", supply: "first_scan" },
      blanks: 0,
    })
    const later = { ...draft, cards: { ...draft.cards, source: "later" as const } }
    expect(firstRunBodies(later, "draft", [])).toMatchObject({ card_kind: null, blanks: 0 })
  })
})
