import { z } from "@medusajs/framework/zod"

import { CHANNELS } from "../../../../domain/consents/consent"

export const WordingsQuery = z.strictObject({ channel: z.enum(CHANNELS).optional() })
export type WordingsQuery = z.infer<typeof WordingsQuery>

export const WordingBody = z.strictObject({
  channel: z.enum(CHANNELS),
  texts: z.record(z.string().max(10), z.string().max(20_000)),
})
export type WordingBody = z.infer<typeof WordingBody>
