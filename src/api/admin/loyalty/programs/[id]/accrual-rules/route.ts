import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../../../workflows/shop/modules"
import { updateProgramWorkflow } from "../../../../../../workflows/program/update-program"
import { handle } from "../../../../../to-http-error"
import { accrualRuleFromWire, accrualRuleToWire } from "../../../../../wire/accrual-rules"
import type { AccrualRuleBody } from "../../accrual-rule-validators"
import { idParam } from "../../id-param"
import { ruleOf } from "./rule-of"

/** `{ accrual_rules }` as they are in the current version. Refusal: `program_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  const { accrual_rules, currency_code } = terms
  res.json({ accrual_rules: accrual_rules.map((rule) => accrualRuleToWire(rule, currency_code)) })
})

/**
 * One rule more, as a new version of the program: `{ handle, name, reward, conditions?, … }` → `{ accrual_rule }`.
 * Refusals: `program_not_found`, `program_terms_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<AccrualRuleBody>, res) => {
  const { id, terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
  const rule = accrualRuleFromWire(req.validatedBody, terms.currency_code)
  const { result: program } = await updateProgramWorkflow(req.scope).run({
    input: { id, change_rules: { kind: "add", rule }, author_id: req.auth_context.actor_id },
  })
  res.json({ accrual_rule: ruleOf(program, rule.handle) })
})
