import { z } from "@medusajs/framework/zod"

import { CARD_CONDITION_TYPES } from "../../../../domain/cards/card-condition"
import { SYMBOLOGIES } from "../../../../domain/cards/card-kind"
import { CHECK_DIGITS } from "../../../../domain/cards/check-digit"
import { DRAWN_SYMBOLOGIES } from "../../../../domain/cards/drawn-code"
import { pageFields } from "../../../wire/page"
import { money } from "../programs/wire-values"

// Shapes and sizes only. What makes sense together is `assertUsableCardKind`'s to say.

const SERIAL_MAX = 999_999_999_999_999

const id = z.string().min(1).max(255)
const serial = z.number().int().min(0).max(SERIAL_MAX)

const numbers = {
  prefix: z.string().max(31),
  length: z.number().int().min(1).max(100),
  check_digit: z.enum(CHECK_DIGITS),
  ranges: z
    .array(z.strictObject({ first: serial, last: serial }))
    .min(1)
    .max(100)
    .optional(),
}

const condition = z.strictObject({
  type: z.enum(CARD_CONDITION_TYPES),
  amount: money.optional(),
})

const settings = {
  symbologies: z.array(z.enum(SYMBOLOGIES)).max(SYMBOLOGIES.length).optional(),
  track_1_template: z.string().max(100).nullable().optional(),
  track_2_template: z.string().max(100).nullable().optional(),
  holder: z.enum(["personal", "bearer"]).optional(),
  validity_months: z.number().int().min(1).max(1_200).nullable().optional(),
  supply: z.enum(["stock", "first_scan"]).optional(),
  low_stock_mark: z.number().int().min(0).max(100_000_000).nullable().optional(),
  issue_condition: condition.nullable().optional(),
  swap: z
    .strictObject({ from_card_kind_ids: z.array(id).max(100), condition })
    .nullable()
    .optional(),
}

const name = z.string().trim().min(1).max(200)

export const CreateCardKindBody = z.strictObject({
  name,
  program_id: id.optional(),
  ...numbers,
  ...settings,
})
export type CreateCardKindBody = z.infer<typeof CreateCardKindBody>

export const UpdateCardKindBody = z.strictObject({
  name: name.optional(),
  prefix: numbers.prefix.optional(),
  length: numbers.length.optional(),
  check_digit: numbers.check_digit.optional(),
  ranges: numbers.ranges,
  ...settings,
})
export type UpdateCardKindBody = z.infer<typeof UpdateCardKindBody>

export const CardKindsQuery = z.strictObject({ ...pageFields, program_id: id.optional() })
export type CardKindsQuery = z.infer<typeof CardKindsQuery>

export const NumberBarcodeQuery = z.strictObject({
  number: z.string().trim().min(1).max(100),
  symbology: z.enum(DRAWN_SYMBOLOGIES).optional(),
})
export type NumberBarcodeQuery = z.infer<typeof NumberBarcodeQuery>
