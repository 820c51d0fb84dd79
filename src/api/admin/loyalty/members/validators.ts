import { z } from "@medusajs/framework/zod"

import { CARD_STATUSES } from "../../../../domain/cards/card-state"
import { MEMBER_STATUSES } from "../../../../domain/members/member-state"
import { BONUSES_MAX } from "../../../../domain/money/bonuses"
import { fitsScale, parseDecimal } from "../../../../domain/money/decimal"
import { MEMBER_ORDERS } from "../../../../modules/loyalty-member/reads/member-page"
import { attributeValues, consentAnswers, recordedAnswers } from "../../../wire/answers"
import { pageFields } from "../../../wire/page"

const id = z.string().min(1).max(255)
const words = z.string().trim().min(1)

const SOUGHT_MAX = 50
const FIELDS_SOUGHT_MAX = 5

/** Written as text whatever the field's type: `?attributes.size=m&attributes.size=l`, `?attributes.ages=3..6`. */
const sought = z.string().max(255)
const soughtValues = z
  .union([sought, z.array(sought).min(1).max(SOUGHT_MAX)])
  .transform((value) => (typeof value === "string" ? [value] : value))

/** A balance in the query string; a page asks for whole ones, and a caller may for hundredths. */
const balance = z.coerce
  .number()
  .min(0)
  .max(BONUSES_MAX / 100)
  .refine((value) => fitsScale(parseDecimal(value), 2), {
    message: "a balance has at most two decimals",
  })

const memberFields = {
  q: words.max(200).optional(),
  customer_id: id.optional(),
  program_id: id.optional(),
  tier: z.string().max(100).optional(),
  status: z.enum(MEMBER_STATUSES).optional(),
  card: words.max(500).optional(),
  card_status: z
    .enum([...CARD_STATUSES, "none"])
    .exclude(["in_stock"])
    .optional(),
  balance_min: balance.optional(),
  balance_max: balance.optional(),
  joined_from: z.iso.date().optional(),
  joined_to: z.iso.date().optional(),
  survey_due_on: z.iso.date().optional(),
  attributes: z
    .record(z.string().max(100), soughtValues)
    .refine((fields) => Object.keys(fields).length <= FIELDS_SOUGHT_MAX, {
      message: `Ask for at most ${FIELDS_SOUGHT_MAX} fields`,
    })
    .optional(),
}

export const MembersQuery = z.strictObject({
  ...pageFields,
  ...memberFields,
  order: z.enum(MEMBER_ORDERS).default("-joined_at"),
})
export type MembersQuery = z.infer<typeof MembersQuery>

/** Which members are meant, in a list or a file of them. */
export const MembersAsked = z.strictObject(memberFields)
export type MembersAsked = z.infer<typeof MembersAsked>

/** "1990-02-28"; which days there can be is the workflow's to say. */
const birth_date = z.string().max(10).nullable()

const phone = words.max(40)
/** Two letters; which countries there are is the rules' to say. */
/** Of which country a phone number without one is. */
export const countryCode = z.string().length(2)

export const UpdateMemberBody = z
  .strictObject({
    birth_date: birth_date.optional(),
    phone: phone.nullable().optional(),
    country_code: countryCode.optional(),
    next_survey_on: z.iso.date().nullable().optional(),
    attributes: attributeValues.optional(),
  })
  .refine(({ country_code: _, ...body }) => Object.keys(body).length > 0, {
    message: "Name what to change",
  })
export type UpdateMemberBody = z.infer<typeof UpdateMemberBody>

/** Somebody who becomes a customer with this call. */
export const newCustomer = z.strictObject({
  email: z.email().max(254),
  first_name: words.max(100).optional(),
  last_name: words.max(100).optional(),
  phone: words.max(40).optional(),
})

export const JoinMemberBody = z
  .strictObject({
    customer_id: id.optional(),
    customer: newCustomer
      .extend({ email: newCustomer.shape.email.optional() })
      .refine(({ email, phone: number }) => email !== undefined || number !== undefined, {
        message: "Give the email or the phone",
      })
      .optional(),
    program_id: id.optional(),
    invite: z.boolean().optional(),
    birth_date: birth_date.optional(),
    attributes: attributeValues.optional(),
    consents: consentAnswers.optional(),
    phone: phone.optional(),
    country_code: countryCode.optional(),
  })
  .refine((body) => (body.customer_id === undefined) !== (body.customer === undefined), {
    message: "Give either customer_id or customer",
  })
export type JoinMemberBody = z.infer<typeof JoinMemberBody>

export const MemberLookupQuery = z.strictObject({
  code: words.max(254),
  country_code: countryCode.optional(),
  program_id: id.optional(),
})
export type MemberLookupQuery = z.infer<typeof MemberLookupQuery>

export const AdjustmentBody = z.strictObject({
  bonuses: z
    .number()
    .min((-1 * BONUSES_MAX) / 100)
    .max(BONUSES_MAX / 100)
    .refine((value) => value !== 0, { message: "bonuses must not be zero" })
    .refine((value) => fitsScale(parseDecimal(value), 2), {
      message: "bonuses have at most two decimals",
    }),
  reason: words.max(500),
  idempotency_key: words.max(200).optional(),
})
export type AdjustmentBody = z.infer<typeof AdjustmentBody>

export const MemberTierBody = z.strictObject({
  tier: z.string().min(1).max(100).nullable(),
  reason: words.max(500),
})
export type MemberTierBody = z.infer<typeof MemberTierBody>

export const MemberActionBody = z.strictObject({ reason: words.max(500) })
export type MemberActionBody = z.infer<typeof MemberActionBody>

export const MergeMembersQuery = z.strictObject({ from_member_id: id })
export type MergeMembersQuery = z.infer<typeof MergeMembersQuery>

export const MergeMembersBody = z.strictObject({
  from_member_id: id,
  reason: words.max(500).optional(),
  idempotency_key: words.max(200).optional(),
})
export type MergeMembersBody = z.infer<typeof MergeMembersBody>

export const IssueCardBody = z.strictObject({
  number: words.max(500),
  attributes: attributeValues.optional(),
})
export type IssueCardBody = z.infer<typeof IssueCardBody>

export const RecordConsentsBody = z.strictObject({
  consents: recordedAnswers,
  source: z.enum(["till", "import"]).default("till"),
})
export type RecordConsentsBody = z.infer<typeof RecordConsentsBody>
