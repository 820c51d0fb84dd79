import fc from "fast-check"

import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import { defaultTerms } from "./default-terms"
import type { TermsPatch } from "./merge-terms"
import { mergeTerms } from "./merge-terms"
import type { TierTerms } from "./terms"
import { termsInWords } from "./terms-in-words"

const wordsOf = (patch: TermsPatch, currency = "eur") =>
  termsInWords(mergeTerms(defaultTerms(currency), patch), { language: "en", kind: "bonus" })

const tier = (name: string, threshold: number, accrual_bp: number | null): TierTerms => ({
  handle: name.toLowerCase(),
  name,
  threshold: minor(threshold),
  accrual_bp,
  cap_bp: null,
  discount_bp: null,
})

describe("the terms in plain words", () => {
  it("tell a new member everything about the usual program", () => {
    expect(wordsOf({})).toEqual([
      "You get 5 % of every purchase back as bonuses.",
      "Gift cards earn no bonuses.",
      "Shipping earns no bonuses.",
      "Bonuses are earned when the order is placed.",
      "The part of an order that is paid with bonuses earns none.",
      "One bonus is worth 1 EUR.",
      "You can pay up to 30 % of an order with bonuses.",
      "Gift cards cannot be paid with bonuses.",
      "Shipping cannot be paid with bonuses.",
      "Bonuses become available as soon as they are earned.",
      "Bonuses do not expire.",
      "When you return goods, you get back the bonuses that you paid for them, and lose those that they earned.",
      "If you have spent those already, your next bonuses make up for them.",
    ])
  })

  it("tell of a discount program that there are no bonuses, and of its tiers", () => {
    const terms = mergeTerms(defaultTerms("eur", "discount"), {
      tiers: [tier("Base", 0, null), { ...tier("Silver", 1_000_000, null), discount_bp: 700 }],
      discount: { percent_bp: 300 },
    })
    expect(termsInWords(terms, { language: "en", kind: "discount" })).toEqual([
      "This program gives a discount instead of bonuses.",
      "You get 3 % to 7 % off the goods of every order.",
      "Base, from the start: 3 % off.",
      "Silver, from 10,000 EUR spent: 7 % off.",
      "Everything that you have ever bought counts towards your tier, less what you return.",
      "A tier that you have reached is yours for good.",
      "Beside another discount on the whole order the better one of the two counts.",
    ])
  })

  it("list each tier with what it really gives", () => {
    const words = wordsOf({
      tiers: [
        tier("Base", 0, null),
        tier("Silver", 1_000_000, 700),
        tier("Gold", 2_000_050, 1_000),
      ],
    })
    expect(words).toEqual(
      expect.arrayContaining([
        "You get 5 % to 10 % of every purchase back as bonuses.",
        "Base, from the start: 5 % back, up to 30 % of an order payable with bonuses.",
        "Silver, from 10,000 EUR spent: 7 % back, up to 30 % of an order payable with bonuses.",
        "Gold, from 20,000.5 EUR spent: 10 % back, up to 30 % of an order payable with bonuses.",
        "The order that brings you to a new tier still earns at the old one.",
      ]),
    )
  })

  it("write thresholds in the money of the currency, whatever its digits", () => {
    expect(
      wordsOf({ tiers: [tier("Base", 0, null), tier("A", 10_000, 1)] }, "jpy").join(),
    ).toContain("A, from 10,000 JPY spent")
    expect(
      wordsOf({ tiers: [tier("Base", 0, null), tier("A", 10_500, 1)] }, "kwd").join(),
    ).toContain("A, from 10.5 KWD spent")
  })

  it("do not promise bonuses for every purchase when products are excluded", () => {
    const words = wordsOf({ accrual: { exclusions: { category_ids: ["pcat_1"] } } })
    expect(words).toContain("You get 5 % of your purchases back as bonuses.")
    expect(words).toContain("Gift cards and some excluded products earn no bonuses.")
  })

  it("tell what stands in the way of paying with bonuses", () => {
    const words = wordsOf({
      redemption: {
        minimum_order: minor(5_000),
        member_max: { bonuses: bonuses(10_000), period: "month" },
        first_order: "refused",
      },
    })
    expect(words).toEqual(
      expect.arrayContaining([
        "You spend at most 100 bonuses a month.",
        "You can pay with bonuses from 50 EUR of goods.",
        "Your first order cannot be paid with bonuses.",
      ]),
    )
  })

  it("tell how much can be earned, and what happens to those who buy nothing", () => {
    const words = wordsOf({
      expiry: { inactivity_expiry_days: 90 },
      limits: { earned_max: { bonuses: bonuses(5_000), period: "week" } },
    })
    expect(words).toEqual(
      expect.arrayContaining([
        "You earn at most 50 bonuses a week.",
        "Bonuses run out when you buy nothing for 90 days.",
      ]),
    )
  })

  it("tell that earlier orders count, where they do", () => {
    expect(wordsOf({ joining: { earlier_orders_days: 30 } })).toContain(
      "Orders that you placed up to 30 days before joining earn bonuses too, also those without an account under the same e-mail address.",
    )
    expect(wordsOf({}).join()).not.toContain("before joining")
  })

  it("say so when nothing is earned or nothing can be paid", () => {
    expect(wordsOf({ accrual: { percent_bp: 0 } })[0]).toBe("Purchases earn no bonuses at present.")
    expect(wordsOf({ redemption: { cap_bp: 0 } })).toContain(
      "Orders cannot be paid with bonuses at present.",
    )
  })

  it("name the limits of one payment", () => {
    const words = wordsOf({
      redemption: {
        minimum_balance: bonuses(2_000),
        step: bonuses(500),
        order_max: bonuses(10_000),
        cap_base: "shrink_by_discount",
      },
    })
    expect(words).toEqual(
      expect.arrayContaining([
        "You need at least 20 bonuses to start paying.",
        "You pay in multiples of 5 bonuses.",
        "One order takes at most 100 bonuses.",
        "A discount on a product lowers the share of it that you can pay with bonuses.",
      ]),
    )
  })

  it("say when bonuses begin and when they end", () => {
    const words = wordsOf({
      accrual: {
        earn_at: "delivered",
        activation_delay_days: 1,
        expiry: { kind: "months", months: 12 },
      },
    })
    expect(words).toEqual(
      expect.arrayContaining([
        "Bonuses are earned when the order is delivered; until then they are shown as pending.",
        "Bonuses become available 1 day after they are earned.",
        "Bonuses last 12 months after the day they become available.",
      ]),
    )
  })

  it("show the figures of the settings, not others", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 2, max: 900 }),
        (percent_bp, cap_bp, days) => {
          const words = wordsOf({
            accrual: { percent_bp, expiry: { kind: "days", days } },
            redemption: { cap_bp },
          })
          expect(words).toContain(
            `You get ${percent_bp / 100} % of every purchase back as bonuses.`,
          )
          expect(words).toContain(`You can pay up to ${cap_bp / 100} % of an order with bonuses.`)
          expect(words).toContain(`Bonuses last ${days} days after the day they become available.`)
        },
      ),
    )
  })
})
