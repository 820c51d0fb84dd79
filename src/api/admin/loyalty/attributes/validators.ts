import { z } from "@medusajs/framework/zod"

import {
  ATTRIBUTE_SIDES,
  ATTRIBUTE_TYPES,
  REQUIRED_AT,
} from "../../../../domain/attributes/attribute"

const text = z.string().max(255)
const texts = z.record(z.string().max(10), text)
const whole = z.number().int()
const end = z.union([z.number(), text])
const sides = z
  .array(z.enum(ATTRIBUTE_SIDES))
  .max(ATTRIBUTE_SIDES.length)
  .transform((named) => ATTRIBUTE_SIDES.filter((side) => named.includes(side)))

const OPTIONS_MAX = 500

/** What goes with which type, and how far, is the operation's to say. */
const fields = {
  labels: texts,
  required_at: z.enum(REQUIRED_AT),
  rules: z.strictObject({
    min: end.optional(),
    max: end.optional(),
    length_min: whole.optional(),
    length_max: whole.optional(),
    pattern: text.optional(),
    decimals: whole.optional(),
    count_max: whole.optional(),
    country: text.optional(),
  }),
  options: z
    .array(z.strictObject({ value: text, labels: texts, is_archived: z.boolean().default(false) }))
    .max(OPTIONS_MAX),
  position: whole,
  seen_by: sides,
  edited_by: sides,
  ask_again_after_days: whole.nullable(),
}

export const CreateAttributeBody = z.strictObject({
  ...fields,
  key: text,
  type: z.enum(ATTRIBUTE_TYPES),
  required_at: fields.required_at.default("never"),
  rules: fields.rules.default({}),
  options: fields.options.default([]),
  position: fields.position.default(0),
  seen_by: fields.seen_by.default([...ATTRIBUTE_SIDES]),
  edited_by: fields.edited_by.default([...ATTRIBUTE_SIDES]),
  ask_again_after_days: fields.ask_again_after_days.default(null),
})
export type CreateAttributeBody = z.infer<typeof CreateAttributeBody>

export const UpdateAttributeBody = z.strictObject({ ...fields, is_archived: z.boolean() }).partial()
export type UpdateAttributeBody = z.infer<typeof UpdateAttributeBody>
