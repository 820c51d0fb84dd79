import fc from "fast-check"

import type { AccrualRule, RuleReward } from "../../accrual-rules/accrual-rule"
import { NO_CONDITIONS } from "../../accrual-rules/accrual-rule"
import { bonuses } from "../../money/bonuses"
import { minor } from "../../money/money"
import { defaultTerms } from "../default-terms"
import type { TermsPatch } from "../merge-terms"
import { mergeTerms } from "../merge-terms"
import { REACHES_EVERYBODY } from "../program-reach"
import { SELECTS_NOTHING } from "../terms"
import type { ProgramFields } from "./program-changes"
import { programChanges } from "./program-changes"
import { rewardInWords } from "./rule-words"
import { termsChanges } from "./terms-changes"

const usual = defaultTerms("eur")
const textsOf = (patch: TermsPatch, from = usual) =>
  termsChanges(from, mergeTerms(from, patch)).map(({ text }) => text)

const tier = (handle: string, name: string, threshold: number, accrual_bp: number | null) => ({
  handle,
  name,
  threshold: minor(threshold),
  accrual_bp,
  cap_bp: null,
  discount_bp: null,
})
const base = tier("base", "Base", 0, null)

const rule: AccrualRule = {
  handle: "weekend-tea",
  name: "Weekend tea",
  is_active: true,
  priority: 0,
  reward: { kind: "multiplier", times_hundredths: 150 },
  conditions: NO_CONDITIONS,
  activation_delay_days: null,
  expiry: null,
}

