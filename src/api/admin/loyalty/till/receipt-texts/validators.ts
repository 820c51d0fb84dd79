import { z } from "@medusajs/framework/zod"

import { isLanguageTag } from "../../../../../domain/texts/texts"
import { RECEIPT_LABELS } from "../../../../../domain/till/receipt-labels"

const TEXT_MAX = 500
const PROMPT_MAX = 200
const LABEL_MAX = 60
const LOCALES_MAX = 50

const text = (max: number) => z.string().trim().max(max).nullable().optional()

const labels = z.strictObject(
  Object.fromEntries(RECEIPT_LABELS.map((name) => [name, text(LABEL_MAX)])) as Record<
    (typeof RECEIPT_LABELS)[number],
    ReturnType<typeof text>
  >,
)

const textsOfLocale = z.strictObject({
  locale: z.string().refine(isLanguageTag, { message: "a language: en, pt-BR" }),
  header: text(TEXT_MAX),
  footer: text(TEXT_MAX),
  join_prompt: text(PROMPT_MAX),
  labels: labels.optional(),
})

/** What is not named stays; null goes back to the words of the plugin. */
export const ReceiptTextsBody = z.strictObject({
  join_url: z
    .url({ protocol: /^https$/, message: "an address that begins with https://" })
    .max(500)
    .nullable()
    .optional(),
  locales: z.array(textsOfLocale).max(LOCALES_MAX).optional(),
})
export type ReceiptTextsBody = z.infer<typeof ReceiptTextsBody>

export const ReceiptQuery = z.strictObject({ locale: z.string().trim().max(35).optional() })
export type ReceiptQuery = z.infer<typeof ReceiptQuery>
