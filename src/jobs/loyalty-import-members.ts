import type { MedusaContainer } from "@medusajs/framework/types"

import { continueImports } from "../workflows/member-imports/continue-imports"

/** Takes up imports of members that a killed process has left. An import begins at once, without it. */
export default async function loyaltyImportMembers(container: MedusaContainer): Promise<void> {
  await continueImports(container)
}

export const config = {
  name: "loyalty-program-import-members",
  schedule: "* * * * *",
}
