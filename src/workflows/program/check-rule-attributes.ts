import type { MedusaContainer } from "@medusajs/framework/types"

import { ruleValueProblem } from "../../domain/attributes/rule-values"
import type { AccrualRule } from "../../domain/accrual-rules/accrual-rule"
import { rulePath } from "../../domain/accrual-rules/validate-accrual-rules"
import { LoyaltyError } from "../../domain/errors"
import { memberModule } from "../shop/modules"

/**
 * A rule about a field that there is not, or about a value that it cannot have, never holds, and its author
 * should know.
 * @throws LoyaltyError `program_terms_invalid`
 */
export async function assertAttributesExist(
  container: MedusaContainer,
  rules: readonly AccrualRule[],
): Promise<void> {
  const asking = rules.filter(({ conditions }) => Object.keys(conditions.attributes).length > 0)
  if (asking.length === 0) return
  const attributes = await memberModule(container).attributes.readAttributes()
  for (const { handle, conditions } of asking) {
    for (const [key, values] of Object.entries(conditions.attributes)) {
      const problem = ruleValueProblem(attributes, key, values)
      if (problem === null) continue
      const path = `${rulePath(handle)}.conditions.attributes.${key}`
      throw new LoyaltyError("program_terms_invalid", `${path}: ${problem}`)
    }
  }
}
