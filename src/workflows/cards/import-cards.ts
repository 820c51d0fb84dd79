import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { BadRow } from "../../domain/cards/card-import"
import { checkImport, rowsOfImport } from "../../domain/cards/card-import"
import { LoyaltyError } from "../../domain/errors"
import { memberModule } from "../shop/modules"

export interface ImportCardsWorkflowInput {
  readonly kind_id: string
  readonly csv: string
  /** True: only told what would happen. */
  readonly dry_run: boolean
  readonly idempotency_key: string
  readonly created_by: string | null
}

interface CheckedImport {
  readonly numbers: readonly string[]
  readonly bad: readonly BadRow[]
}

const checkImportStep = createStep(
  "loyalty-check-card-import",
  async (input: ImportCardsWorkflowInput, { container }) =>
    new StepResponse(await checkedImport(container, input)),
)

/** @throws LoyaltyError `card_kind_not_found` */
async function checkedImport(
  container: MedusaContainer,
  { kind_id, csv, idempotency_key }: ImportCardsWorkflowInput,
): Promise<CheckedImport> {
  const { cards } = memberModule(container)
  const kind = await cards.readKindById(kind_id)
  if (!kind) throw new LoyaltyError("card_kind_not_found", "There is no such card kind.")
  const { good, bad } = checkImport(kind, rowsOfImport(csv))
  const taken = await cards.readTakenNumbers(
    good.map(({ number }) => number),
    idempotency_key,
  )
  const taken_rows = good
    .filter(({ number }) => taken.has(number))
    .map(({ line, number }): BadRow => ({
      line,
      text: number,
      code: "card_number_taken",
      message: `There is a card ${number} already.`,
    }))
  return {
    numbers: good.flatMap(({ number }) => (taken.has(number) ? [] : [number])),
    bad: [...bad, ...taken_rows].sort((a, b) => a.line - b.line),
  }
}

const importCardsStep = createStep(
  "loyalty-import-cards",
  async (
    { input, numbers }: { input: ImportCardsWorkflowInput; numbers: readonly string[] },
    { container },
  ) => {
    const { kind_id, idempotency_key, created_by } = input
    const batch_id = await memberModule(container).cards.importCards({
      batch_id: generateEntityId(undefined, "lcbatch"),
      kind_id,
      numbers,
      idempotency_key,
      created_by,
    })
    return new StepResponse(batch_id)
  },
)

/**
 * Puts the numbers of a file in stock, all of them or none: every bad row is told, and while there is one nothing is
 * imported. Refusals: `card_kind_not_found`, `card_number_taken`, `idempotency_conflict`.
 */
export const importCardsWorkflow = createWorkflow(
  "loyalty-import-cards",
  (input: ImportCardsWorkflowInput) => {
    const checked = checkImportStep(input)
    const batch_id = when("all-rows-good", { input, checked }, (data) => {
      return !data.input.dry_run && data.checked.bad.length === 0 && data.checked.numbers.length > 0
    }).then(() =>
      importCardsStep(
        transform({ input, checked }, (data) => ({
          input: data.input,
          numbers: data.checked.numbers,
        })),
      ),
    )
    return new WorkflowResponse(
      transform({ checked, batch_id }, (data) => ({
        good: data.checked.numbers.length,
        bad: data.checked.bad,
        batch_id: data.batch_id ?? null,
      })),
    )
  },
)
