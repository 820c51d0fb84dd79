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

import { LoyaltyError } from "../../domain/errors"
import { tierReached } from "../../domain/tiers/tier-reached"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"
import { moveMemberStep } from "../tiers/steps/move-member"

export interface NewCustomer {
  readonly email: string
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
}

/**
 * The program to join: the one named, else the default.
 * @throws LoyaltyError `program_not_found`, `program_not_active`
 */
async function programToJoin(
  container: MedusaContainer,
  input: JoinMemberWorkflowInput,
): Promise<ProgramWithTerms> {
  const programs = programModule(container)
  const program = input.program_id
    ? await programs.retrieveProgramWithTerms(input.program_id)
    : input.program_handle
      ? (
          await programs.listProgramsWithTerms(
            { handle: input.program_handle },
            { limit: 1, offset: 0 },
          )
        )[0][0]
      : await programs.retrieveDefaultProgram()
  if (!program) {
    throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
  }
  if (program.status !== "active") {
    throw new LoyaltyError("program_not_active", `The program is ${program.status}.`)
  }
  return program
}

const joinMemberStep = createStep(
  "loyalty-join-member",
  async (
    { input, customer_id }: { input: JoinMemberWorkflowInput; customer_id: string },
    { container },
  ) => {
    const program = await programToJoin(container, input)
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_id }, { select: ["id"] })
    if (!customer) throw new LoyaltyError("customer_not_found", "There is no such customer.")
    const [joined] = await memberModule(container).joinMembers([
      {
        member_id: generateEntityId(undefined, "lmem"),
        account_id: generateEntityId(undefined, "bacc"),
        program_id: program.id,
        customer_id,
        tier: tierReached(program.terms, 0)?.handle ?? null,
      },
    ])
    return new StepResponse(joined)
  },
)

/**
 * Makes a customer a member, and the customer where he is new. Who is a member already stays one.
 * Refusals: `program_not_found`, `program_not_active`, `customer_not_found`, `member_suspended`.
 */
export const joinMemberWorkflow = createWorkflow(
  "loyalty-join-member",
  (input: JoinMemberWorkflowInput) => {
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
    const joined = joinMemberStep({ input, customer_id })
    moveMemberStep({ member_id: joined.member_id })
    return new WorkflowResponse(joined)
  },
)
