import { z } from "@medusajs/framework/zod"

import { ROW_OUTCOMES } from "../../../../modules/loyalty-member/imports/sql-import-tables"
import { pageFields } from "../../../wire/page"

const id = z.string().min(1).max(255)

/** 200 000 members with 150 signs each. */
const CSV_LENGTH_MAX = 30_000_000

/** Columns and fields that a file may have. */
const COLUMNS_MAX = 200

export const ImportMembersBody = z.strictObject({
  program_id: id.optional(),
  csv: z.string().min(1).max(CSV_LENGTH_MAX),
  mapping: z
    .record(z.string().min(1).max(255), z.string().min(1).max(255).nullable())
    .refine((mapping) => Object.keys(mapping).length <= COLUMNS_MAX, {
      message: `Map at most ${COLUMNS_MAX} headers`,
    })
    .optional(),
  country_code: z
    .string()
    .regex(/^[a-z]{2}$/i)
    .optional(),
  dry_run: z.boolean().optional(),
  skip_bad_rows: z.boolean().optional(),
  idempotency_key: z.string().trim().min(1).max(200).optional(),
})
export type ImportMembersBody = z.infer<typeof ImportMembersBody>

export const MemberImportsQuery = z.strictObject({ ...pageFields, program_id: id.optional() })
export type MemberImportsQuery = z.infer<typeof MemberImportsQuery>

export const MemberImportRowsQuery = z.strictObject({
  ...pageFields,
  outcome: z.enum(ROW_OUTCOMES).optional(),
})
export type MemberImportRowsQuery = z.infer<typeof MemberImportRowsQuery>
