import { z } from "@medusajs/framework/zod"

import { countryCode } from "../members/validators"
import { pageFields } from "../../../wire/page"
import { bonuses, decimal, money, percent } from "../programs/wire-values"

const id = z.string().min(1).max(255)
/** A link in a QR code may be long; a number in it is not. */
const code = z.string().trim().min(1).max(500)

export const IdentifyBody = z
  .strictObject({
    code: code.optional(),
    country_code: countryCode.optional(),
    program_id: id.optional(),
    member_id: id.optional(),
  })
  .refine((body) => (body.code === undefined) !== (body.member_id === undefined), {
    message: "Give either code or member_id",
  })
export type IdentifyBody = z.infer<typeof IdentifyBody>

const LINES_MAX = 500
const QUANTITY_MAX = 1_000_000
const QUANTITY_DECIMALS = 6
const words = z.string().trim().min(1)

/** A variant of the shop, or a bare price. */
const line = {
  variant_id: id.optional(),
  sku: words.max(255).optional(),
  title: words.max(255).optional(),
  unit_price: money.min(0).optional(),
  quantity: decimal(QUANTITY_MAX, QUANTITY_DECIMALS).gt(0).optional(),
}

const place = {
  region_id: id.optional(),
  country_code: countryCode.optional(),
  sales_channel_id: id.optional(),
}

const buyer = {
  member_id: id.optional(),
  code: code.optional(),
  phone_country_code: countryCode.optional(),
}

const wish = z.union([z.literal("max"), bonuses.gt(0)])

export const TillQuoteBody = z
  .strictObject({
    ...place,
    ...buyer,
    currency_code: z.string().max(10).optional(),
    card_kind_id: id.optional(),
    lines: z
      .array(
        z.strictObject({
          ...line,
          is_tax_inclusive: z.boolean().optional(),
          tax_percent: percent.min(0).max(100).optional(),
          discount: money.min(0).optional(),
          is_gift_card: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(LINES_MAX),
    bonuses: wish.optional(),
  })
  .refine((body) => body.region_id !== undefined || body.currency_code !== undefined, {
    message: "Name the region_id or the currency_code",
  })
  .refine(
    (body) =>
      [body.member_id, body.code, body.card_kind_id].filter((by) => by !== undefined).length <= 1,
    { message: "Give one of member_id, code and card_kind_id" },
  )
export type TillQuoteBody = z.infer<typeof TillQuoteBody>

const saleLines = z.array(z.strictObject(line)).max(LINES_MAX)
const ONE_BUYER = { message: "Give either member_id or code" }
const hasOneBuyer = (body: { member_id?: unknown; code?: unknown }) =>
  body.member_id === undefined || body.code === undefined

const cart = {
  ...place,
  region_id: id,
  ...buyer,
  lines: saleLines.optional(),
  promo_codes: z.array(words.max(255)).max(20).optional(),
  shipping_option_id: id.optional(),
}

export const TillCartBody = z.strictObject(cart).refine(hasOneBuyer, ONE_BUYER)
export type TillCartBody = z.infer<typeof TillCartBody>

const payment = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("cash"), tendered: money.min(0).optional() }),
  z.strictObject({ method: z.literal("card") }),
  z.strictObject({ method: z.literal("other") }),
])
export type PaymentBody = z.infer<typeof payment>

export const CompleteTillCartBody = z.strictObject({ payment: payment.optional() })
export type CompleteTillCartBody = z.infer<typeof CompleteTillCartBody>

/** Both, of a card that was scanned for a sale that is somebody's already: they have to be one person. */
export const TillSaleBody = z.strictObject({
  ...cart,
  lines: saleLines.min(1),
  bonuses: wish.optional(),
  payment: payment.optional(),
  idempotency_key: words.max(200),
})
export type TillSaleBody = z.infer<typeof TillSaleBody>

export const ChangeTillCartBody = z
  .strictObject({
    add: saleLines.optional(),
    quantities: z
      .array(
        z.strictObject({ line_id: id, quantity: decimal(QUANTITY_MAX, QUANTITY_DECIMALS).min(0) }),
      )
      .max(LINES_MAX)
      .optional(),
    member_id: id.nullable().optional(),
    code: code.optional(),
    phone_country_code: countryCode.optional(),
  })
  .refine(hasOneBuyer, ONE_BUYER)
  .refine((body) => Object.keys(body).length > 0, { message: "Name what to change" })
export type ChangeTillCartBody = z.infer<typeof ChangeTillCartBody>

export const TillRedeemBody = z.strictObject({ bonuses: wish })
export type TillRedeemBody = z.infer<typeof TillRedeemBody>

/** In a query string everything is a text. */
const flag = z.enum(["true", "false"]).transform((value) => value === "true")

export const TillSalesQuery = z.strictObject({
  ...pageFields,
  q: z.string().trim().max(100).optional(),
  member_id: id.optional(),
  mine: flag.optional(),
})
export type TillSalesQuery = z.infer<typeof TillSalesQuery>

const broughtBack = z
  .array(z.strictObject({ item_id: id, quantity: decimal(QUANTITY_MAX, QUANTITY_DECIMALS).gt(0) }))
  .min(1)
  .max(LINES_MAX)

export const OrderReturnPreviewBody = z.strictObject({ lines: broughtBack })
export type OrderReturnPreviewBody = z.infer<typeof OrderReturnPreviewBody>

export const OrderReturnBody = z.strictObject({
  idempotency_key: words.max(200),
  lines: broughtBack,
  note: words.max(500).optional(),
})
export type OrderReturnBody = z.infer<typeof OrderReturnBody>

const blindReturn = {
  ...buyer,
  currency_code: z.string().length(3),
  lines: z
    .array(z.strictObject({ ...line, unit_price: money.min(0) }))
    .min(1)
    .max(LINES_MAX),
  reason: words.max(500),
}
const NAMES_BUYER = { message: "Give either member_id or code" }
const namesBuyer = (body: { member_id?: unknown; code?: unknown }) =>
  (body.member_id === undefined) !== (body.code === undefined)

/** Beforehand nobody has to say why. */
export const BlindReturnPreviewBody = z
  .strictObject({ ...blindReturn, reason: blindReturn.reason.optional() })
  .refine(namesBuyer, NAMES_BUYER)
export type BlindReturnPreviewBody = z.infer<typeof BlindReturnPreviewBody>

export const BlindReturnBody = z
  .strictObject({ ...blindReturn, idempotency_key: words.max(200) })
  .refine(namesBuyer, NAMES_BUYER)
export type BlindReturnBody = z.infer<typeof BlindReturnBody>
