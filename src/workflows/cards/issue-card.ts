import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { AttributeViewer } from "../../domain/attributes/access"
import type { FilledIn } from "../../domain/attributes/change-values"
import { normalizeCardNumber } from "../../domain/cards/card-number"
import { LoyaltyError } from "../../domain/errors"
import { assertNotMerged } from "../../domain/members/member-state"
import type { ProgramTerms } from "../../domain/program/terms"
import type { IssueCardInput } from "../../modules/loyalty-member/operations/issue-card"
import { formOf } from "../members/form-of"
import type { NewCustomer } from "../members/join-member"
import { membershipIn } from "../members/join-member"
import { phoneOfNewcomer } from "../members/phone-of-newcomer"
import { programToJoin } from "../members/program-to-join"
import { memberModule, programModule } from "../shop/modules"
import { moveMemberStep } from "../tiers/steps/move-member"
import { seriesOfNumber } from "./series-of-number"

export interface IssueCardWorkflowInput {
  /** As typed or scanned. */
  readonly number: string
  /** Who gets the card, by one of these three; a bearer card may go to nobody in particular. */
  readonly member_id?: string | undefined
  readonly customer_id?: string | undefined
  readonly customer?: NewCustomer | undefined
  /** Two letters: of which country a new customer's phone number without one is. */
  readonly country_code?: string | undefined
  /** The holder's fields, by their keys; what is mandatory with a card must be there, now or from before. */
  readonly attributes?: FilledIn | undefined
  /** As what the fields are filled in; absent: a cashier. */
  readonly editor?: AttributeViewer | undefined
  readonly reason?: string | undefined
  readonly issued_by: string | null
}

/**
 * What the card says before anybody is made a customer for it.
 * @throws LoyaltyError `card_number_invalid`, `card_holder_required`, `attribute_invalid`, `already_member`
 */
const readCardStep = createStep(
  "loyalty-read-card-to-issue",
  async (input: IssueCardWorkflowInput, { container }) => {
    const number = normalizeCardNumber(input.number)
    const { program_id, kind } = await seriesOfNumber(container, number)
    const has_holder =
      input.member_id !== undefined ||
      input.customer_id !== undefined ||
      input.customer !== undefined
    if (!has_holder && kind?.holder !== "bearer") {
      throw new LoyaltyError(
        "card_holder_required",
        "This card is personal: say which member or customer gets it.",
      )
    }
    const phone = await phoneOf(container, input, program_id)
    return new StepResponse({ number, program_id, phone, is_nameless: !has_holder })
  },
)

/** Of a new customer, as typed for him. */
async function phoneOf(
  container: MedusaContainer,
  { customer, country_code }: IssueCardWorkflowInput,
  program_id: string | null,
): Promise<string | null> {
  if (customer?.phone === undefined) return null
  const program = program_id === null ? {} : { program_id }
  return phoneOfNewcomer(container, customer.phone, { ...program, country_code })
}

interface IssueStepInput {
  readonly input: IssueCardWorkflowInput
  readonly program_id: string | null
  readonly customer_id: string | null
  readonly is_nameless: boolean
  /** Normalized; null: none was given. */
  readonly phone: string | null
}

const issueCardStep = createStep(
  "loyalty-issue-card",
  async ({ input, program_id, customer_id, is_nameless, phone }: IssueStepInput, { container }) => {
    const { terms, ...recipient } =
      input.member_id === undefined
        ? await newMember(container, {
            program_id,
            customer_id: customer_id ?? "",
            actor_id: input.issued_by,
            phone,
            is_nameless,
          })
        : await knownMember(container, input.member_id)
    const author = { editor: input.editor ?? "cashier", changed_by: input.issued_by }
    const form = formOf(author, input.attributes ?? {}, terms)
    const card = await memberModule(container).cards.issueCard({
      ...recipient,
      time_zone: terms.time_zone,
      form: is_nameless ? undefined : form,
      card_id: generateEntityId(undefined, "lcard"),
      number: input.number,
      issued_by: input.issued_by,
      reason: input.reason ?? null,
    })
    return new StepResponse(card)
  },
)

type Recipient = Pick<IssueCardInput, "holder" | "program_id"> & { readonly terms: ProgramTerms }

/** @throws LoyaltyError `member_not_found`, `member_suspended`, `member_state_refuses` */
async function knownMember(container: MedusaContainer, member_id: string): Promise<Recipient> {
  const [member] = await memberModule(container).readStandings({ member_ids: [member_id] })
  if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
  assertNotMerged(member.status)
  if (member.status !== "active") {
    throw new LoyaltyError("member_suspended", `This membership is ${member.status}.`)
  }
  const { terms } = await programModule(container).retrieveProgramWithTerms(member.program_id)
  return {
    holder: { member_id },
    program_id: member.program_id,
    terms,
  }
}

interface Newcomer {
  readonly program_id: string | null
  readonly customer_id: string
  readonly actor_id: string | null
  readonly phone: string | null
  /** Of whom nothing can be asked. */
  readonly is_nameless: boolean
}

/** @throws LoyaltyError `program_not_found`, `program_not_active`, `customer_not_found` */
async function newMember(
  container: MedusaContainer,
  { program_id, customer_id, actor_id, phone, is_nameless }: Newcomer,
): Promise<Recipient> {
  const program = await programToJoin(container, program_id === null ? {} : { program_id })
  return {
    holder: {
      joins: {
        ...(await membershipIn(container, program, customer_id)),
        actor_id,
        ...(is_nameless && { next_survey_on: null }),
        ...(phone !== null && { phone: { phone, when_taken: "refuse" } }),
      },
    },
    program_id: program.id,
    terms: program.terms,
  }
}

/**
 * Issues a card to a member, or to a customer who joins with it, who may be new altogether. When the card is
 * refused nobody has joined, and no customer is left behind.
 * Refusals: `member_not_found`, `member_suspended`, `customer_not_found`, `card_holder_required`, `card_number_invalid`,
 * `card_not_found`, `card_already_issued`, `card_not_usable`, `attribute_required`, `attribute_invalid`,
 * `already_member`.
 */
export const issueCardWorkflow = createWorkflow(
  "loyalty-issue-card",
  (input: IssueCardWorkflowInput) => {
    const card = readCardStep(input)
    const created = when(
      "new-holder",
      { input, card },
      (data) => data.card.is_nameless || data.input.customer !== undefined,
    ).then(() =>
      createCustomersWorkflow.runAsStep({
        input: transform({ input }, (data) => ({ customersData: [data.input.customer ?? {}] })),
      }),
    )
    const step_input = transform({ input, card, created }, (data) => ({
      input: { ...data.input, number: data.card.number },
      program_id: data.card.program_id,
      phone: data.card.phone,
      customer_id: data.input.customer_id ?? data.created?.[0]?.id ?? null,
      is_nameless: data.card.is_nameless,
    }))
    const issued = issueCardStep(step_input)
    moveMemberStep(transform({ issued }, (data) => ({ member_id: data.issued.member_id ?? "" })))
    return new WorkflowResponse(issued)
  },
)
