import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../../../../workflows/shop/modules"
import { updateProgramWorkflow } from "../../../../../../../workflows/program/update-program"
import { handle as answering } from "../../../../../../to-http-error"
import { rulePatchFromWire } from "../../../../../../wire/accrual-rules"
import type { ChangeAccrualRuleBody } from "../../../accrual-rule-validators"
import { idParam } from "../../../id-param"
import { ruleOf } from "../rule-of"

/**
 * What the body names of a rule changes, as a new version of the program; of `conditions` each on its own
 * → `{ accrual_rule }`. Refusals: `program_not_found`, `accrual_rule_not_found`, `program_terms_invalid`.
 */
export const POST = answering(
  async (req: AuthenticatedMedusaRequest<ChangeAccrualRuleBody>, res) => {
    const handle = req.params.handle ?? ""
    const { id, terms } = await programModule(req.scope).retrieveProgramWithTerms(idParam(req))
    const patch = rulePatchFromWire(handle, req.validatedBody, terms.currency_code)
    const { result: program } = await updateProgramWorkflow(req.scope).run({
      input: {
        id,
        change_rules: { kind: "change", handle, patch },
        author_id: req.auth_context.actor_id,
      },
    })
    res.json({ accrual_rule: ruleOf(program, handle) })
  },
)

/**
 * The rule is gone from the next version on → `{ handle, deleted }`; orders seen before keep what it gave.
 * Refusals: `program_not_found`, `accrual_rule_not_found`.
 */
export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res) => {
  const handle = req.params.handle ?? ""
  await updateProgramWorkflow(req.scope).run({
    input: {
      id: idParam(req),
      change_rules: { kind: "remove", handle },
      author_id: req.auth_context.actor_id,
    },
  })
  res.json({ handle, deleted: true })
})
