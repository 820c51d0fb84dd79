import { rulesInWords, someRuleGivesAlone } from "../accrual-rules/rules-in-words"
import { grantsInWords } from "../grants/grants-in-words"
import { bonusesToWire } from "../money/bonuses"
import type { ExpiryTerms } from "./lifetime"
import { counted, inBonuses, inMoney, inNumber, inPercent } from "./numbers-in-words"
import type { AccrualTerms, ProductSelection, ProgramTerms, TierTerms } from "./terms"

/**
 * What a member should know, one English sentence per setting that matters to him. Each sentence is
 * made from the settings that the rules use, so it cannot promise what the rules do not do.
 */
export function termsInWords(terms: ProgramTerms): string[] {
  return [
    ...accrualInWords(terms),
    ...grantsInWords(terms.grants),
    ...tiersInWords(terms),
    ...bonusValuesInWords(terms),
    ...redemptionInWords(terms),
    ...lifetimeInWords(terms.accrual),
    ...returnsInWords(terms),
  ]
}

function accrualInWords(terms: ProgramTerms): string[] {
  const { accrual } = terms
  const rates = ratesOf(terms, (tier) => tier?.accrual_bp ?? accrual.percent_bp)
  const earns_alone = someRuleGivesAlone(terms)
  if (rates.max === 0 && !earns_alone) return ["Purchases earn no bonuses at present."]

  const tax = accrual.tax === "included" ? "" : ", counted without tax,"
  const purchase = selectsAnything(accrual.exclusions) ? "your purchases" : "every purchase"
  const sentences = [
    rates.max === 0
      ? "Purchases earn bonuses by offers alone."
      : `You get ${ratesInWords(rates)} of ${purchase}${tax} back as bonuses.`,
    selectsAnything(accrual.exclusions)
      ? "Gift cards and some excluded products earn no bonuses."
      : "Gift cards earn no bonuses.",
    accrual.shipping === "included" ? "Shipping earns bonuses too." : "Shipping earns no bonuses.",
    EARN_AT[accrual.earn_at],
    BONUS_PAID_PART[accrual.bonus_paid_part],
  ]
  if (accrual.rounding_step !== 1) {
    const step = inNumber(bonusesToWire(accrual.rounding_step))
    const down = accrual.rounding === "round_down" ? " down" : ""
    sentences.push(`What an order earns is rounded${down} to a multiple of ${step} bonuses.`)
  }
  return [...sentences, ...rulesInWords(terms)]
}

const EARN_AT: Record<AccrualTerms["earn_at"], string> = {
  placed: "Bonuses are earned when the order is placed.",
  paid: "Bonuses are earned when the order is paid; until then they are shown as pending.",
  delivered:
    "Bonuses are earned when the order is delivered; until then they are shown as pending.",
}

const BONUS_PAID_PART: Record<AccrualTerms["bonus_paid_part"], string> = {
  money_part_only: "The part of an order that is paid with bonuses earns none.",
  whole: "The part of an order that is paid with bonuses earns bonuses too.",
  none_when_redeeming: "An order that is partly paid with bonuses earns none.",
}

function tiersInWords(terms: ProgramTerms): string[] {
  if (terms.tiers.length === 0) return []
  const sentences = terms.tiers.map((tier) => {
    const from =
      tier.threshold === 0
        ? "from the start"
        : `from ${inMoney(tier.threshold, terms.currency_code)} spent`
    const back = inPercent(tier.accrual_bp ?? terms.accrual.percent_bp)
    const cap = inPercent(tier.cap_bp ?? terms.redemption.cap_bp)
    return `${tier.name}, ${from}: ${back} back, up to ${cap} of an order payable with bonuses.`
  })
  if (terms.tiers.length === 1) return sentences
  sentences.push(
    terms.accrual.crossing_order === "old_tier"
      ? "The order that brings you to a new tier still earns at the old one."
      : "The order that brings you to a new tier already earns at the new one.",
    terms.spend.bonus_paid_part === "whole"
      ? "What you pay with bonuses counts towards your tier as well."
      : "Only what you pay in money counts towards your tier.",
  )
  return sentences
}

