import { hash } from "node:crypto"

import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { importCardsWorkflow } from "../../../../../workflows/cards/import-cards"
import { handle } from "../../../../to-http-error"
import { readWireBatch } from "../batches/read-batch"
import type { ImportCardsBody } from "../validators"

/**
 * Puts numbers that exist already in stock: `{ card_kind_id, csv, dry_run?, idempotency_key? }` →
 * `{ good, bad: [{ line, text, code, message }], batch }`. `batch` is null after a dry run, and while a row is bad.
 * Refusals: `card_kind_not_found`, `card_number_taken`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ImportCardsBody>, res) => {
  const { card_kind_id, csv, dry_run = false, idempotency_key } = req.validatedBody
  const { result } = await importCardsWorkflow(req.scope).run({
    input: {
      kind_id: card_kind_id,
      csv,
      dry_run,
      // The same file again is the same import.
      idempotency_key: idempotency_key ?? `csv:${hash("sha256", `${card_kind_id}\n${csv}`)}`,
      created_by: req.auth_context.actor_id,
    },
  })
  const { good, bad, batch_id } = result
  const batch = batch_id === null ? null : await readWireBatch(req.scope, batch_id)
  res.json({ good, bad, batch })
})
