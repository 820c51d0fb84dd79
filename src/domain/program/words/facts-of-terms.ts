import { bonusesToWire } from "../../money/bonuses"
import { measureInUnits } from "../../tiers/counted"
import { selectsAnything } from "../product-selection"
import type { ProgramKind } from "../program-kind"
import type { ProductSelection, ProgramTerms, TierTerms } from "../terms"
import type { Fact, Rates, Threshold } from "./facts"
import { fact } from "./facts"
import { inMoney } from "./money"
import { factsOfGrants, factsOfOffers, someOfferGivesAlone } from "./facts-of-offers"
import { factsOfTierSchedule } from "./facts-of-tier-schedule"

/**
 * What a member should know, in the order in which it is told. Each fact is made from the settings that
 * the rules use, so no language can promise what the rules do not do.
 */
export function factsOfTerms(terms: ProgramTerms, kind: ProgramKind): Fact[] {
  if (kind === "discount") return factsOfDiscount(terms)
  return [
    ...factsOfAccrual(terms),
    ...factsOfGrants(terms),
    ...factsOfTiers(terms),
    ...factsOfBonusValues(terms),
    ...factsOfRedemption(terms),
    fact("available_after", { days: terms.accrual.activation_delay_days }),
    fact("lasts", { expiry: terms.accrual.expiry }),
    ...factsOfInactivity(terms.expiry),
    fact("returned_goods", {}),
    fact("shortfall", { policy: terms.returns.shortfall }),
  ]
}

function factsOfDiscount(terms: ProgramTerms): Fact[] {
  const percentOf = (tier: TierTerms | null) => tier?.discount_bp ?? terms.discount.percent_bp
  return [
    fact("discount_instead_of_bonuses", {}),
    fact("discount", { rates: ratesOf(terms, percentOf) }),
    ...terms.tiers.map((tier) =>
      fact("discount_tier", {
        name: tier.name,
        from: thresholdOf(tier, terms),
        percent_bp: percentOf(tier),
      }),
    ),
    ...factsOfTierSchedule(terms),
    fact("discount_beside_others", { rule: terms.discount.beside_others }),
  ]
}

function factsOfAccrual(terms: ProgramTerms): Fact[] {
  const { accrual } = terms
  const rates = ratesOf(terms, (tier) => tier?.accrual_bp ?? accrual.percent_bp)
  if (rates.max_bp === 0 && !someOfferGivesAlone(terms)) return [fact("earns_nothing", {})]

  const excludes = selectsAnything(accrual.exclusions)
  const facts = [
    rates.max_bp === 0
      ? fact("earns_by_offers", {})
      : fact("earns", {
          rates,
          of: excludes ? "your_purchases" : "every_purchase",
          tax: accrual.tax,
        }),
    fact("earn_nothing", { what: giftCardsAnd(accrual.exclusions) }),
    fact("shipping_earns", { shipping: accrual.shipping }),
    fact("earned_when", { moment: accrual.earn_at }),
    fact("bonus_paid_part_earns", { part: accrual.bonus_paid_part }),
  ]
  if (terms.limits.earned_max !== null) {
    const { bonuses, period } = terms.limits.earned_max
    facts.push(fact("earning_maximum", { bonuses: bonusesToWire(bonuses), period }))
  }
  if (accrual.rounding_step !== 1) {
    const step_bonuses = bonusesToWire(accrual.rounding_step)
    facts.push(fact("order_rounded", { step_bonuses, rounding: accrual.rounding }))
  }
  return [...facts, ...factsOfJoining(terms.joining), ...factsOfOffers(terms)]
}

function factsOfJoining({ earlier_orders_days: days }: ProgramTerms["joining"]): Fact[] {
  return days === null ? [] : [fact("earlier_orders", { days })]
}

function factsOfInactivity({ inactivity_expiry_days: days }: ProgramTerms["expiry"]): Fact[] {
  return days === null ? [] : [fact("inactivity_ends", { days })]
}

function factsOfTiers(terms: ProgramTerms): Fact[] {
  const facts = terms.tiers.map((tier) =>
    fact("tier", {
      name: tier.name,
      from: thresholdOf(tier, terms),
      back_bp: tier.accrual_bp ?? terms.accrual.percent_bp,
      cap_bp: tier.cap_bp ?? terms.redemption.cap_bp,
    }),
  )
  if (terms.tiers.length < 2) return facts
  return [
    ...facts,
    fact("crossing_order", { at: terms.accrual.crossing_order }),
    fact("tier_counts", { part: terms.spend.bonus_paid_part }),
    ...factsOfTierSchedule(terms),
  ]
}

function factsOfBonusValues(terms: ProgramTerms): Fact[] {
  return Object.entries(terms.bonus_values).map(([currency_code, value]) =>
    fact("bonus_value", { money: { amount: Number(value), currency_code } }),
  )
}

function factsOfRedemption(terms: ProgramTerms): Fact[] {
  const { redemption } = terms
  const rates = ratesOf(terms, (tier) => tier?.cap_bp ?? redemption.cap_bp)
  const groups_max_bp = Math.max(0, ...redemption.group_caps.map((group) => group.cap_bp))
  if (rates.max_bp === 0 && groups_max_bp === 0) return [fact("pays_nothing", {})]

  const has_groups = redemption.group_caps.length > 0
  const facts = [rates.max_bp === 0 ? fact("pays_some_groups", {}) : fact("pays", { rates })]
  if (has_groups && rates.max_bp > 0) facts.push(fact("groups_have_limits", {}))
  facts.push(
    fact("not_payable", { what: giftCardsAnd(redemption.exclusions) }),
    fact("shipping_payable", { shipping: redemption.shipping }),
  )
  if (redemption.cap_base === "shrink_by_discount") facts.push(fact("discount_shrinks_share", {}))
  return [...facts, ...factsOfPayments(terms)]
}

function factsOfPayments(terms: ProgramTerms): Fact[] {
  const { minimum_balance, step, order_max, member_max, minimum_order } = terms.redemption
  const facts: Fact[] = []
  if (minimum_balance > 0) {
    facts.push(fact("minimum_balance", { bonuses: bonusesToWire(minimum_balance) }))
  }
  if (step !== 1) facts.push(fact("payment_step", { bonuses: bonusesToWire(step) }))
  if (order_max !== null) facts.push(fact("order_maximum", { bonuses: bonusesToWire(order_max) }))
  if (member_max !== null) {
    const { bonuses, period } = member_max
    facts.push(fact("member_maximum", { bonuses: bonusesToWire(bonuses), period }))
  }
  if (minimum_order > 0) facts.push(fact("minimum_order", { money: inMoney(minimum_order, terms) }))
  if (terms.redemption.first_order === "refused") facts.push(fact("first_order_not_payable", {}))
  return facts
}

/** With tiers each member has the rate of one of them, without them all have the program's. */
function ratesOf(terms: ProgramTerms, rateOf: (tier: TierTerms | null) => number): Rates {
  const rates = terms.tiers.length === 0 ? [rateOf(null)] : terms.tiers.map(rateOf)
  return { min_bp: Math.min(...rates), max_bp: Math.max(...rates) }
}

function thresholdOf(tier: TierTerms, terms: ProgramTerms): Threshold | null {
  if (tier.threshold === 0) return null
  const amount = measureInUnits(terms, tier.threshold)
  return terms.tier_schedule.measure === "quantity"
    ? { pieces: amount }
    : { amount, currency_code: terms.currency_code }
}

function giftCardsAnd(exclusions: ProductSelection) {
  return selectsAnything(exclusions) ? "gift_cards_and_excluded_products" : "gift_cards"
}
