import { checkAccrualRules } from "../accrual-rules/validate-accrual-rules"
import { checkGrants } from "../grants/validate-grants"
import { checkExpiry, DELAY_MAX_DAYS } from "./check-lifetime"
import { checkProductGroup, checkSelection } from "./product-selection-problems"
import type { AccrualTerms, ProgramTerms, RedemptionTerms } from "./terms"
import type { TermsProblem } from "./terms-problems"
import { ProblemList } from "./terms-problems"
import { checkExpirySettings, checkJoining, checkLimits } from "./validate-policy"
import { checkTiers } from "./validate-tiers"

const HOLD_MAX_MINUTES = 10_080
const GROUP_CAPS_MAX = 100
const CURRENCIES_MAX = 50
const BONUS_VALUE_MAX = 1_000_000

const CURRENCY_PATTERN = /^[a-z]{3}$/
const BONUS_VALUE_PATTERN = /^\d{1,7}(\.\d{1,6})?$/
const ZONE_PATTERN = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/** Every problem of the terms, in the order of the settings; empty when they may be used. */
export function validateTerms(terms: ProgramTerms): TermsProblem[] {
  const problems = new ProblemList()
  checkMoney(problems, terms)
  checkAccrual(problems, terms.accrual)
  checkAccrualRules(problems, terms)
  checkGrants(problems, terms.grants)
  checkRedemption(problems, terms.redemption)
  checkTiers(problems, terms)
  problems.oneOf("spend.bonus_paid_part", terms.spend.bonus_paid_part, ["whole", "money_part_only"])
  problems.oneOf("returns.shortfall", terms.returns.shortfall, [
    "debt",
    "forgive",
    "deduct_from_refund",
  ])
  problems.whole("returns.grace_days", terms.returns.grace_days, 0, DELAY_MAX_DAYS)
  checkExpirySettings(problems, terms.expiry)
  checkLimits(problems, terms.limits)
  checkJoining(problems, terms.joining)
  return problems.found
}

const CURRENCY_SHAPE = 'Write the currency as three small letters, for example "eur".'

function checkMoney(problems: ProblemList, terms: ProgramTerms): void {
  if (!CURRENCY_PATTERN.test(terms.currency_code)) {
    problems.add("currency_code", CURRENCY_SHAPE, { be: "currency" })
  } else if (!Object.hasOwn(terms.bonus_values, terms.currency_code)) {
    problems.add(
      "bonus_values",
      `Say what one bonus is worth in ${terms.currency_code.toUpperCase()}, the program's currency.`,
      { be: "worth_in", currency: terms.currency_code.toUpperCase() },
    )
  }
  const values = Object.entries(terms.bonus_values)
  if (values.length > CURRENCIES_MAX) {
    const message = `Keep to ${CURRENCIES_MAX} currencies.`
    problems.add("bonus_values", message, { be: "at_most", most: CURRENCIES_MAX })
  }
  for (const [code, value] of values) {
    const path = `bonus_values.${code}`
    if (!CURRENCY_PATTERN.test(code)) {
      problems.add(path, CURRENCY_SHAPE, { be: "currency" })
    }
    const fits = BONUS_VALUE_PATTERN.test(value) && Number(value) <= BONUS_VALUE_MAX
    if (!fits || Number(value) <= 0) {
      const message = "Make one bonus worth more than 0, with six decimals at most."
      problems.add(path, message, { be: "bonus_value" })
    }
  }
  if (!isTimeZone(terms.time_zone)) {
    const message = 'Choose a time zone by its name, for example "Europe/Warsaw".'
    problems.add("time_zone", message, { be: "time_zone" })
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
  checkExpiry(problems, "accrual.expiry", accrual.expiry)
  checkSelection(problems, "accrual.exclusions", accrual.exclusions)
  problems.oneOf("accrual.crossing_order", accrual.crossing_order, ["old_tier", "new_tier"])
}

function checkRedemption(problems: ProblemList, redemption: RedemptionTerms): void {
  problems.oneOf("redemption.settlement", redemption.settlement, ["discount", "tender"])
  problems.percent("redemption.cap_percent", redemption.cap_bp)
  if (redemption.group_caps.length > GROUP_CAPS_MAX) {
    const message = `Keep to ${GROUP_CAPS_MAX} product groups.`
    problems.add("redemption.group_caps", message, { be: "at_most", most: GROUP_CAPS_MAX })
  }
  redemption.group_caps.forEach((group, index) => {
    const path = `redemption.group_caps.${index}`
    problems.percent(`${path}.cap_percent`, group.cap_bp)
    checkProductGroup(problems, `${path}.products`, group.products)
    const { sales_channel_ids: _channels, ...marks } = group.products
    if (Object.values(marks).every((ids) => ids.length === 0)) {
      const message = "Choose the products of this group, or remove the group."
      problems.add(`${path}.products`, message, { be: "products_of_group" })
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
        { be: "one_step" },
      )
    }
  }
  problems.money("redemption.minimum_order", redemption.minimum_order)
  problems.periodMax("redemption.member_max", redemption.member_max)
  problems.oneOf("redemption.first_order", redemption.first_order, ["allowed", "refused"])
  problems.whole("redemption.hold_minutes", redemption.hold_minutes, 1, HOLD_MAX_MINUTES)
}
