import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../../workflows/shop/modules"
import { handle } from "../../../../to-http-error"
import { receiptTextsFromWire, receiptTextsToWire } from "../../../../wire/receipt-texts"
import type { ReceiptTextsBody } from "./validators"

/** What receipts say, in each language → `{ receipt_texts: { join_url, locales } }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const settings = await programModule(req.scope).readReceiptSettings()
  res.json({ receipt_texts: receiptTextsToWire(settings) })
})

/**
 * Changes it: `{ join_url?, locales?: [{ locale, header?, footer?, join_prompt?, labels? }] }` → `{ receipt_texts }`.
 * What is not named stays; null goes back to the words of the plugin. Refusal: `busy_try_again`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReceiptTextsBody>, res) => {
  const change = receiptTextsFromWire(req.validatedBody)
  const { actor_id } = req.auth_context
  const settings = await programModule(req.scope).saveReceiptSettings(change, actor_id)
  res.json({ receipt_texts: receiptTextsToWire(settings) })
})
