import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { FilledIn } from "../../domain/attributes/change-values"
import { firstSurveyOn } from "../../domain/attributes/next-survey"
import { dayIn } from "../../domain/calendar/calendar-day"
import type { ConsentAnswer } from "../../domain/consents/consent"
import { LoyaltyError } from "../../domain/errors"
import { assertBirthDate } from "../../domain/members/birth-date"
import { normalizePhone } from "../../domain/members/phone"
import { tierReached } from "../../domain/tiers/tier-reached"
import type { JoinMemberInput } from "../../modules/loyalty-member/operations/join-member"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule } from "../shop/modules"
import { moveMemberStep } from "../tiers/steps/move-member"
import type { Author } from "./author"
import { HIMSELF, sourceOf } from "./author"
import { formOf } from "./form-of"
import { claimEarlierOrdersStep } from "./steps/claim-earlier-orders"
import { phoneOfNewcomer } from "./phone-of-newcomer"
import { admissionOf, programToJoin } from "./program-to-join"

export interface NewCustomer {
  /** Somebody at a counter may tell his phone number alone. */
  readonly email?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly phone?: string | undefined
}

export interface JoinMemberWorkflowInput {
  /** Either an existing customer, or the data of a new one. */
  readonly customer_id?: string | undefined
  readonly customer?: NewCustomer | undefined
  readonly program_id?: string | undefined
  readonly program_handle?: string | undefined
  /** As typed; only a program by invitation asks for it. */
  readonly invitation_code?: string | undefined
  /** `staff` may join anybody to any running program, or ask him to join. Absent: the customer himself. */
  readonly asked_by?: "customer" | "staff" | undefined
  /** True: the customer is invited, and joins when he says so. Staff only. */
  readonly invite?: boolean | undefined
  /** "1990-02-28"; of a member who is one already it is changed; null takes it away. */
  readonly birth_date?: string | null | undefined
  /** As typed; absent: that of a new customer. */
  readonly phone?: string | undefined
  /** Two letters: of which country a number without one is. */
  readonly country_code?: string | undefined
  readonly attributes?: FilledIn | undefined
  readonly consents?: readonly ConsentAnswer[] | undefined
  /** Who fills it in; absent: the customer himself. */
  readonly author?: Author | undefined
}

interface JoinStepInput {
  readonly input: JoinMemberWorkflowInput
  readonly customer_id: string
  /** Normalized; null: none was given. */
  readonly phone: string | null
}

/**
 * What a customer gets who joins: a membership on the lowest tier, an empty account, and what is promised.
 * @throws LoyaltyError `customer_not_found`
 */
export async function membershipIn(
  container: MedusaContainer,
  program: ProgramWithTerms,
  customer_id: string,
): Promise<JoinMemberInput> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customer_id }, { select: ["id"] })
  if (!customer) throw new LoyaltyError("customer_not_found", "There is no such customer.")
  const { terms } = program
  return {
    member_id: generateEntityId(undefined, "lmem"),
    account_id: generateEntityId(undefined, "bacc"),
    program_id: program.id,
    customer_id,
    tier: tierReached(terms, 0)?.handle ?? null,
    next_survey_on: firstSurveyOn(terms.surveys, dayIn(Date.now(), terms.time_zone)),
    promised: { terms, program_version: program.version },
  }
}

/**
 * Before anybody is made a customer: staff are told that another member has the number.
 * @throws LoyaltyError `attribute_invalid`, `already_member`
 */
const readPhoneStep = createStep(
  "loyalty-read-phone-to-join",
  async (input: JoinMemberWorkflowInput, { container }) =>
    new StepResponse({ phone: await phoneOf(container, input) }),
)

async function phoneOf(
  container: MedusaContainer,
  input: JoinMemberWorkflowInput,
): Promise<string | null> {
  const typed = input.phone ?? input.customer?.phone
  if (typed === undefined) return null
  if (!input.customer) return normalizePhone(typed, input.country_code ?? null)
  return phoneOfNewcomer(container, typed, input)
}

const joinMemberStep = createStep(
  "loyalty-join-member",
  async ({ input, customer_id, phone }: JoinStepInput, { container }) => {
    const program = await programToJoin(container, input)
    const { birth_date, attributes, consents: answers = [], author = HIMSELF } = input
    const today = dayIn(Date.now(), program.terms.time_zone)
    if (birth_date) assertBirthDate(birth_date, today)
    const membership = await membershipIn(container, program, customer_id)
    const { asked_by = "customer", invite = false, invitation_code = null } = input
    const invitation =
      asked_by === "staff"
        ? undefined
        : await admissionOf(container, program, customer_id, invitation_code)
    const form = formOf(author, attributes ?? {}, program.terms)
    const consents = { answers, source: sourceOf(author, "web"), staff_id: author.changed_by }
    const [joined] = await memberModule(container).joinMembers([
      {
        ...membership,
        status: asked_by === "staff" && invite ? "invited" : "active",
        actor_id: author.changed_by,
        ...(invitation && { invitation }),
        birth_date: birth_date ?? null,
        form,
        consents,
        ...(phone !== null && {
          phone: { phone, when_taken: asked_by === "staff" ? "refuse" : "leave" },
        }),
      },
    ])
    const is_named = birth_date !== undefined || attributes !== undefined || answers.length > 0
    if (joined && !joined.joined_now && is_named) {
      const { member_id } = joined
      const later = { ...consents, source: sourceOf(author, "member") }
      await memberModule(container).updateMember({ member_id, birth_date, form, consents: later })
    }
    return new StepResponse(joined)
  },
)

/**
 * Makes a customer a member, and the customer where he is new. Who is a member already stays one.
 * Refusals: `program_not_found`, `program_not_active`, `customer_not_found`, `member_suspended`,
 * `invitation_required`, `invitation_invalid`, `invitation_used_up`, `attribute_required`, `attribute_invalid`,
 * `forbidden_for_role`, `consent_wording_not_found`, `consent_invalid`, `already_member`.
 */
export const joinMemberWorkflow = createWorkflow(
  "loyalty-join-member",
  (input: JoinMemberWorkflowInput) => {
    const { phone } = readPhoneStep(input)
    const created = when("new-customer", { input }, ({ input: { customer } }) => !!customer).then(
      () =>
        createCustomersWorkflow.runAsStep({
          input: transform({ input }, ({ input: { customer } }) => ({
            customersData: customer ? [customer] : [],
          })),
        }),
    )
    const customer_id = transform(
      { input, created },
      (data) => data.input.customer_id ?? data.created?.[0]?.id ?? "",
    )
    const joined = joinMemberStep({ input, customer_id, phone })
    claimEarlierOrdersStep(joined)
    moveMemberStep({ member_id: joined.member_id })
    return new WorkflowResponse(joined)
  },
)
