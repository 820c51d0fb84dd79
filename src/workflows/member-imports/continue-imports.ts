import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { settleEach } from "../reconcile/settle-each"
import { memberModule, programModule } from "../shop/modules"
import { mendGroupMembers } from "../tiers/mend-group-members"
import { shopCustomers } from "./shop-customers"

/** Rows of one transaction: some tenths of a second, in which nobody at a till waits for it. */
const CHUNK = 250

const IMPORTS_MAX = 100

/**
 * Writes the rows that wait, of every import, chunk by chunk. Any node may, as often as it likes: what another one is
 * at is left to it, and what a killed one has left is taken up where its last chunk ended.
 * @returns how many imports were brought forward
 */
export async function continueImports(container: MedusaContainer): Promise<number> {
  const open = await memberModule(container).imports.readOpenImports(IMPORTS_MAX)
  return settleEach(
    container,
    open,
    ({ id }) => `the import ${id}`,
    ({ id, program_id }) => continueImport(container, id, program_id),
  )
}

/** Begins what has just been put down, and keeps nobody waiting. */
export function beginImports(container: MedusaContainer): void {
  continueImports(container).catch((error: unknown) => {
    // The job of the next minute asks again.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Loyalty import: ${String(error)}`)
  })
}

async function continueImport(
  container: MedusaContainer,
  import_id: string,
  program_id: string,
): Promise<void> {
  const { terms, version } = await programModule(container).retrieveProgramWithTerms(program_id)
  const chunk = {
    import_id,
    terms,
    program_version: version,
    limit: CHUNK,
    customers: shopCustomers(container),
  }
  let is_open = true
  while (is_open) is_open = await memberModule(container).imports.importChunk(chunk)
  await mendGroupMembers(container, program_id)
}
