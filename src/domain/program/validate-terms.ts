import { currencyOf } from "../money/currency"
import type { ExpiryTerms } from "./lifetime"
import type {
  AccrualTerms,
  ProductSelection,
  ProgramTerms,
  RedemptionTerms,
  TierTerms,
} from "./terms"
import type { TermsProblem } from "./terms-problems"
import { MONEY_MAX_MINOR, ProblemList } from "./terms-problems"

const DELAY_MAX_DAYS = 3_650
const EXPIRY_MAX_DAYS = 36_500
const EXPIRY_MAX_MONTHS = 1_200
const HOLD_MAX_MINUTES = 10_080
const TIERS_MAX = 50
const GROUP_CAPS_MAX = 100
const CURRENCIES_MAX = 50
const NAME_MAX_LENGTH = 100
const BONUS_VALUE_MAX = 1_000_000

const CURRENCY_PATTERN = /^[a-z]{3}$/
const BONUS_VALUE_PATTERN = /^\d{1,7}(\.\d{1,6})?$/
const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/
const ZONE_PATTERN = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/** Every problem of the terms, in the order of the settings; empty when they may be used. */
export function validateTerms(terms: ProgramTerms): TermsProblem[] {
  const problems = new ProblemList()
  checkMoney(problems, terms)
  checkAccrual(problems, terms.accrual)
  checkRedemption(problems, terms.redemption)
  checkTiers(problems, terms)
  problems.oneOf("spend.bonus_paid_part", terms.spend.bonus_paid_part, ["whole", "money_part_only"])
  problems.oneOf("returns.shortfall", terms.returns.shortfall, [
    "debt",
    "forgive",
    "deduct_from_refund",
  ])
  problems.whole("returns.grace_days", terms.returns.grace_days, 0, DELAY_MAX_DAYS)
  return problems.found
}

function checkMoney(problems: ProblemList, terms: ProgramTerms): void {
  if (!CURRENCY_PATTERN.test(terms.currency_code)) {
    problems.add("currency_code", 'Write the currency as three small letters, for example "eur".')
  } else if (!Object.hasOwn(terms.bonus_values, terms.currency_code)) {
    problems.add(
      "bonus_values",
      `Say what one bonus is worth in ${terms.currency_code.toUpperCase()}, the program's currency.`,
    )
  }
  const values = Object.entries(terms.bonus_values)
  if (values.length > CURRENCIES_MAX) {
    problems.add("bonus_values", `Keep to ${CURRENCIES_MAX} currencies.`)
  }
  for (const [code, value] of values) {
    const path = `bonus_values.${code}`
    if (!CURRENCY_PATTERN.test(code)) {
      problems.add(path, 'Write the currency as three small letters, for example "eur".')
    }
    const fits = BONUS_VALUE_PATTERN.test(value) && Number(value) <= BONUS_VALUE_MAX
    if (!fits || Number(value) <= 0) {
      problems.add(path, "Make one bonus worth more than 0, with six decimals at most.")
    }
  }
  if (!isTimeZone(terms.time_zone)) {
    problems.add("time_zone", 'Choose a time zone by its name, for example "Europe/Warsaw".')
  }
}

