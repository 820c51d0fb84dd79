import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeViewer } from "../../domain/attributes/access"
import { valuesSeenBy } from "../../domain/attributes/access"
import type { AttributeValues } from "../../domain/attributes/attribute"
import { fieldsToAsk } from "../../domain/attributes/survey"
import { dayIn } from "../../domain/calendar/calendar-day"
import { lastUsableDate } from "../../domain/ledger/lot-dates"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import type { ProgramTerms, TierTerms } from "../../domain/program/terms"
import { measureInUnits } from "../../domain/tiers/counted"
import type { NextTier } from "../../domain/tiers/tier-reached"
import { nextTier } from "../../domain/tiers/tier-reached"
import { countsFrom } from "../../domain/tiers/tier-windows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { CardView } from "../../modules/loyalty-member/reads/cards"
import type { ExpiringLot } from "../../modules/loyalty-member/reads/expiring"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../../workflows/shop/modules"
import type { TierOfMember } from "../../workflows/tiers/member-tiers"
import { tiersOfMembers } from "../../workflows/tiers/member-tiers"
import type { WireAttributePrompt } from "./attribute"
import { attributePromptToWire } from "./attribute"
import type { WireCard } from "./card"
import { cardToWire } from "./card"
import type { WireOwnConsent } from "./consent"
import { ownConsentToWire } from "./consent"
import { percentToWire } from "./figures"

export interface WireTierOfMember {
  readonly handle: string
  readonly name: string
  readonly accrual_percent: number
  readonly cap_percent: number
  readonly discount_percent: number
}

/** What is missing to a tier, in the one measure that the program has. */
export interface WireNextTier {
  readonly handle: string
  readonly name: string
  readonly spend_left: number | null
  readonly quantity_left: number | null
  /** First day on which what is bought now counts: "2027-04-01"; null: at once. */
  readonly counts_from: string | null
}

/** A member with balance, tier and cards, in major units. */
export interface WireMember {
  readonly id: string
  readonly program_id: string
  readonly program: { readonly handle: string; readonly name: string; readonly status: string }
  readonly customer_id: string
  readonly status: MemberStandingView["status"]
  readonly joined_at: string
  readonly birth_date: string | null
  readonly tier: WireTierOfMember | null
  readonly next_tier: WireNextTier | null
  /** What counts towards the next tier by now: money, or pieces. */
  readonly counted: { readonly measure: "spend" | "quantity"; readonly amount: number }
  readonly cumulative_spend: number
  readonly balance: WireBalance
  readonly cards: readonly WireCard[]
  /** By their keys; a field without a value is not there. */
  readonly attributes: AttributeValues
  /** The latest answer to each channel; one that nobody has asked about is not there, and is a no. */
  readonly consents: readonly WireOwnConsent[]
  /** Fields to ask him for; for his staff, those that they may fill in. */
  readonly prompts: readonly WireAttributePrompt[]
}

export interface WireBalance {
  readonly available: number
  readonly held: number
  readonly pending: number
  readonly debt: number
  readonly expiring: readonly { readonly bonuses: number; readonly expires_on: string }[]
}

/**
 * Whole members for one page, with a constant number of queries whatever the page's length.
 * @param viewer sees the fields that are for him
 */
export async function membersToWire(
  container: MedusaContainer,
  standings: readonly MemberStandingView[],
  viewer: AttributeViewer,
): Promise<WireMember[]> {
  if (standings.length === 0) return []
  const members = memberModule(container)
  const program_ids = [...new Set(standings.map((standing) => standing.program_id))]
  const member_ids = standings.map((standing) => standing.member_id)
  const [answers, cards, expiring, programs] = await Promise.all([
    readAnswers(container, member_ids),
    members.cards.readCardsOfMembers(member_ids),
    members.readExpiring(standings.map((standing) => standing.account_id)),
    Promise.all(program_ids.map((id) => programModule(container).retrieveProgramWithTerms(id))),
  ])
  const under_terms = standings.map((standing) => {
    const program = programs.find((candidate) => candidate.id === standing.program_id)
    const { terms } = program as NonNullable<typeof program>
    return { standing, terms, program: program as NonNullable<typeof program> }
  })
  const tiers = await tiersOfMembers(container, under_terms)
  return under_terms.map(({ standing, terms, program }, index) =>
    memberToWire(
      standing,
      program,
      tiers[index] as TierOfMember,
      cards.filter((card) => card.member_id === standing.member_id),
      expiring.filter((lot) => lot.account_id === standing.account_id),
      answersTo(answers, standing, terms, viewer),
    ),
  )
}

