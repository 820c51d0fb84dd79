import type { AttributeValues } from "../../domain/attributes/attribute"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import { maySpend } from "../../domain/till/may-spend"
import { fullName, phoneHint, shortName } from "../../domain/till/person-hints"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { TillCandidate } from "../../workflows/till/read-candidates"
import type { TillMember } from "../../workflows/till/read-till-member"
import type { WireAttributePrompt } from "./attribute"
import { attributePromptToWire } from "./attribute"
import type { WireCardPrompt } from "./card-prompt"
import { cardPromptToWire } from "./card-prompt"
import { percentToWire } from "./figures"
import type { WireBalance, WireTierOfMember } from "./member"
import { balanceToWire, tierOfMemberToWire } from "./member"

/** What the cashier is told to say or to ask. */
export type WireTillPrompt =
  | WireCardPrompt
  | WireAttributePrompt
  | { readonly code: "birthday_today" | "survey_due"; readonly text: string }

/** A member as a till shows him: no address and no phone number, which a cashier has no need of. */
export interface WireTillMember {
  readonly id: string
  /** Null: nobody has told it. */
  readonly name: string | null
  readonly customer_id: string
  readonly status: MemberStandingView["status"]
  readonly program: WireTillProgram
  readonly tier: WireTierOfMember | null
  /** What a discount program takes off; 0 in a bonus program. */
  readonly discount_percent: number
  readonly balance: Omit<WireBalance, "expiring">
  /** As far as no purchase limits it: a quote knows the rest. */
  readonly may_spend: {
    readonly bonuses: number
    readonly amount: number
    readonly currency_code: string
  }
  /** Fields that the caller may see, by their keys; those that have a value. */
  readonly attributes: AttributeValues
  readonly prompts: readonly WireTillPrompt[]
}

export interface WireTillProgram {
  readonly id: string
  readonly name: string
  readonly kind: ProgramWithTerms["kind"]
}

/** One of several, of whom the cashier asks. */
export interface WireTillCandidate {
  readonly id: string
  /** "Anna K." */
  readonly name: string | null
  readonly program_id: string
  readonly status: MemberStandingView["status"]
  readonly has_account: boolean
  /** "…200" */
  readonly phone_ends: string | null
  readonly joined_at: string
}

export function tillMemberToWire(member: TillMember): WireTillMember {
  const { standing, program, tier, person, spendable } = member
  const { terms } = program
  const may_spend = maySpend(terms, spendable)
  const percent_bp = tier?.discount_bp ?? terms.discount.percent_bp
  return {
    id: standing.member_id,
    name: person && fullName(person),
    customer_id: standing.customer_id,
    status: standing.status,
    program: { id: program.id, name: program.name, kind: program.kind },
    tier: tier && tierOfMemberToWire(tier, terms),
    discount_percent: program.kind === "discount" ? percentToWire(percent_bp) : 0,
    balance: balanceToWire(standing),
    may_spend: {
      bonuses: may_spend.bonuses / 100,
      amount: moneyFromMinor(may_spend.amount, currencyOf(terms.currency_code)),
      currency_code: terms.currency_code,
    },
    attributes: member.attributes,
    prompts: promptsToWire(member),
  }
}

function promptsToWire(member: TillMember): WireTillPrompt[] {
  const { card_prompts, field_prompts, has_birthday, is_survey_due, program } = member
  return [
    ...(has_birthday
      ? [{ code: "birthday_today" as const, text: "It is the member's birthday today" }]
      : []),
    ...card_prompts.map((prompt) => cardPromptToWire(prompt, program.terms.currency_code)),
    ...(is_survey_due
      ? [{ code: "survey_due" as const, text: "The member's fields are due to be asked for again" }]
      : []),
    ...field_prompts.map(attributePromptToWire),
  ]
}

export function tillCandidateToWire({ standing, person }: TillCandidate): WireTillCandidate {
  return {
    id: standing.member_id,
    name: person && shortName(person),
    program_id: standing.program_id,
    status: standing.status,
    has_account: person?.has_account === true,
    phone_ends: phoneHint(standing.phone),
    joined_at: standing.joined_at,
  }
}
