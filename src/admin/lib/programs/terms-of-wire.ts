import type { ProgramTerms, TierTerms } from "../../../domain/program/terms"
import type { PeriodMax } from "../../../domain/program/period"
import { PIECE } from "../../../domain/tiers/counted"
import type {
  WireBudget,
  WirePeriodMax,
  WireRedemption,
  WireTerms,
  WireTier,
} from "../../hooks/api/program-terms"
import { basisPoints, hundredthsOf, minorUnits } from "./domain-figures"
import { ruleOfWire } from "./rule-of-wire"

/** The terms as the rules reckon with them. They may be half typed: `validateTerms` says what is wrong. */
export function termsOfWire(wire: WireTerms): ProgramTerms {
  const { percent, rounding_step, ...accrual } = wire.accrual
  const { welcome, birthday } = wire.grants
  return {
    ...wire,
    bonus_values: Object.fromEntries(
      Object.entries(wire.bonus_values).map(([code, value]) => [code, String(value)]),
    ),
    accrual: {
      ...accrual,
      percent_bp: basisPoints(percent),
      rounding_step: hundredthsOf(rounding_step),
    },
    accrual_rules: wire.accrual_rules.map((rule) => ruleOfWire(rule, wire.currency_code)),
    grants: {
      welcome: welcome && { ...welcome, bonuses: hundredthsOf(welcome.bonuses) },
      birthday: birthday && { ...birthday, bonuses: hundredthsOf(birthday.bonuses) },
    },
    redemption: redemptionOfWire(wire.redemption, wire.currency_code),
    tiers: wire.tiers.map((tier) => tierOfWire(tier, wire)),
    discount: {
      percent_bp: basisPoints(wire.discount.percent),
      beside_others: wire.discount.beside_others,
    },
    limits: {
      ...wire.limits,
      earned_max: periodMaxOfWire(wire.limits.earned_max),
      budget: wire.limits.budget && budgetOfWire(wire.limits.budget),
    },
  }
}

function redemptionOfWire(wire: WireRedemption, currency_code: string): ProgramTerms["redemption"] {
  const { cap_percent, group_caps, order_max, ...redemption } = wire
  return {
    ...redemption,
    cap_bp: basisPoints(cap_percent),
    group_caps: group_caps.map((group) => ({
      products: group.products,
      cap_bp: basisPoints(group.cap_percent),
    })),
    minimum_balance: hundredthsOf(wire.minimum_balance),
    step: hundredthsOf(wire.step),
    order_max: order_max === null ? null : hundredthsOf(order_max),
    minimum_order: minorUnits(wire.minimum_order, currency_code),
    member_max: periodMaxOfWire(wire.member_max),
  }
}

type Measured = Pick<WireTerms, "currency_code" | "tier_schedule">

export function tierOfWire(tier: WireTier, { currency_code, tier_schedule }: Measured): TierTerms {
  return {
    handle: tier.handle,
    name: tier.name,
    threshold:
      tier_schedule.measure === "spend"
        ? minorUnits(tier.threshold, currency_code)
        : tier.threshold * PIECE,
    accrual_bp: tier.accrual_percent === null ? null : basisPoints(tier.accrual_percent),
    cap_bp: tier.cap_percent === null ? null : basisPoints(tier.cap_percent),
    discount_bp: tier.discount_percent === null ? null : basisPoints(tier.discount_percent),
  }
}

function periodMaxOfWire(max: WirePeriodMax | null): PeriodMax | null {
  return max && { bonuses: hundredthsOf(max.bonuses), period: max.period }
}

function budgetOfWire({ bonuses, warn_at_percent, ...budget }: WireBudget) {
  return { ...budget, bonuses: hundredthsOf(bonuses), warn_at_bp: basisPoints(warn_at_percent) }
}
