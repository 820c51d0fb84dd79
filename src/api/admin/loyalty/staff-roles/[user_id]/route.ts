import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

import { memberModule } from "../../../../../workflows/shop/modules"
import { changeStaffRoleWorkflow } from "../../../../../workflows/staff/change-role"
import { handle } from "../../../../to-http-error"
import { staffRoleToWire } from "../../../../wire/staff-role"
import type { StaffRoleBody } from "../validators"

const userParam = ({ params }: AuthenticatedMedusaRequest) => params.user_id ?? ""

/** Gives a user a role: `{ role }` → `{ staff_role }`. Refusals: `staff_user_not_found`, `manager_required`. */
export const POST = handle(async (req: AuthenticatedMedusaRequest<StaffRoleBody>, res) => {
  const user_id = userParam(req)
  const { role } = req.validatedBody
  await changeStaffRoleWorkflow(req.scope).run({
    input: { user_id, role, changed_by: req.auth_context.actor_id },
  })
  const [user, assigned] = await Promise.all([
    req.scope.resolve(Modules.USER).retrieveUser(user_id),
    memberModule(req.scope).staff.readAssignedRoles(),
  ])
  res.json({ staff_role: staffRoleToWire(user, assigned) })
})

/** Takes a user's role away: he works as whoever has none, a cashier. Refusal: `manager_required`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const user_id = userParam(req)
  await changeStaffRoleWorkflow(req.scope).run({
    input: { user_id, role: null, changed_by: req.auth_context.actor_id },
  })
  res.json({ id: user_id, object: "loyalty_staff_role", deleted: true })
})
