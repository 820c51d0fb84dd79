export const USABLE_PROGRAM_BODY = {
  handle: "other",
  name: "Club",
  terms: { currency_code: "eur" },
}

const withTerms = (terms: object) => ({
  ...USABLE_PROGRAM_BODY,
  terms: { ...USABLE_PROGRAM_BODY.terms, ...terms },
})

/** Each is a usable body but for one thing. */
export const UNUSABLE_PROGRAM_BODIES: readonly unknown[] = [
  {},
  [],
  { ...USABLE_PROGRAM_BODY, color: "red" },
  { ...USABLE_PROGRAM_BODY, handle: "Not A Slug" },
  { ...USABLE_PROGRAM_BODY, name: " " },
  { ...USABLE_PROGRAM_BODY, name: "x".repeat(201) },
  { ...USABLE_PROGRAM_BODY, kind: "discount" },
  { ...USABLE_PROGRAM_BODY, status: "deleted" },
  { ...USABLE_PROGRAM_BODY, is_default: "yes" },
  { ...USABLE_PROGRAM_BODY, terms: {} },
  { ...USABLE_PROGRAM_BODY, terms: null },
  withTerms({ surprise: 1 }),
  withTerms({ accrual: { percent_bp: 500 } }),
  withTerms({ accrual: { percent: "5" } }),
  withTerms({ accrual: { percent: "NaN" } }),
  withTerms({ accrual: { percent: null } }),
  withTerms({ accrual: { percent: 5.001 } }),
  withTerms({ accrual: { percent: 1e308 } }),
  withTerms({ accrual: { percent: -1 } }),
  withTerms({ accrual: { earn_at: "sometimes" } }),
  withTerms({ accrual: { expiry: { kind: "days" } } }),
  withTerms({ accrual: { expiry: { kind: "never", days: 3 } } }),
  withTerms({ accrual: { exclusions: { product_ids: "prod_1" } } }),
  withTerms({ accrual: { exclusions: { brands: [] } } }),
  withTerms({ accrual: { activation_delay_days: 0.5 } }),
  withTerms({ redemption: { step: 0 } }),
  withTerms({ redemption: { step: 0.001 } }),
  withTerms({ redemption: { order_max: 1e15 } }),
  withTerms({ bonus_values: { eur: 0 } }),
  withTerms({ bonus_values: { eur: 1e-7 } }),
  withTerms({ bonus_values: { eur: null } }),
  withTerms({ bonus_values: { dollars: 1 } }),
  withTerms({ time_zone: "Mars/Olympus" }),
  withTerms({ tiers: [{ handle: "base", name: "Base", threshold: 1e200 }] }),
  withTerms({ currency_code: "EURO" }),
]
