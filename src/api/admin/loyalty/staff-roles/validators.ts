import { z } from "@medusajs/framework/zod"

import { STAFF_ROLES } from "../../../../domain/staff/staff-role"

export const StaffRoleBody = z.strictObject({ role: z.enum(STAFF_ROLES) })
export type StaffRoleBody = z.infer<typeof StaffRoleBody>
