import { z } from "@medusajs/framework/zod"

import { CHANNELS } from "../../domain/consents/consent"

const TEXT_MAX_LENGTH = 20_000
const LIST_MAX_LENGTH = 200

const item = z.union([z.string().max(TEXT_MAX_LENGTH), z.number()])

/** Values of fields by their keys, null for none; what fits which field is the operation's to say. */
export const attributeValues = z.record(
  z.string().max(100),
  z.union([item, z.boolean(), z.null(), z.array(item).max(LIST_MAX_LENGTH)]),
)

const answerFields = {
  channel: z.enum(CHANNELS),
  is_given: z.boolean(),
  wording_version: z.number().int().min(1).max(1_000_000).optional(),
  language: z.string().max(10).optional(),
}

/** A shopper's own answers. */
export const consentAnswers = z.array(z.strictObject(answerFields)).max(CHANNELS.length)

/** Answers that staff write down; only an import says when they were given. */
export const recordedAnswers = z
  .array(
    z.strictObject({
      ...answerFields,
      decided_at: z.iso
        .datetime({ offset: true })
        .transform((text) => Date.parse(text))
        .optional(),
    }),
  )
  .min(1)
  .max(CHANNELS.length)
