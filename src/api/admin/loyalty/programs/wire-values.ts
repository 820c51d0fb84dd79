import { z } from "@medusajs/framework/zod"

import { BONUSES_MAX } from "../../../../domain/money/bonuses"
import { fitsScale, parseDecimal } from "../../../../domain/money/decimal"

// Shapes and sizes only. Which figures make sense is `validateTerms`' to say, in the marketer's words.

const PERCENT_MAX = 1_000_000
const BONUSES_WIRE_MAX = BONUSES_MAX / 100
const MONEY_MAX = 1_000_000_000_000
export const COUNT_MAX = 1_000_000_000

export function decimal(size: number, scale: number) {
  return z
    .number()
    .min(-size)
    .max(size)
    .refine((value) => fitsScale(parseDecimal(value), scale), {
      error: (issue) => `${String(issue.input)} has more than ${scale} decimals`,
    })
}

export const percent = decimal(PERCENT_MAX, 2)
export const bonuses = decimal(BONUSES_WIRE_MAX, 2)
export const money = decimal(MONEY_MAX, 3)
export const count = z.number().int().min(-COUNT_MAX).max(COUNT_MAX)
export const ids = z.array(z.string().max(255)).max(5_000)

export const expiry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("never") }),
  z.strictObject({ kind: z.literal("days"), days: count }),
  z.strictObject({ kind: z.literal("months"), months: count }),
  z.strictObject({ kind: z.literal("end_of_month") }),
  z.strictObject({ kind: z.literal("end_of_year") }),
])
