import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { continueImports } from "../workflows/member-imports/continue-imports"

/** Takes up imports of members that a killed process has left. An import begins at once, without it. */
export default async function loyaltyImportMembers(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-import-members", async () => ({
    imports: await continueImports(container),
  }))
}

export const config = {
  name: "loyalty-program-import-members",
  schedule: "* * * * *",
}
