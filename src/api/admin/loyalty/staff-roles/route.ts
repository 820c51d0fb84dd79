import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import type { PageQuery } from "../../../wire/page"
import { staffRoleToWire } from "../../../wire/staff-role"

/** Every user of the shop and as what he works, by e-mail: `{ staff_roles, count, limit, offset }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const page = req.validatedQuery as PageQuery
  const [assigned, [users, count]] = await Promise.all([
    memberModule(req.scope).staff.readAssignedRoles(),
    req.scope.resolve(Modules.USER).listAndCountUsers(
      {},
      {
        select: ["id", "email", "first_name", "last_name"],
        order: { email: "ASC", id: "ASC" },
        take: page.limit,
        skip: page.offset,
      },
    ),
  ])
  res.json({ staff_roles: users.map((user) => staffRoleToWire(user, assigned)), count, ...page })
})
