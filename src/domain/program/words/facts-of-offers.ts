import type { AccrualRule, RuleConditions, RuleReward } from "../../accrual-rules/accrual-rule"
import { WEEKDAYS } from "../../accrual-rules/accrual-rule"
import { bonusesToWire } from "../../money/bonuses"
import type { OwnLifetime } from "../lifetime"
import type { ProgramTerms } from "../terms"
import type { Fact } from "./facts"
import { fact } from "./facts"
import { inMoney } from "./money"
import type { Phrase } from "./phrases"
import { phrase } from "./phrases"

/** The active rules by their names, those with a high priority first. */
export function factsOfOffers(terms: ProgramTerms): Fact[] {
  return terms.accrual_rules
    .filter((rule) => rule.is_active)
    .sort((a, b) => b.priority - a.priority || (a.handle < b.handle ? -1 : 1))
    .map((rule) => factOfOffer(rule, terms))
}

/** One rule by its name, what it gives and when. */
export function factOfOffer(rule: AccrualRule, terms: ProgramTerms): Fact {
  return fact("offer", { name: rule.name, phrases: phrasesOf(rule, terms) })
}

/** True where an order may earn though the percent of program and tiers is 0. */
export function someOfferGivesAlone({ accrual_rules }: ProgramTerms): boolean {
  return accrual_rules.some((rule) => rule.is_active && rule.reward.kind !== "multiplier")
}

export function factsOfGrants({ grants: { welcome, birthday } }: ProgramTerms): Fact[] {
  const facts: Fact[] = []
  if (welcome !== null) {
    const bonuses = bonusesToWire(welcome.bonuses)
    facts.push(fact("welcome", { bonuses, phrases: phrasesOfLifetime(welcome) }))
  }
  if (birthday !== null) {
    const bonuses = bonusesToWire(birthday.bonuses)
    const { days_before } = birthday
    facts.push(
      fact("birthday_gift", { bonuses, days_before, phrases: phrasesOfLifetime(birthday) }),
    )
  }
  return facts
}

function phrasesOf(rule: AccrualRule, terms: ProgramTerms): Phrase[] {
  return [
    ...phrasesOfReward(rule.reward, terms),
    ...phrasesOfGoods(rule.conditions, terms),
    ...phrasesOfTime(rule.conditions),
    ...phrasesOfBuyer(rule.conditions, terms),
    ...phrasesOfLifetime(rule),
  ]
}

function phrasesOfReward(reward: RuleReward, terms: ProgramTerms): Phrase[] {
  switch (reward.kind) {
    case "extra_percent":
      return [phrase("more_back", { percent_bp: reward.percent_bp, from: null })]
    case "percent_by_sum":
      return reward.steps.map(({ percent_bp, from }) =>
        phrase("more_back", { percent_bp, from: inMoney(from, terms) }),
      )
    case "multiplier":
      return [phrase("times_back", { times: reward.times_hundredths / 100 })]
    case "per_item":
      return [phrase("per_piece", { bonuses: bonusesToWire(reward.bonuses) })]
    case "per_order":
      return [phrase("per_order", { bonuses: bonusesToWire(reward.bonuses), from: null })]
    case "bonuses_by_sum":
      return reward.steps.map(({ bonuses, from }) =>
        phrase("per_order", { bonuses: bonusesToWire(bonuses), from: inMoney(from, terms) }),
      )
  }
}

function phrasesOfGoods(wanted: RuleConditions, terms: ProgramTerms): Phrase[] {
  const phrases: Phrase[] = []
  if (wanted.products !== null) phrases.push(phrase("some_products", {}))
  if (wanted.minimum_quantity !== null) {
    phrases.push(phrase("pieces_from", { pieces: wanted.minimum_quantity }))
  }
  if (wanted.minimum_order !== null) {
    phrases.push(phrase("order_from", { money: inMoney(wanted.minimum_order, terms) }))
  }
  return phrases
}

function phrasesOfTime({ weekdays, hours, dates }: RuleConditions): Phrase[] {
  const phrases: Phrase[] = []
  if (weekdays.length > 0) {
    phrases.push(phrase("weekdays", { days: WEEKDAYS.filter((day) => weekdays.includes(day)) }))
  }
  if (hours !== null) phrases.push(phrase("hours", hours))
  if (dates.length > 0) phrases.push(phrase("dates", { ranges: dates }))
  return phrases
}

function phrasesOfBuyer(wanted: RuleConditions, terms: ProgramTerms): Phrase[] {
  const phrases: Phrase[] = []
  const tiers = terms.tiers.filter((tier) => wanted.tiers.includes(tier.handle))
  if (wanted.first_order) phrases.push(phrase("first_order", {}))
  if (wanted.every_nth_order !== null) phrases.push(phrase("nth_order", wanted.every_nth_order))
  if (wanted.birthday !== null) phrases.push(phrase("birthday", wanted.birthday))
  if (tiers.length > 0) phrases.push(phrase("tiers", { names: tiers.map(({ name }) => name) }))
  if (wanted.sales_channel_ids.length > 0) phrases.push(phrase("some_shops", {}))
  if (wanted.customer_group_ids.length > 0 || Object.keys(wanted.attributes).length > 0) {
    phrases.push(phrase("some_members", {}))
  }
  return phrases
}

/** Of bonuses with a lifetime of their own: what differs from the program's. */
function phrasesOfLifetime({ activation_delay_days: days, expiry }: OwnLifetime): Phrase[] {
  const phrases: Phrase[] = []
  if (days !== null) phrases.push(phrase("available_after", { days }))
  if (expiry !== null) phrases.push(phrase("spend_within", { expiry }))
  return phrases
}
