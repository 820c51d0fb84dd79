import { z } from "@medusajs/framework/zod"

import { CARD_STATUSES } from "../../../../domain/cards/card-state"
import { DRAWN_SYMBOLOGIES } from "../../../../domain/cards/drawn-code"
import { CODES_ON_SHEET } from "../../../../domain/cards/print-sheet"
import { attributeValues } from "../../../wire/answers"
import { pageFields } from "../../../wire/page"
import { countryCode, newCustomer } from "../members/validators"

/** More at once would keep a request open for minutes. */
const BATCH_MAX = 100_000

const id = z.string().min(1).max(255)
const words = z.string().trim().min(1)
/** A link in a QR code may be long; a number in it is not. */
const code = words.max(500)
const reason = words.max(500)

export const CardsQuery = z.strictObject({
  limit: pageFields.limit,
  after: code.optional(),
  status: z.enum(CARD_STATUSES).optional(),
  card_kind_id: id.optional(),
  batch_id: id.optional(),
  member_id: id.optional(),
  number: words.max(32).optional(),
})
export type CardsQuery = z.infer<typeof CardsQuery>

export const CardLookupQuery = z.strictObject({ code })
export type CardLookupQuery = z.infer<typeof CardLookupQuery>

const holder = {
  member_id: id.optional(),
  customer_id: id.optional(),
  customer: newCustomer.optional(),
  country_code: countryCode.optional(),
  attributes: attributeValues.optional(),
  reason: reason.optional(),
}

const ONE_HOLDER = { message: "Give one of member_id, customer_id and customer" }
const hasOneHolder = (body: { member_id?: unknown; customer_id?: unknown; customer?: unknown }) =>
  [body.member_id, body.customer_id, body.customer].filter((given) => given !== undefined).length <=
  1

export const IssueCardByIdBody = z.strictObject(holder).refine(hasOneHolder, ONE_HOLDER)
export type IssueCardByIdBody = z.infer<typeof IssueCardByIdBody>

export const IssueCardByCodeBody = z
  .strictObject({ ...holder, code })
  .refine(hasOneHolder, ONE_HOLDER)
export type IssueCardByCodeBody = z.infer<typeof IssueCardByCodeBody>

export const CardActionBody = z.strictObject({ reason: reason.optional() })
export type CardActionBody = z.infer<typeof CardActionBody>

export const ReplaceCardBody = z.strictObject({ code, reason: reason.optional() })
export type ReplaceCardBody = z.infer<typeof ReplaceCardBody>

export const CreateCardBatchBody = z.strictObject({
  card_kind_id: id,
  count: z.number().int().min(1).max(BATCH_MAX),
  unguessable: z.boolean().optional(),
  idempotency_key: words.max(200).optional(),
})
export type CreateCardBatchBody = z.infer<typeof CreateCardBatchBody>

export const CardBatchesQuery = z.strictObject({ ...pageFields, card_kind_id: id.optional() })
export type CardBatchesQuery = z.infer<typeof CardBatchesQuery>

/** Ten sheets take a node two seconds; more cards come in more files. */
const CODES_IN_PDF_MAX = 10 * CODES_ON_SHEET

export const BarcodeQuery = z.strictObject({ symbology: z.enum(DRAWN_SYMBOLOGIES).optional() })
export type BarcodeQuery = z.infer<typeof BarcodeQuery>

export const CardSheetQuery = z
  .strictObject({
    ...BarcodeQuery.shape,
    format: z.enum(["pdf", "png", "svg"]).default("pdf"),
    limit: z.coerce.number().int().min(1).max(CODES_IN_PDF_MAX).default(CODES_ON_SHEET),
    after: words.max(32).optional(),
  })
  .refine(({ format, limit }) => format === "pdf" || limit <= CODES_ON_SHEET, {
    message: `A picture is one sheet of at most ${CODES_ON_SHEET} codes`,
  })
export type CardSheetQuery = z.infer<typeof CardSheetQuery>

/** 100 000 numbers of 32 characters, with something beside them. */
const CSV_LENGTH_MAX = 6_000_000

export const ImportCardsBody = z.strictObject({
  card_kind_id: id,
  csv: z.string().min(1).max(CSV_LENGTH_MAX),
  dry_run: z.boolean().optional(),
  idempotency_key: words.max(200).optional(),
})
export type ImportCardsBody = z.infer<typeof ImportCardsBody>
