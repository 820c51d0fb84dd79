import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { beginImports } from "../../../../workflows/member-imports/continue-imports"
import { importMembersWorkflow } from "../../../../workflows/member-imports/import-members"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { importCheckToWire, memberImportToWire } from "../../../wire/member-import"
import { readWireImport } from "./read-import"
import type { ImportMembersBody, MemberImportsQuery } from "./validators"

/** `?program_id&limit&offset` → `{ imports, count, limit, offset }`, newest first, each with how far it is. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { limit, offset, program_id } = req.validatedQuery as MemberImportsQuery
  const { imports, count } = await memberModule(req.scope).imports.readMemberImports(
    program_id === undefined ? {} : { program_id },
    { limit, offset },
  )
  res.json({ imports: imports.map(memberImportToWire), count, limit, offset })
})

/**
 * Members, cards, balances and tiers of an older system:
 * `{ csv, program_id?, mapping?, country_code?, dry_run?, skip_bad_rows?, idempotency_key? }` → `{ check, import }`.
 * `import` is null in a dry run, and while a row is bad unless bad rows are skipped; its rows are written after the
 * answer. Refusals: `program_not_found`, `program_not_active`, `member_import_invalid`, `attribute_invalid`,
 * `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ImportMembersBody>, res) => {
  const { mapping = {}, country_code, dry_run, skip_bad_rows, ...file } = req.validatedBody
  const { result } = await importMembersWorkflow(req.scope).run({
    input: {
      ...file,
      mapping,
      country_code: country_code ?? null,
      dry_run: dry_run ?? false,
      skip_bad_rows: skip_bad_rows ?? false,
      created_by: req.auth_context.actor_id,
    },
  })
  const { import_id } = result
  const put_down = import_id === null ? null : await readWireImport(req.scope, import_id)
  res.json({ check: importCheckToWire(result), import: put_down })
  if (put_down && !put_down.is_complete) beginImports(req.scope)
})
