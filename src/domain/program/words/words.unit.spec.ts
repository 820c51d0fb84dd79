import type { AccrualRule, RuleConditions, RuleReward } from "../../accrual-rules/accrual-rule"
import { EMPTY_GROUP, NO_CONDITIONS } from "../../accrual-rules/accrual-rule"
import { bonuses } from "../../money/bonuses"
import { minor } from "../../money/money"
import { defaultTerms } from "../default-terms"
import type { ExpiryTerms } from "../lifetime"
import type { TermsPatch } from "../merge-terms"
import { mergeTerms } from "../merge-terms"
import type { TierTerms, TierWindow } from "../terms"
import { SELECTS_NOTHING } from "../terms"
import { SENTENCES_IN_ENGLISH } from "./en"
import type { Fact } from "./facts"
import { factsOfTerms } from "./facts-of-terms"
import type { Language } from "./languages"
import { inWords, languageAmong, LANGUAGES } from "./languages"

const PRODUCTS = { ...SELECTS_NOTHING, product_ids: ["prod_1"] }
const TIERS: readonly TierTerms[] = [
  { handle: "a", name: "Aaa", threshold: 0, accrual_bp: null, cap_bp: null, discount_bp: 500 },
  {
    handle: "b",
    name: "Bbb",
    threshold: 1_000_050,
    accrual_bp: 750,
    cap_bp: 4_000,
    discount_bp: 700,
  },
]

const WINDOWS: readonly TierWindow[] = [
  { kind: "calendar_year" },
  { kind: "rolling_months", months: 12 },
  { kind: "previous_period", period: "month" },
  { kind: "previous_period", period: "quarter" },
  { kind: "previous_period", period: "year" },
]

const GIFT = { bonuses: bonuses(2_000), activation_delay_days: 0, expiry: null }
const STEP = { from: minor(5_000), percent_bp: 200, bonuses: bonuses(2_000) }

/** Offers that together say every phrase that there is, in every variant. */
const OFFERS = [
  [
    offer({ kind: "per_order", bonuses: bonuses(2_000) }, {}, 0, { kind: "never" }),
    offer({ kind: "per_item", bonuses: bonuses(2_000) }, {}, 14, { kind: "days", days: 30 }),
    offer({ kind: "extra_percent", percent_bp: 250 }, {}, 1, { kind: "months", months: 12 }),
    offer({ kind: "multiplier", times_hundredths: 150 }, {}, null, { kind: "end_of_month" }),
    offer({ kind: "percent_by_sum", steps: [STEP] }, {}, null, { kind: "end_of_year" }),
    offer({ kind: "bonuses_by_sum", steps: [STEP] }),
  ],
  [
    {
      products: EMPTY_GROUP,
      minimum_quantity: 3,
      minimum_order: minor(5_000),
      weekdays: ["sunday", "saturday"] as const,
      hours: { from: "17:00", until: "19:00" },
      dates: [
        { from: "2027-12-01", until: "2027-12-24" },
        { from: "2028-01-06", until: "2028-01-06" },
      ],
      first_order: true,
      every_nth_order: { nth: 3, within_days: 30 },
      birthday: { days_before: 1, days_after: 7 },
      tiers: ["b"],
      sales_channel_ids: ["sc_1"],
      customer_group_ids: ["cusgroup_1"],
    },
    {
      dates: [
        { from: "2027-12-01", until: null },
        { from: null, until: "2027-12-24" },
      ],
      every_nth_order: { nth: 2, within_days: null },
      birthday: { days_before: 0, days_after: 0 },
    },
  ].map((conditions) => offer({ kind: "multiplier", times_hundredths: 200 }, conditions)),
]

function offer(
  reward: RuleReward,
  conditions: Partial<RuleConditions> = {},
  activation_delay_days: number | null = null,
  expiry: ExpiryTerms | null = null,
): AccrualRule {
  return {
    handle: reward.kind.replaceAll("_", "-"),
    name: "Ccc",
    is_active: true,
    priority: 0,
    reward,
    conditions: { ...NO_CONDITIONS, ...conditions },
    activation_delay_days,
    expiry,
  }
}

/** Together they make every fact in every variant that a sentence distinguishes. */
const PATCHES: readonly TermsPatch[] = [
  {},
  { tiers: TIERS, accrual: { tax: "excluded" } },
  {
    tiers: TIERS,
    accrual: {
      shipping: "included",
      earn_at: "paid",
      bonus_paid_part: "whole",
      rounding_step: bonuses(500),
      activation_delay_days: 3,
      expiry: { kind: "days", days: 30 },
      exclusions: PRODUCTS,
      crossing_order: "new_tier",
    },
    redemption: {
      shipping: "included",
      cap_base: "shrink_by_discount",
      group_caps: [{ products: PRODUCTS, cap_bp: 1_000 }],
      exclusions: PRODUCTS,
      minimum_balance: bonuses(2_000),
      step: bonuses(500),
      order_max: bonuses(10_000),
      member_max: { bonuses: bonuses(20_000), period: "month" },
      minimum_order: minor(5_000),
      first_order: "refused",
    },
    spend: { bonus_paid_part: "money_part_only" },
    returns: { shortfall: "forgive" },
    expiry: { inactivity_expiry_days: 90 },
    joining: { earlier_orders_days: 30 },
    limits: { earned_max: { bonuses: bonuses(5_000), period: "week" } },
  },
  {
    accrual: {
      earn_at: "delivered",
      bonus_paid_part: "none_when_redeeming",
      rounding: "half_up",
      rounding_step: bonuses(100),
      expiry: { kind: "months", months: 12 },
    },
    redemption: { cap_bp: 0, group_caps: [{ products: PRODUCTS, cap_bp: 1_000 }] },
    returns: { shortfall: "deduct_from_refund" },
  },
  { accrual: { percent_bp: 0, expiry: { kind: "end_of_month" } }, redemption: { cap_bp: 0 } },
  { accrual: { expiry: { kind: "end_of_year" } } },
  ...WINDOWS.map((window): TermsPatch => ({
    tiers: TIERS,
    tier_schedule: { window, downgrade: "period_end", grace_days: 7 },
  })),
  {
    tiers: [TIERS[0] as TierTerms, { ...(TIERS[1] as TierTerms), threshold: 12_000 }],
    tier_schedule: { measure: "quantity", counted_products: PRODUCTS, downgrade: "one_step" },
  },
  ...OFFERS.map((accrual_rules): TermsPatch => ({ accrual_rules, tiers: TIERS })),
  { accrual: { percent_bp: 0 }, accrual_rules: OFFERS[0] ?? [] },
  { grants: { welcome: GIFT, birthday: { ...GIFT, days_before: 0, days_after: 0 } } },
  { grants: { welcome: null, birthday: { ...GIFT, days_before: 3, days_after: 7 } } },
  ...(["day", "week", "year"] as const).map((period): TermsPatch => ({
    redemption: { member_max: { bonuses: bonuses(2_000), period } },
    limits: { earned_max: { bonuses: bonuses(2_000), period } },
  })),
]

