import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tryToKeepTierGroups } from "../keep-tier-groups"

/** After a change of a program. Not undone: an undone change of the program calls it again, or the night does. */
export const keepTierGroupsStep = createStep(
  "loyalty-keep-tier-groups",
  async ({ program_id }: { readonly program_id: string }, { container }) => {
    await tryToKeepTierGroups(container, program_id)
    return new StepResponse(undefined)
  },
)
