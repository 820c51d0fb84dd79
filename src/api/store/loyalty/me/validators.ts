import { z } from "@medusajs/framework/zod"

import { DRAWN_SYMBOLOGIES } from "../../../../domain/cards/drawn-code"
import { pageFields } from "../../../wire/page"

const handle = z.string().min(1).max(100)

/** Attributes, consents and referrals are refused until the program has them. */
export const JoinBody = z.strictObject({
  program: handle.optional(),
  invitation_code: z.string().trim().min(1).max(100).optional(),
  birth_date: z.string().max(10).nullable().optional(),
  phone: z.string().trim().min(1).max(40).optional(),
  country_code: z.string().length(2).optional(),
})
export type JoinBody = z.infer<typeof JoinBody>

export const MeQuery = z.strictObject({ program: handle.optional() })
export type MeQuery = z.infer<typeof MeQuery>

export const OwnEntriesQuery = z.strictObject({ ...pageFields, program: handle.optional() })
export type OwnEntriesQuery = z.infer<typeof OwnEntriesQuery>

export const OwnBarcodeQuery = z.strictObject({ symbology: z.enum(DRAWN_SYMBOLOGIES).optional() })
export type OwnBarcodeQuery = z.infer<typeof OwnBarcodeQuery>
