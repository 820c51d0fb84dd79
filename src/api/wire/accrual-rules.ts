import type {
  AccrualRule,
  RuleConditions,
  RuleReward,
} from "../../domain/accrual-rules/accrual-rule"
import { EMPTY_GROUP, NO_CONDITIONS } from "../../domain/accrual-rules/accrual-rule"
import type { RulePatch } from "../../domain/accrual-rules/change-rules"
import { rulePath } from "../../domain/accrual-rules/validate-accrual-rules"
import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import type { Currency, Minor } from "../../domain/money/money"
import { moneyFromMinor } from "../../domain/money/money"
import type {
  AccrualRuleBody,
  ChangeAccrualRuleBody,
} from "../admin/loyalty/programs/accrual-rule-validators"
import { amountFromWire, hundredths, percentFromWire, percentToWire } from "./figures"

/** A rule on the wire: percents and multipliers as numbers, bonuses and money in major units. */
export interface WireAccrualRule extends Omit<AccrualRule, "reward" | "conditions"> {
  readonly reward: WireReward
  readonly conditions: Omit<RuleConditions, "minimum_order"> & {
    readonly minimum_order: number | null
  }
}

type WireReward = AccrualRuleBody["reward"]

export function accrualRuleToWire(rule: AccrualRule, currency_code: string): WireAccrualRule {
  const currency = currencyOf(currency_code)
  const { reward, conditions, ...told } = rule
  const { minimum_order } = conditions
  return {
    ...told,
    reward: rewardToWire(reward, currency),
    conditions: {
      ...conditions,
      minimum_order: minimum_order === null ? null : moneyFromMinor(minimum_order, currency),
    },
  }
}

function rewardToWire(reward: RuleReward, currency: Currency): WireReward {
  switch (reward.kind) {
    case "extra_percent":
      return { kind: reward.kind, percent: percentToWire(reward.percent_bp) }
    case "percent_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step) => ({
          from: moneyFromMinor(step.from, currency),
          percent: percentToWire(step.percent_bp),
        })),
      }
    case "multiplier":
      return { kind: reward.kind, times: reward.times_hundredths / 100 }
    case "per_item":
    case "per_order":
      return { kind: reward.kind, bonuses: bonusesToWire(reward.bonuses) }
    case "bonuses_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step) => ({
          from: moneyFromMinor(step.from, currency),
          bonuses: bonusesToWire(step.bonuses),
        })),
      }
  }
}

/** @throws LoyaltyError `program_terms_invalid` for money with more decimals than the currency has. */
export function accrualRuleFromWire(body: AccrualRuleBody, currency_code: string): AccrualRule {
  const { handle, name, reward, conditions = {} } = body
  return {
    handle,
    name,
    is_active: body.is_active ?? true,
    priority: body.priority ?? 0,
    reward: rewardFromWire(reward, rulePath(handle), currency_code),
    conditions: {
      ...NO_CONDITIONS,
      ...conditionsFromWire(conditions, rulePath(handle), currency_code),
    },
    activation_delay_days: body.activation_delay_days ?? null,
    expiry: body.expiry ?? null,
  }
}

/** What the body names, in domain units. */
export function rulePatchFromWire(
  handle: string,
  body: ChangeAccrualRuleBody,
  currency_code: string,
): RulePatch {
  const { reward, conditions, ...patch } = body
  return {
    ...withoutUndefined(patch),
    ...(reward && { reward: rewardFromWire(reward, rulePath(handle), currency_code) }),
    ...(conditions && {
      conditions: conditionsFromWire(conditions, rulePath(handle), currency_code),
    }),
  }
}

function rewardFromWire(reward: WireReward, path: string, currency_code: string): RuleReward {
  const from = (step: { readonly from: number }, index: number): Minor =>
    amountFromWire(step.from, `${path}.reward.steps.${index}.from`, "sum", currency_code)
  switch (reward.kind) {
    case "extra_percent":
      return { kind: reward.kind, percent_bp: percentFromWire(reward.percent) }
    case "percent_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step, index) => ({
          from: from(step, index),
          percent_bp: percentFromWire(step.percent),
        })),
      }
    case "multiplier":
      return { kind: reward.kind, times_hundredths: percentFromWire(reward.times) }
    case "per_item":
    case "per_order":
      return { kind: reward.kind, bonuses: hundredths(reward.bonuses) }
    case "bonuses_by_sum":
      return {
        kind: reward.kind,
        steps: reward.steps.map((step, index) => ({
          from: from(step, index),
          bonuses: hundredths(step.bonuses),
        })),
      }
  }
}

function conditionsFromWire(
  body: NonNullable<AccrualRuleBody["conditions"]>,
  path: string,
  currency_code: string,
): Partial<RuleConditions> {
  const { products, dates, minimum_order, every_nth_order, ...rest } = body
  const minimum = `${path}.conditions.minimum_order`
  return withoutUndefined({
    ...rest,
    products: products && { ...EMPTY_GROUP, ...withoutUndefined(products) },
    dates: dates?.map(({ from = null, until = null }) => ({ from, until })),
    minimum_order:
      typeof minimum_order === "number"
        ? amountFromWire(minimum_order, minimum, "minimum", currency_code)
        : minimum_order,
    every_nth_order: every_nth_order && {
      nth: every_nth_order.nth,
      within_days: every_nth_order.within_days ?? null,
    },
  })
}

/** A field that was left out changes nothing. */
function withoutUndefined<T extends object>(fields: T) {
  const named = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(named) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}
