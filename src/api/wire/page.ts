import { z } from "@medusajs/framework/zod"

const LIMIT_MAX = 200
const OFFSET_MAX = 10_000_000

/** `limit` and `offset` of every list, as they come in a query string. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(20),
  offset: z.coerce.number().int().min(0).max(OFFSET_MAX).default(0),
}

export const PageQuery = z.strictObject(pageFields)

export type PageQuery = z.infer<typeof PageQuery>
