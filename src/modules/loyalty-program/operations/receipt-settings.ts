import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { ReceiptSettings, ReceiptSettingsChange } from "../../../domain/till/receipt-texts"
import { changeReceiptSettings, NO_RECEIPT_SETTINGS } from "../../../domain/till/receipt-texts"
import { lockPrograms } from "../lock-programs"
import { rowsOf } from "../program-sql"

const NAME = "receipts"

export async function readReceiptSettings(manager: SqlEntityManager): Promise<ReceiptSettings> {
  const [row] = await rowsOf<{ value: ReceiptSettings }>(
    manager,
    "SELECT value FROM loyalty_program_shop_setting WHERE name = ?",
    [NAME],
  )
  return row?.value ?? NO_RECEIPT_SETTINGS
}

/** @throws LoyaltyError `busy_try_again` */
export async function saveReceiptSettings(
  change: ReceiptSettingsChange,
  author_id: string | null,
  manager: SqlEntityManager,
): Promise<ReceiptSettings> {
  await lockPrograms(manager)
  const settings = changeReceiptSettings(await readReceiptSettings(manager), change)
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_shop_setting (name, value, author_id) VALUES (?, ?::jsonb, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, author_id = excluded.author_id,
       updated_at = clock_timestamp()`,
    [NAME, JSON.stringify(settings), author_id],
  )
  return settings
}
