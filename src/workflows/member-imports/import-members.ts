import { hash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { ChosenColumns } from "../../domain/member-import/choose-columns"
import type { BadRow } from "../../domain/member-import/import-row"
import { programToJoin } from "../members/program-to-join"
import { memberModule } from "../shop/modules"
import type { FileToCheck } from "./check-file"
import { checkFile } from "./check-file"

export interface ImportMembersWorkflowInput extends FileToCheck {
  /** Absent: the default one. */
  readonly program_id?: string | undefined
  /** True: only told what would happen. */
  readonly dry_run: boolean
  /** True: bad rows are left out; else nothing is imported while there is one. */
  readonly skip_bad_rows: boolean
  /** Absent: the same file is the same import. */
  readonly idempotency_key?: string | undefined
  readonly created_by: string | null
}

export interface ImportMembersResult {
  readonly columns: ChosenColumns
  readonly row_count: number
  readonly good: number
  readonly known: number
  readonly bad_count: number
  /** The first ones. */
  readonly bad: readonly BadRow[]
  /** Null: nothing is imported. */
  readonly import_id: string | null
}

/** A file with more bad rows is mended by whoever exports it, and not by hand. */
const BAD_TOLD_MAX = 1_000

/** One step: what lies between reading and putting down would be copied by the workflow, row by row. */
const importMembersStep = createStep(
  "loyalty-import-members",
  async (input: ImportMembersWorkflowInput, { container }) =>
    new StepResponse(await importMembers(container, input)),
)

async function importMembers(
  container: MedusaContainer,
  input: ImportMembersWorkflowInput,
): Promise<ImportMembersResult> {
  const { program_id, created_by } = input
  const program = await programToJoin(container, { program_id })
  const { good, bad, known, columns, row_count } = await checkFile(container, program, input)
  const is_wanted = !input.dry_run && good.length > 0 && (bad.length === 0 || input.skip_bad_rows)
  const content_hash = hashOf(program.id, input)
  const import_id = is_wanted
    ? await memberModule(container).imports.putDownImport({
        import_id: generateEntityId(undefined, "limp"),
        program_id: program.id,
        rows: good,
        bad,
        idempotency_key: input.idempotency_key ?? `csv:${content_hash}`,
        content_hash,
        created_by,
      })
    : null
  const told = bad.slice(0, BAD_TOLD_MAX)
  return {
    columns,
    row_count,
    good: good.length,
    known,
    bad_count: bad.length,
    bad: told,
    import_id,
  }
}

/** Of the file and of how it is read, whatever the order of the mapping. */
function hashOf(program_id: string, { csv, mapping, country_code }: FileToCheck): string {
  const sorted = Object.entries(mapping).sort(([one], [other]) => (one < other ? -1 : 1))
  return hash("sha256", JSON.stringify([program_id, country_code, sorted, csv]))
}

/**
 * Checks a file of members of an older system, and puts its rows down to be imported in the background, where
 * `continueImports` writes them. Refusals: `program_not_found`, `program_not_active`, `member_import_invalid`,
 * `attribute_invalid`, `idempotency_conflict`.
 */
export const importMembersWorkflow = createWorkflow(
  "loyalty-import-members",
  (input: ImportMembersWorkflowInput) => new WorkflowResponse(importMembersStep(input)),
)