function bonusValuesInWords(terms: ProgramTerms): string[] {
  return Object.entries(terms.bonus_values).map(
    ([code, value]) => `One bonus is worth ${inNumber(Number(value))} ${code.toUpperCase()}.`,
  )
}

function redemptionInWords(terms: ProgramTerms): string[] {
  const { redemption } = terms
  const caps = ratesOf(terms, (tier) => tier?.cap_bp ?? redemption.cap_bp)
  const hasGroups = redemption.group_caps.length > 0
  const groups_max_bp = Math.max(0, ...redemption.group_caps.map((group) => group.cap_bp))
  if (caps.max === 0 && groups_max_bp === 0) {
    return ["Orders cannot be paid with bonuses at present."]
  }
  const sentences =
    caps.max === 0
      ? ["Only some products can be paid with bonuses, each group up to a limit of its own."]
      : [`You can pay up to ${ratesInWords(caps)} of an order with bonuses.`]
  if (hasGroups && caps.max > 0) sentences.push("Some products have a limit of their own.")
  sentences.push(
    selectsAnything(redemption.exclusions)
      ? "Gift cards and some excluded products cannot be paid with bonuses."
      : "Gift cards cannot be paid with bonuses.",
    redemption.shipping === "included"
      ? "Shipping can be paid with bonuses within the same limit."
      : "Shipping cannot be paid with bonuses.",
  )
  if (redemption.cap_base === "shrink_by_discount") {
    sentences.push("A discount on a product lowers the share of it that you can pay with bonuses.")
  }
  return [...sentences, ...redemptionAmountsInWords(terms)]
}

function redemptionAmountsInWords({ redemption }: ProgramTerms): string[] {
  const sentences: string[] = []
  if (redemption.minimum_balance > 0) {
    sentences.push(`You need at least ${inBonuses(redemption.minimum_balance)} to start paying.`)
  }
  if (redemption.step !== 1) {
    sentences.push(`You pay in multiples of ${inBonuses(redemption.step)}.`)
  }
  if (redemption.order_max !== null) {
    sentences.push(`One order takes at most ${inBonuses(redemption.order_max)}.`)
  }
  return sentences
}

function lifetimeInWords(accrual: AccrualTerms): string[] {
  const days = accrual.activation_delay_days
  return [
    days === 0
      ? "Bonuses become available as soon as they are earned."
      : `Bonuses become available ${counted(days, "day")} after they are earned.`,
    expiryInWords(accrual.expiry),
  ]
}

function expiryInWords(expiry: ExpiryTerms): string {
  switch (expiry.kind) {
    case "never":
      return "Bonuses do not expire."
    case "days":
      return `Bonuses last ${counted(expiry.days, "day")} after the day they become available.`
    case "months":
      return `Bonuses last ${counted(expiry.months, "month")} after the day they become available.`
    case "end_of_month":
      return "Bonuses last until the end of the month in which they become available."
    case "end_of_year":
      return "Bonuses last until the end of the year in which they become available."
  }
}

function returnsInWords(terms: ProgramTerms): string[] {
  return [
    "When you return goods, you get back the bonuses that you paid for them, and lose those that they earned.",
    SHORTFALL[terms.returns.shortfall],
  ]
}

const SHORTFALL: Record<ProgramTerms["returns"]["shortfall"], string> = {
  debt: "If you have spent those already, your next bonuses make up for them.",
  forgive: "If you have spent those already, nothing more is asked of you.",
  deduct_from_refund: "If you have spent those already, their worth is taken off the refund.",
}

interface Rates {
  readonly min: number
  readonly max: number
}

/** The rates that members can really have: with tiers each has one, without them all have the program's. */
function ratesOf(terms: ProgramTerms, rateOf: (tier: TierTerms | null) => number): Rates {
  const rates = terms.tiers.length === 0 ? [rateOf(null)] : terms.tiers.map(rateOf)
  return { min: Math.min(...rates), max: Math.max(...rates) }
}

function ratesInWords({ min, max }: Rates): string {
  return min === max ? inPercent(min) : `${inPercent(min)} to ${inPercent(max)}`
}

function selectsAnything(selection: ProductSelection): boolean {
  return Object.values(selection).some((ids: readonly string[]) => ids.length > 0)
}
