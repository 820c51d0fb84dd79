import { z } from "@medusajs/framework/zod"

export const TierGroupsQuery = z.strictObject({
  customer_group_id: z.string().min(1).max(255).optional(),
})
export type TierGroupsQuery = z.infer<typeof TierGroupsQuery>