describe("what changed in the terms", () => {
  it("is told setting by setting, with both values", () => {
    expect(
      textsOf({
        bonus_values: { eur: "2", pln: "4.5" },
        time_zone: "Europe/Warsaw",
        accrual: {
          percent_bp: 700,
          bonus_paid_part: "whole",
          activation_delay_days: 1,
          expiry: { kind: "months", months: 12 },
          exclusions: { category_ids: ["pcat_1"], sales_channel_ids: ["sc_1"] },
        },
        redemption: {
          order_max: bonuses(10_000),
          group_caps: [{ products: { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] }, cap_bp: 1_000 }],
        },
        returns: { grace_days: 30 },
      }),
    ).toEqual([
      "Time zone: UTC → Europe/Warsaw",
      "Value of a bonus in EUR: 1 → 2",
      "Value of a bonus in PLN: none → 4.5",
      "Accrual percent: 5 % → 7 %",
      "Part paid with bonuses earns: money part only → whole",
      "Activation delay: 0 days → 1 day",
      "Bonuses: do not expire → last 12 months after the day they become available",
      "Earns nothing: nothing → categories pcat_1; sales channels sc_1",
      "Product groups with a cap of their own: none → 10 % of tags ptag_1",
      "Maximum per order: none → 100 bonuses",
      "Days of grace for bonuses that come back: 14 days → 30 days",
    ])
  })

  it("is told of tiers, discounts, expiry and limits in the words of their settings", () => {
    expect(
      textsOf({
        tier_schedule: {
          measure: "quantity",
          counted_products: { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] },
          window: { kind: "rolling_months", months: 12 },
          downgrade: "one_step",
          grace_days: 7,
          customer_groups: true,
        },
        discount: { percent_bp: 300, beside_others: "stack" },
        expiry: { inactivity_expiry_days: 180, warn_days_before: [30, 7] },
        limits: {
          earned_max: { bonuses: bonuses(10_000), period: "month" },
          budget: {
            bonuses: bonuses(1_000_000),
            period: "all_time",
            warn_at_bp: 8_000,
            at_end: "stop_earning",
          },
          staff_group_ids: ["cusgroup_1"],
          staff_redemption: "refused",
        },
      }),
    ).toEqual([
      "Tiers are reached by: spend → quantity",
      "Counts towards a tier: all products → tags ptag_1",
      "Purchases that count towards a tier: all time → the last 12 months",
      "A tier is taken away: never → one step",
      "Days of grace for a tier: 0 days → 7 days",
      "Customer group for each tier: no → yes",
      "Discount: 0 % → 3 %",
      "Beside another percent off: better wins → stack",
      "Bonuses end without a purchase for: never → 180 days",
      "Warned before bonuses go: never → 30 days, 7 days",
      "Most that a member earns: none → 100 bonuses a month",
      "Budget: none → 10,000 bonuses in all, warned at 80 %, then stop earning",
      "Customer groups of staff: none → cusgroup_1",
      "Staff paying with bonuses: allowed → refused",
    ])
  })

  it("is told tier by tier", () => {
    const before = mergeTerms(usual, {
      tiers: [base, tier("silver", "Silver", 10_000, 700), tier("gold", "Gold", 50_000, 1_000)],
    })
    const tiers = [base, tier("silver", "Argent", 20_000, null), tier("top", "Top", 90_000, 1_200)]
    expect(termsChanges(before, mergeTerms(before, { tiers }))).toEqual([
      {
        path: "tiers.silver.name",
        before: "Silver",
        after: "Argent",
        text: 'Tier "Argent", name: Silver → Argent',
      },
      {
        path: "tiers.silver.threshold",
        before: "100 EUR",
        after: "200 EUR",
        text: 'Tier "Argent", threshold: 100 EUR → 200 EUR',
      },
      {
        path: "tiers.silver.accrual_percent",
        before: "7 %",
        after: "the program's",
        text: 'Tier "Argent", accrual percent: 7 % → the program\'s',
      },
      {
        path: "tiers.gold",
        before:
          "threshold 500 EUR, accrual percent 10 %, payable with bonuses the program's, discount the program's",
        after: "none",
        text: "Tier \"Gold\": threshold 500 EUR, accrual percent 10 %, payable with bonuses the program's, discount the program's → none",
      },
      {
        path: "tiers.top",
        before: "none",
        after:
          "threshold 900 EUR, accrual percent 12 %, payable with bonuses the program's, discount the program's",
        text: "Tier \"Top\": none → threshold 900 EUR, accrual percent 12 %, payable with bonuses the program's, discount the program's",
      },
    ])
  })

  it("is told rule by rule", () => {
    const before = mergeTerms(usual, { accrual_rules: [rule] })
    const changed: AccrualRule = {
      ...rule,
      is_active: false,
      reward: { kind: "extra_percent", percent_bp: 200 },
      conditions: {
        ...NO_CONDITIONS,
        weekdays: ["saturday", "sunday"],
        hours: { from: "17:00", until: "19:30" },
        minimum_order: minor(5_000),
        first_order: true,
      },
      activation_delay_days: 3,
      expiry: { kind: "end_of_year" },
    }
    expect(textsOf({ accrual_rules: [changed] }, before)).toEqual([
      'Rule "Weekend tea", active: yes → no',
      'Rule "Weekend tea", reward: 1.5 times → 2 % more',
      'Rule "Weekend tea", conditions: none → weekdays saturday, sunday; hours from 17:00, until 19:30; first order only; minimum order 50 EUR',
      'Rule "Weekend tea", activation delay: the program\'s → 3 days',
      'Rule "Weekend tea", bonuses: the program\'s → last until the end of the year in which they become available',
    ])
    expect(textsOf({ accrual_rules: [] }, before)).toEqual([
      "Rule \"Weekend tea\": active yes, priority 0, reward 1.5 times, conditions none, activation delay the program's, bonuses the program's → none",
    ])
  })

  it("tells each reward with its figures", () => {
    const rewards: RuleReward[] = [
      { kind: "percent_by_sum", steps: [{ from: minor(5_000), percent_bp: 200 }] },
      { kind: "per_item", bonuses: bonuses(100) },
      { kind: "per_order", bonuses: bonuses(2_000) },
      { kind: "bonuses_by_sum", steps: [{ from: minor(5_000), bonuses: bonuses(2_000) }] },
    ]
    expect(rewards.map((reward) => rewardInWords(reward, usual))).toEqual([
      "2 % more from 50 EUR",
      "1 bonus for each piece",
      "20 bonuses for the order",
      "20 bonuses from 50 EUR",
    ])
  })

  it("is nothing between terms and themselves, whatever the order of their keys", () => {
    const reversed = JSON.parse(JSON.stringify(usual), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as typeof usual
    expect(Object.keys(reversed)).not.toEqual(Object.keys(usual))
    expect(termsChanges(usual, reversed)).toEqual([])
  })
})

/** Every setting with its value: sections are walked, and what a section holds is one setting. */
function settingsOf(terms: object): [section: string, key: string][] {
  return Object.entries(terms).flatMap(([name, value]: [string, object]): [string, string][] =>
    ["bonus_values", "tiers", "accrual_rules"].includes(name) ||
    typeof value !== "object" ||
    Array.isArray(value)
      ? [[name, ""]]
      : Object.keys(value).map((key): [string, string] => [name, key]),
  )
}

