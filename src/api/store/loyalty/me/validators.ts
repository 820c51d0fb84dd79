import { z } from "@medusajs/framework/zod"

import { DRAWN_SYMBOLOGIES } from "../../../../domain/cards/drawn-code"
import { attributeValues, consentAnswers } from "../../../wire/answers"
import { pageFields } from "../../../wire/page"

const handle = z.string().min(1).max(100)

/** Referrals are refused until the program has them. */
export const JoinBody = z.strictObject({
  program: handle.optional(),
  invitation_code: z.string().trim().min(1).max(100).optional(),
  birth_date: z.string().max(10).nullable().optional(),
  attributes: attributeValues.optional(),
  consents: consentAnswers.optional(),
  phone: z.string().trim().min(1).max(40).optional(),
  country_code: z.string().length(2).optional(),
})
export type JoinBody = z.infer<typeof JoinBody>

export const MeQuery = z.strictObject({ program: handle.optional() })
export type MeQuery = z.infer<typeof MeQuery>

/** A page of the caller's own statement, or of his consents. */
export const OwnPageQuery = z.strictObject({ ...pageFields, program: handle.optional() })
export type OwnPageQuery = z.infer<typeof OwnPageQuery>

export const OwnConsentsBody = z.strictObject({
  program: handle.optional(),
  consents: consentAnswers.min(1),
})
export type OwnConsentsBody = z.infer<typeof OwnConsentsBody>

export const OwnBarcodeQuery = z.strictObject({ symbology: z.enum(DRAWN_SYMBOLOGIES).optional() })
export type OwnBarcodeQuery = z.infer<typeof OwnBarcodeQuery>
