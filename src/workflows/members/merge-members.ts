import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import type { MergeOutcome } from "../../modules/loyalty-member/operations/merge-members"
import { memberModule, programModule } from "../shop/modules"
import { moveMemberStep } from "../tiers/steps/move-member"

export interface MergeMembersWorkflowInput {
  /** The membership that lives on. */
  readonly member_id: string
  readonly from_member_id: string
  readonly actor_id: string | null
  readonly reason: string | null
  /** The same key with two other memberships is refused. */
  readonly idempotency_key: string | null
}

/**
 * What a merge would make of the survivor; nothing is written.
 * @throws LoyaltyError whatever the merge would refuse
 */
export function previewMerge(
  container: MedusaContainer,
  pair: Pick<MergeMembersWorkflowInput, "member_id" | "from_member_id">,
): Promise<MergeOutcome> {
  return merge(container, {
    ...pair,
    actor_id: null,
    reason: null,
    idempotency_key: null,
    dry_run: true,
  })
}

async function merge(
  container: MedusaContainer,
  input: MergeMembersWorkflowInput & { readonly dry_run?: boolean },
): Promise<MergeOutcome> {
  const members = memberModule(container)
  const [survivor] = await members.readStandings({ member_ids: [input.member_id] })
  if (!survivor) throw new LoyaltyError("member_not_found", "There is no such member.")
  const program = await programModule(container).retrieveProgramWithTerms(survivor.program_id)
  return members.mergeMembers({
    ...input,
    program_version: program.version,
    terms: program.terms,
  })
}

/** One operation, all of it or nothing, so there is nothing to undo. */
const mergeMembersStep = createStep(
  "loyalty-merge-members",
  async (input: MergeMembersWorkflowInput, { container }) => {
    const { member_id } = await merge(container, input)
    return new StepResponse({ member_id })
  },
)

/**
 * Makes two memberships of one person one, and puts all customers who lead to it into the group of its tier.
 * Refusals: `member_not_found`, `members_not_mergeable`, `member_state_refuses`, `checkout_under_way`,
 * `idempotency_conflict`.
 */
export const mergeMembersWorkflow = createWorkflow(
  "loyalty-merge-members",
  (input: MergeMembersWorkflowInput) => {
    const survivor = mergeMembersStep(input)
    moveMemberStep(survivor)
    return new WorkflowResponse(survivor)
  },
)