describe("every setting of a program", () => {
  const others: Record<string, unknown> = {
    currency_code: "pln",
    time_zone: "Asia/Tehran",
    bonus_values: { eur: "3" },
    tiers: [base],
    accrual_rules: [rule],
    "redemption.member_max": { bonuses: bonuses(10_000), period: "month" },
    "accrual.expiry": { kind: "end_of_year" },
    "accrual.exclusions": { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] },
    "redemption.exclusions": { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] },
    "redemption.group_caps": [{ products: SELECTS_NOTHING, cap_bp: 100 }],
    "redemption.order_max": 500,
    "tier_schedule.counted_products": { ...SELECTS_NOTHING, tag_ids: ["ptag_1"] },
    "tier_schedule.window": { kind: "calendar_year" },
    "tier_schedule.customer_groups": true,
    "expiry.inactivity_expiry_days": 180,
    "expiry.warn_days_before": [7],
    "limits.earned_max": { bonuses: bonuses(10_000), period: "month" },
    "limits.budget": {
      bonuses: bonuses(10_000),
      period: "month",
      warn_at_bp: 8_000,
      at_end: "warn_only",
    },
    "limits.staff_group_ids": ["cusgroup_1"],
    "joining.earlier_orders_days": 30,
    "surveys.interval_months": 6,
    "grants.welcome": { bonuses: bonuses(2_000), activation_delay_days: 0, expiry: null },
    "grants.birthday": {
      bonuses: bonuses(2_000),
      activation_delay_days: 0,
      expiry: { kind: "days", days: 30 },
      days_before: 3,
      days_after: 7,
    },
  }
  const otherThan = (path: string, value: unknown): unknown => {
    if (path in others) return others[path]
    if (typeof value === "number") return value + 100
    if (typeof value === "string") return `not_${value}`
    throw new Error(`name another value of ${path} here, and its words in changes/settings.ts`)
  }

  it.each(settingsOf(usual))("has words for its change: %s %s", (section, key) => {
    const path = key === "" ? section : `${section}.${key}`
    const terms = usual as unknown as Record<string, Record<string, unknown>>
    const changed =
      key === ""
        ? { ...terms, [section]: otherThan(path, terms[section]) }
        : {
            ...terms,
            [section]: { ...terms[section], [key]: otherThan(path, terms[section]?.[key]) },
          }
    const changes = termsChanges(usual, changed as unknown as typeof usual)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.text).toMatch(/^[A-Z].*: .+ → .+$/)
    expect(changes[0]?.text).not.toContain("undefined")
  })

  it("is named when it differs, and only then", () => {
    const patch = fc.record(
      {
        percent_bp: fc.constantFrom(500, 600),
        cap_bp: fc.constantFrom(3_000, 4_000),
        grace_days: fc.constantFrom(14, 15),
        time_zone: fc.constantFrom("UTC", "Europe/Warsaw"),
      },
      { requiredKeys: [] },
    )
    type Patch = typeof patch extends fc.Arbitrary<infer Value> ? Value : never
    const termsOf = ({ percent_bp, cap_bp, grace_days, time_zone }: Patch) =>
      mergeTerms(usual, {
        time_zone,
        accrual: { percent_bp },
        redemption: { cap_bp },
        returns: { grace_days },
      })
    fc.assert(
      fc.property(patch, patch, (one, other) => {
        const [a, b] = [termsOf(one), termsOf(other)]
        const there = termsChanges(a, b)
        expect(there.length > 0).toBe(JSON.stringify(a) !== JSON.stringify(b))
        const back = termsChanges(b, a)
        expect(back.map(({ path, before, after }) => [path, after, before])).toEqual(
          there.map(({ path, before, after }) => [path, before, after]),
        )
      }),
    )
  })
})

describe("what changed beside the terms", () => {
  const fields: ProgramFields = {
    ...REACHES_EVERYBODY,
    name: "Club",
    scheme: "simple",
    status: "active",
    is_default: false,
  }

  it("is told field by field", () => {
    const after: ProgramFields = {
      name: "The Club",
      scheme: "cumulative",
      status: "paused",
      is_default: true,
      starts_on: "2026-12-01",
      ends_on: "2026-12-31",
      audience: "pilot",
      pilot_group_ids: ["cusgroup_1", "cusgroup_2"],
      sales_channel_ids: ["sc_1"],
      region_ids: ["reg_1"],
    }
    expect(programChanges(fields, after).map(({ text }) => text)).toEqual([
      "Name: Club → The Club",
      "Scheme: simple → cumulative",
      "Status: active → paused",
      "Default program: no → yes",
      "First day: none → 2026-12-01",
      "Last day: none → 2026-12-31",
      "Audience: open → pilot",
      "Customer groups of the pilot: none → cusgroup_1, cusgroup_2",
      "Sales channels: all → sc_1",
      "Regions: all → reg_1",
    ])
    expect(programChanges(fields, fields)).toEqual([])
  })

  it("does not speak of fields that nobody named", () => {
    expect(programChanges({ name: "Club" }, { name: "Club", status: "paused" })).toEqual([])
  })
})