function isTimeZone(zone: string): boolean {
  if (!ZONE_PATTERN.test(zone)) return false
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function checkAccrual(problems: ProblemList, accrual: AccrualTerms): void {
  problems.percent("accrual.percent", accrual.percent_bp)
  problems.oneOf("accrual.earn_at", accrual.earn_at, ["placed", "paid", "delivered"])
  problems.oneOf("accrual.tax", accrual.tax, ["included", "excluded"])
  problems.oneOf("accrual.shipping", accrual.shipping, ["included", "excluded"])
  problems.oneOf("accrual.bonus_paid_part", accrual.bonus_paid_part, [
    "money_part_only",
    "whole",
    "none_when_redeeming",
  ])
  problems.oneOf("accrual.rounding", accrual.rounding, ["round_down", "half_up"])
  problems.bonuses("accrual.rounding_step", accrual.rounding_step, 1)
  problems.whole("accrual.activation_delay_days", accrual.activation_delay_days, 0, DELAY_MAX_DAYS)
  checkExpiry(problems, accrual.expiry)
  checkSelection(problems, "accrual.exclusions", accrual.exclusions)
  problems.oneOf("accrual.crossing_order", accrual.crossing_order, ["old_tier", "new_tier"])
}

function checkExpiry(problems: ProblemList, expiry: ExpiryTerms): void {
  problems.oneOf("accrual.expiry.kind", expiry.kind, [
    "never",
    "days",
    "months",
    "end_of_month",
    "end_of_year",
  ])
  if (expiry.kind === "days") {
    problems.whole("accrual.expiry.days", expiry.days, 1, EXPIRY_MAX_DAYS)
  }
  if (expiry.kind === "months") {
    problems.whole("accrual.expiry.months", expiry.months, 1, EXPIRY_MAX_MONTHS)
  }
}

function checkRedemption(problems: ProblemList, redemption: RedemptionTerms): void {
  problems.oneOf("redemption.settlement", redemption.settlement, ["discount", "tender"])
  problems.percent("redemption.cap_percent", redemption.cap_bp)
  if (redemption.group_caps.length > GROUP_CAPS_MAX) {
    problems.add("redemption.group_caps", `Keep to ${GROUP_CAPS_MAX} product groups.`)
  }
  redemption.group_caps.forEach((group, index) => {
    const path = `redemption.group_caps.${index}`
    problems.percent(`${path}.cap_percent`, group.cap_bp)
    checkSelection(problems, `${path}.products`, group.products)
    const { sales_channel_ids, ...marks } = group.products
    if (sales_channel_ids.length > 0) {
      problems.add(
        `${path}.products.sales_channel_ids`,
        "Remove the sales channels: a group is made of products, categories, collections or tags.",
      )
    }
    if (Object.values(marks).every((ids) => ids.length === 0)) {
      problems.add(`${path}.products`, "Choose the products of this group, or remove the group.")
    }
  })
  checkSelection(problems, "redemption.exclusions", redemption.exclusions)
  problems.oneOf("redemption.cap_base", redemption.cap_base, [
    "after_promotions",
    "shrink_by_discount",
  ])
  problems.oneOf("redemption.shipping", redemption.shipping, ["included", "excluded"])
  problems.bonuses("redemption.minimum_balance", redemption.minimum_balance, 0)
  problems.bonuses("redemption.step", redemption.step, 1)
  if (redemption.order_max !== null) {
    problems.bonuses("redemption.order_max", redemption.order_max, 1)
    if (redemption.order_max < redemption.step) {
      problems.add(
        "redemption.order_max",
        "Raise the maximum per order to at least one step, or nothing can ever be redeemed.",
      )
    }
  }
  problems.money("redemption.minimum_order", redemption.minimum_order)
  problems.periodMax("redemption.member_max", redemption.member_max)
  problems.oneOf("redemption.first_order", redemption.first_order, ["allowed", "refused"])
  problems.whole("redemption.hold_minutes", redemption.hold_minutes, 1, HOLD_MAX_MINUTES)
}

const SELECTION_MAX_IDS = 5_000
const ID_MAX_LENGTH = 255

function checkSelection(problems: ProblemList, path: string, selection: ProductSelection): void {
  for (const [name, ids] of Object.entries(selection) as [string, readonly string[]][]) {
    if (ids.length > SELECTION_MAX_IDS) {
      problems.add(`${path}.${name}`, `Name at most ${SELECTION_MAX_IDS}; use a category instead.`)
    } else if (ids.some((id) => id.length === 0 || id.length > ID_MAX_LENGTH)) {
      problems.add(`${path}.${name}`, "Remove the entries that are empty or too long to be an id.")
    }
  }
}

function checkTiers(problems: ProblemList, terms: ProgramTerms): void {
  if (terms.tiers.length > TIERS_MAX) problems.add("tiers", `Keep to ${TIERS_MAX} tiers.`)
  const handles = new Set<string>()
  let previous: TierTerms | null = null
  for (const [index, tier] of terms.tiers.entries()) {
    const path = `tiers.${index}`
    checkTier(problems, path, tier)
    checkThreshold(problems, `${path}.threshold`, tier, previous, terms.currency_code)
    if (handles.has(tier.handle)) {
      problems.add(
        `${path}.handle`,
        `Another tier is called "${tier.handle}"; choose a new handle.`,
      )
    }
    handles.add(tier.handle)
    previous = tier
  }
}

function checkTier(problems: ProblemList, path: string, tier: TierTerms): void {
  if (!SLUG_PATTERN.test(tier.handle) || tier.handle.length > NAME_MAX_LENGTH) {
    problems.add(
      `${path}.handle`,
      'Write the handle in small letters, digits and single dashes, for example "silver".',
    )
  }
  if (tier.name.trim() === "" || tier.name.length > NAME_MAX_LENGTH) {
    problems.add(`${path}.name`, `Give the tier a name of at most ${NAME_MAX_LENGTH} letters.`)
  }
  if (tier.accrual_bp !== null) problems.percent(`${path}.accrual_percent`, tier.accrual_bp)
  if (tier.cap_bp !== null) problems.percent(`${path}.cap_percent`, tier.cap_bp)
}

function checkThreshold(
  problems: ProblemList,
  path: string,
  tier: TierTerms,
  previous: TierTerms | null,
  currency_code: string,
): void {
  const { threshold } = tier
  if (!Number.isInteger(threshold) || threshold < 0 || threshold > MONEY_MAX_MINOR) {
    problems.add(path, "Set the threshold to an amount of money, 0 or more.")
  } else if (previous === null && threshold !== 0) {
    problems.add(path, "Let the first tier start at 0, so that every member has a tier.")
  } else if (previous !== null && threshold <= previous.threshold) {
    const below = previous.threshold / 10 ** currencyOf(currency_code).digits
    problems.add(path, `Set the threshold above ${below}, where "${previous.name}" starts.`)
  }
}
