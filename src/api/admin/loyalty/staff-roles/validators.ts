import { z } from "@medusajs/framework/zod"

import { STAFF_ROLES } from "../../../../domain/staff/staff-role"
import { pageFields } from "../../../wire/page"

export const StaffRolesQuery = z.strictObject({
  ...pageFields,
  q: z.string().max(255).optional(),
})
export type StaffRolesQuery = z.infer<typeof StaffRolesQuery>

export const StaffRoleBody = z.strictObject({ role: z.enum(STAFF_ROLES) })
export type StaffRoleBody = z.infer<typeof StaffRoleBody>
