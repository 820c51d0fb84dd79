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
import type { Minor } from "../../domain/money/money"
import { tierOfSpend } from "../../domain/tiers/tier-of-spend"
import type { JoinMemberInput } from "../../modules/loyalty-member/operations/join-member"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"

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
export async function programToJoin(
  container: MedusaContainer,
  input: Pick<JoinMemberWorkflowInput, "program_id" | "program_handle">,
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

/**
 * What a customer gets who joins: a membership on the lowest tier, and an empty account.
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
  return {
    member_id: generateEntityId(undefined, "lmem"),
    account_id: generateEntityId(undefined, "bacc"),
    program_id: program.id,
    customer_id,
    tier: tierOfSpend(program.terms, 0 as Minor)?.handle ?? null,
  }
}

const joinMemberStep = createStep(
  "loyalty-join-member",
  async (
    { input, customer_id }: { input: JoinMemberWorkflowInput; customer_id: string },
    { container },
  ) => {
    const program = await programToJoin(container, input)
    const [joined] = await memberModule(container).joinMembers([
      await membershipIn(container, program, customer_id),
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
    return new WorkflowResponse(joinMemberStep({ input, customer_id }))
  },
)
