import { z } from "@medusajs/framework/zod"

import { BONUSES_MAX } from "../../../../../domain/money/bonuses"
import { fitsScale, parseDecimal } from "../../../../../domain/money/decimal"

export const RedeemBody = z.strictObject({
  bonuses: z.union([
    z.literal("max"),
    z
      .number()
      .positive()
      .max(BONUSES_MAX / 100)
      .refine((value) => fitsScale(parseDecimal(value), 2), {
        message: "bonuses have at most two decimals",
      }),
  ]),
})
export type RedeemBody = z.infer<typeof RedeemBody>