/** What members have told of themselves, as it is read. */
async function readAnswers(container: MedusaContainer, member_ids: readonly string[]) {
  const members = memberModule(container)
  const [attributes, answers, consents] = await Promise.all([
    members.attributes.readAttributes(),
    members.attributes.readAnswers(member_ids),
    members.consents.readConsents(member_ids),
  ])
  return { attributes, answers, consents }
}

type Answers = Pick<WireMember, "attributes" | "consents" | "prompts">

function answersTo(
  { attributes, answers, consents }: Awaited<ReturnType<typeof readAnswers>>,
  { member_id, status, next_survey_on }: MemberStandingView,
  { time_zone }: ProgramTerms,
  viewer: AttributeViewer,
): Answers {
  const { values, confirmed_at } = answers.get(member_id) ?? NO_ANSWERS
  const today = dayIn(Date.now(), time_zone)
  const survey = { attributes, confirmed_at, next_survey_on, today, time_zone, viewer }
  return {
    attributes: valuesSeenBy(attributes, values, viewer),
    consents: consents.filter((consent) => consent.member_id === member_id).map(ownConsentToWire),
    prompts: status === "active" ? fieldsToAsk(survey).map(attributePromptToWire) : [],
  }
}

const NO_ANSWERS = { values: {}, confirmed_at: {} }

function memberToWire(
  standing: MemberStandingView,
  { terms, handle, name, status }: ProgramWithTerms,
  { tier, measured }: TierOfMember,
  cards: readonly CardView[],
  expiring: readonly ExpiringLot[],
  answers: Answers,
): WireMember {
  const currency = currencyOf(terms.currency_code)
  return {
    id: standing.member_id,
    program_id: standing.program_id,
    program: { handle, name, status },
    customer_id: standing.customer_id,
    status: standing.status,
    joined_at: standing.joined_at,
    birth_date: standing.birth_date,
    tier: tier && tierOfMemberToWire(tier, terms),
    next_tier: nextTierToWire(terms, nextTier(terms, tier, measured)),
    counted: { measure: terms.tier_schedule.measure, amount: measureInUnits(terms, measured) },
    cumulative_spend: moneyFromMinor(standing.counted.spend, currency),
    balance: {
      ...balanceToWire(standing),
      expiring: expiringToWire(expiring, terms),
    },
    cards: cards.map(cardToWire),
    ...answers,
  }
}

/** What expires first, by last usable days. */
export function expiringToWire(
  lots: readonly ExpiringLot[],
  { time_zone }: ProgramTerms,
): WireBalance["expiring"] {
  return lots.map((lot) => ({
    bonuses: lot.bonuses / 100,
    expires_on: lastUsableDate(lot.expires_at, time_zone),
  }))
}

function nextTierToWire(terms: ProgramTerms, next: NextTier | null): WireNextTier | null {
  if (next === null) return null
  const left = measureInUnits(terms, next.left)
  const in_money = terms.tier_schedule.measure === "spend"
  return {
    handle: next.tier.handle,
    name: next.tier.name,
    spend_left: in_money ? left : null,
    quantity_left: in_money ? null : left,
    counts_from: countsFrom(terms, Date.now()),
  }
}

/** With the percents that the tier really gives. */
export function tierOfMemberToWire(tier: TierTerms, terms: ProgramTerms): WireTierOfMember {
  return {
    handle: tier.handle,
    name: tier.name,
    accrual_percent: percentToWire(tier.accrual_bp ?? terms.accrual.percent_bp),
    cap_percent: percentToWire(tier.cap_bp ?? terms.redemption.cap_bp),
    discount_percent: percentToWire(tier.discount_bp ?? terms.discount.percent_bp),
  }
}

export function balanceToWire({ balance }: MemberStandingView): Omit<WireBalance, "expiring"> {
  return {
    available: balance.available / 100,
    held: balance.held / 100,
    pending: balance.pending / 100,
    debt: balance.debt / 100,
  }
}
