import { z } from "@medusajs/framework/zod"

import { bonuses, count, expiry } from "./wire-values"

const grant = {
  bonuses,
  activation_delay_days: count.optional(),
  expiry: expiry.nullable().optional(),
}

export const grants = z.strictObject({
  welcome: z.strictObject(grant).nullable().optional(),
  birthday: z
    .strictObject({ ...grant, days_before: count.optional(), days_after: count.optional() })
    .nullable()
    .optional(),
})

export type GrantsBody = z.infer<typeof grants>