const DISCOUNTS: readonly TermsPatch[] = [
  { tiers: TIERS },
  { discount: { percent_bp: 300, beside_others: "stack" } },
]

const FACTS: readonly Fact[] = [
  ...PATCHES.flatMap((patch) => factsOfTerms(mergeTerms(defaultTerms("eur"), patch), "bonus")),
  ...DISCOUNTS.flatMap((patch) => factsOfTerms(mergeTerms(defaultTerms("eur"), patch), "discount")),
]

const OTHERS = LANGUAGES.filter((language) => language !== "en")

const ENGLISH_WORDS = /\b(the|you|your|bonuses|order|with|of|is|are|back|spent|days?|months?)\b/i

describe("the terms in every language of the plugin", () => {
  it("are tried with every sentence that there is", () => {
    const told = new Set(FACTS.map(({ name }) => name))
    expect([...told].sort()).toEqual(Object.keys(SENTENCES_IN_ENGLISH).sort())
  })

  it.each(OTHERS)("have each sentence in %s, and leave none in English", (language) => {
    for (const fact of FACTS) {
      const sentence = inWords(fact, language)
      expect(sentence).not.toBe(inWords(fact, "en"))
      expect(sentence).not.toMatch(ENGLISH_WORDS)
      expect(sentence).toMatch(/\S\.$/)
    }
  })

  it.each(["ru", "fa"] as const)(
    "use no Latin letters in %s but for names and currencies",
    (language) => {
      const own = FACTS.map((fact) => inWords(fact, language).replaceAll(/Aaa|Bbb|Ccc|EUR/g, ""))
      expect(own.filter((sentence) => /[A-Za-z]/.test(sentence))).toEqual([])
    },
  )

  it.each(LANGUAGES)("say something else for each variant of a fact in %s", (language) => {
    const facts = new Map(FACTS.map((fact) => [JSON.stringify(fact), fact]))
    const sentences = [...facts.values()].map((fact) => inWords(fact, language))
    expect(new Set(sentences).size).toBe(facts.size)
  })

  it("count as each language counts", () => {
    const lasting = (language: Language, days: number) =>
      inWords({ name: "available_after", figures: { days } }, language)
    expect([1, 2, 5, 21].map((days) => lasting("ru", days))).toEqual([
      "Бонусы станут доступны через 1 день после начисления.",
      "Бонусы станут доступны через 2 дня после начисления.",
      "Бонусы станут доступны через 5 дней после начисления.",
      "Бонусы станут доступны через 21 день после начисления.",
    ])
    expect([1, 2, 5].map((days) => lasting("pl", days))).toEqual([
      "Bonusy są dostępne 1 dzień po naliczeniu.",
      "Bonusy są dostępne 2 dni po naliczeniu.",
      "Bonusy są dostępne 5 dni po naliczeniu.",
    ])
    expect([1, 2, 20].map((days) => lasting("ro", days))).toEqual([
      "Bonusurile sunt disponibile la 1 zi după acordare.",
      "Bonusurile sunt disponibile la 2 zile după acordare.",
      "Bonusurile sunt disponibile la 20 de zile după acordare.",
    ])
    expect(lasting("fa", 12)).toBe("امتیازها ۱۲ روز پس از دریافت قابل استفاده می‌شوند.")
  })

  it("write figures as each language writes them", () => {
    const value = (language: Language) =>
      inWords(
        { name: "bonus_value", figures: { money: { amount: 0.25, currency_code: "eur" } } },
        language,
      )
    expect(LANGUAGES.map(value)).toEqual([
      "One bonus is worth 0.25 EUR.",
      "Jeden bonus jest wart 0,25 EUR.",
      "Un bonus valorează 0,25 EUR.",
      "Один бонус стоит 0,25 EUR.",
      "هر امتیاز ۰٫۲۵ EUR ارزش دارد.",
    ])
  })
})

describe("the language of a reader", () => {
  it("is the first one wanted that the plugin has, and English else", () => {
    expect(languageAmong(["de-AT", "pl-PL", "ru"])).toBe("pl")
    expect(languageAmong(["FA_ir"])).toBe("fa")
    expect(languageAmong(["de", "*"])).toBe("en")
    expect(languageAmong([])).toBe("en")
  })
})
