import { defaultCurrencies } from "@medusajs/framework/utils"
import fc from "fast-check"

import { bonuses } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { minor } from "../../domain/money/money"
import { defaultTerms } from "../../domain/program/default-terms"
import { mergeTerms } from "../../domain/program/merge-terms"
import type { ProgramTerms } from "../../domain/program/terms"
import { newTermsFromWire, termsPatchFromWire, termsToWire } from "./program-terms"
import type { WireTerms } from "./program-terms"

/** What a client sends that read the terms and sends them back: the same as JSON, in types of a body. */
const asBody = (terms: WireTerms) =>
  JSON.parse(JSON.stringify(terms)) as Parameters<typeof newTermsFromWire>[0]

const percents = fc.integer({ min: 0, max: 10_000 })
const hundredths = fc.integer({ min: 1, max: 100_000_000_000 }).map(bonuses)
const someTerms = fc
  .record({
    currency: fc.constantFrom("eur", "jpy", "kwd"),
    worth: fc.integer({ min: 1, max: 9_999_999 }).map((millionths) => String(millionths / 1e6)),
    accrual_bp: percents,
    cap_bp: percents,
    step: hundredths,
    order_max: fc.option(hundredths),
    threshold: fc.integer({ min: 1, max: 1_000_000_000_000 }).map(minor),
  })
  .filter(({ worth }) => !worth.includes("e"))
  .map(({ currency, worth, accrual_bp, cap_bp, step, order_max, threshold }): ProgramTerms =>
    mergeTerms(defaultTerms(currency), {
      bonus_values: { [currency]: worth },
      accrual: { percent_bp: accrual_bp, rounding_step: step },
      redemption: {
        cap_bp,
        step,
        order_max,
        minimum_order: threshold,
        member_max: order_max && { bonuses: order_max, period: "week" },
        group_caps: [{ products: defaultTerms("eur").accrual.exclusions, cap_bp }],
      },
      expiry: { inactivity_expiry_days: 90, warn_days_before: [30, 7] },
      limits: {
        earned_max: order_max && { bonuses: order_max, period: "day" },
        budget: { bonuses: step, period: "all_time", warn_at_bp: cap_bp, at_end: "warn_only" },
        staff_group_ids: ["cusgroup_staff"],
        staff_redemption: "refused",
      },
      tiers: [
        {
          handle: "base",
          name: "Base",
          threshold: minor(0),
          accrual_bp: null,
          cap_bp,
          discount_bp: null,
        },
        {
          handle: "top",
          name: "Top",
          threshold,
          accrual_bp,
          cap_bp: null,
          discount_bp: accrual_bp,
        },
      ],
    }),
  )

describe("terms on the wire", () => {
  it("come back as they were, to the last hundredth and cent", () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        expect(newTermsFromWire(asBody(termsToWire(terms)))).toEqual(terms)
      }),
    )
  })

  it("are numbers that people write", () => {
    const terms = mergeTerms(defaultTerms("jpy"), {
      bonus_values: { eur: "0.01" },
      accrual: { percent_bp: 725 },
      redemption: { minimum_balance: bonuses(2_050) },
      tiers: [
        {
          handle: "a",
          name: "A",
          threshold: minor(10_000),
          accrual_bp: 1_050,
          cap_bp: null,
          discount_bp: 250,
        },
      ],
    })
    expect(termsToWire(terms)).toMatchObject({
      bonus_values: { jpy: 1, eur: 0.01 },
      accrual: { percent: 7.25, rounding_step: 0.01 },
      redemption: { cap_percent: 30, minimum_balance: 20.5, step: 0.01, order_max: null },
      tiers: [
        { threshold: 10_000, accrual_percent: 10.5, cap_percent: null, discount_percent: 2.5 },
      ],
    })
  })

  it("change only what they name", () => {
    const terms = defaultTerms("eur")
    const patch = termsPatchFromWire({ redemption: { cap_percent: 12.34, order_max: 5 } }, terms)
    expect(mergeTerms(terms, patch)).toEqual({
      ...terms,
      redemption: { ...terms.redemption, cap_bp: 1_234, order_max: 500 },
    })
    expect(mergeTerms(terms, termsPatchFromWire({}, terms))).toEqual(terms)
  })

  it("refuse a threshold of half a yen", () => {
    const tiers = [{ handle: "base", name: "Base", threshold: 0.5 }]
    expect(() => termsPatchFromWire({ tiers }, defaultTerms("jpy"))).toThrow(
      expect.objectContaining({
        code: "program_terms_invalid",
        message: "tiers.0.threshold: Write the threshold with at most 0 decimals, as JPY has them.",
      }),
    )
  })
})

describe("thresholds on the wire", () => {
  const tiers = [{ handle: "base", name: "Base", threshold: 12 }]
  const tier_schedule = { measure: "quantity" as const }

  it("are pieces where pieces are counted, from the very change that says so", () => {
    const patch = termsPatchFromWire({ tiers, tier_schedule }, defaultTerms("eur"))
    expect(patch.tiers).toMatchObject([{ threshold: 12_000 }])
    expect(termsToWire(mergeTerms(defaultTerms("eur"), patch)).tiers).toMatchObject(tiers)
  })

  it("are never half a piece", () => {
    const half = [{ handle: "base", name: "Base", threshold: 1.5 }]
    expect(() => termsPatchFromWire({ tiers: half, tier_schedule }, defaultTerms("eur"))).toThrow(
      expect.objectContaining({
        code: "program_terms_invalid",
        message: "tiers.0.threshold: Write a whole number of pieces.",
      }),
    )
  })
})

describe("a currency", () => {
  it("has the digits that Medusa gives it", () => {
    const ours = Object.keys(defaultCurrencies).map((code) => [code, currencyOf(code).digits])
    const medusas = Object.entries(defaultCurrencies).map(([code, known]) => [
      code,
      known.decimal_digits,
    ])
    expect(ours).toEqual(medusas)
  })
})
