import type { MedusaContainer } from "@medusajs/framework/types"

import { budgetStart } from "../../domain/program/limit-terms"
import { memberModule } from "../shop/modules"
import { activePrograms } from "./active-programs"

/**
 * Counts what the programs with a budget have given, and tells when it runs out. Safe on any node.
 * @returns how many budgets there are
 */
export async function countBudgets(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const programs = await activePrograms(container)
  let budgets = 0
  for (const { id, terms } of programs) {
    const { budget } = terms.limits
    if (budget === null) continue
    budgets += 1
    await memberModule(container).countBudget({
      program_id: id,
      period_start: budgetStart(budget, now, terms.time_zone),
      budget,
    })
  }
  return budgets
}
