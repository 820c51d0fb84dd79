import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import type { RoleChange } from "../../domain/staff/change-role"
import { memberModule } from "../shop/modules"

export interface ChangeStaffRoleWorkflowInput extends RoleChange {
  /** Staff user or API key. */
  readonly changed_by: string | null
}

/** One operation, all of it or nothing, so there is nothing to undo. */
const changeStaffRoleStep = createStep(
  "loyalty-change-staff-role",
  async (input: ChangeStaffRoleWorkflowInput, { container }) => {
    const { staff } = memberModule(container)
    const managers = (await staff.readAssignedRoles()).filter(({ role }) => role === "manager")
    const present_user_ids = await presentUsers(container, [
      ...managers.map(({ user_id }) => user_id),
      input.user_id,
    ])
    if (input.role !== null && !present_user_ids.includes(input.user_id)) {
      throw new LoyaltyError("staff_user_not_found", "The shop has no such user.")
    }
    await staff.changeRole({ ...input, present_user_ids })
    return new StepResponse(undefined)
  },
)

async function presentUsers(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<readonly string[]> {
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: [...ids] }, { select: ["id"], take: ids.length })
  return users.map(({ id }) => id)
}

/** Gives a user of the shop a role, or takes it away. Refusals: `staff_user_not_found`, `manager_required`. */
export const changeStaffRoleWorkflow = createWorkflow(
  "loyalty-change-staff-role",
  (input: ChangeStaffRoleWorkflowInput) => new WorkflowResponse(changeStaffRoleStep(input)),
)
