import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { staffRoleToWire } from "../../../wire/staff-role"
import type { StaffRolesQuery } from "./validators"

/**
 * The users of the shop and as what each works, by e-mail: `?q&limit&offset` →
 * `{ staff_roles, count, limit, offset }`. `q`: a part of a name or an address.
 */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { q, ...page } = req.validatedQuery as StaffRolesQuery
  const [assigned, [users, count]] = await Promise.all([
    memberModule(req.scope).staff.readAssignedRoles(),
    req.scope.resolve(Modules.USER).listAndCountUsers(q ? { q } : {}, {
      select: ["id", "email", "first_name", "last_name"],
      order: { email: "ASC", id: "ASC" },
      take: page.limit,
      skip: page.offset,
    }),
  ])
  res.json({ staff_roles: users.map((user) => staffRoleToWire(user, assigned)), count, ...page })
})
