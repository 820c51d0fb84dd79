import { z } from "@medusajs/framework/zod"

import { pageFields } from "../../../wire/page"

const ACTIONS_MAX = 1_000_000

const day = z.iso.date()

/** Days of the program's calendar, both included. */
export const SelfDealingQuery = z
  .strictObject({
    ...pageFields,
    from: day,
    to: day,
    program_id: z.string().min(1).max(255).optional(),
    actions_min: z.coerce.number().int().min(1).max(ACTIONS_MAX).default(2),
  })
  .refine(({ from, to }) => from <= to, { message: "from must not be after to" })
export type SelfDealingQuery = z.infer<typeof SelfDealingQuery>
