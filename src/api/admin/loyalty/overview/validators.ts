import { z } from "@medusajs/framework/zod"

export const OverviewQuery = z.strictObject({
  program_id: z.string().min(1).max(255).optional(),
})
export type OverviewQuery = z.infer<typeof OverviewQuery>
