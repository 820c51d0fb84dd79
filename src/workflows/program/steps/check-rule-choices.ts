import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AccrualRule, RuleConditions } from "../../../domain/accrual-rules/accrual-rule"
import { changeRules } from "../../../domain/accrual-rules/change-rules"
import { rulePath } from "../../../domain/accrual-rules/validate-accrual-rules"
import { LoyaltyError } from "../../../domain/errors"
import type { UpdateProgramInput } from "../../../modules/loyalty-program/types"
import { programModule } from "../../shop/modules"
import { queryRows } from "../../shop/query-rows"
import { assertAttributesExist } from "./check-rule-attributes"

/** What a rule can choose, and what it is called there and here. */
const CHOICES: readonly [
  entity: string,
  name: string,
  path: string,
  ids: (wanted: RuleConditions) => readonly string[] | undefined,
][] = [
  ["product", "product", "products.product_ids", ({ products }) => products?.product_ids],
  [
    "product_category",
    "category",
    "products.category_ids",
    ({ products }) => products?.category_ids,
  ],
  [
    "product_collection",
    "collection",
    "products.collection_ids",
    ({ products }) => products?.collection_ids,
  ],
  ["product_tag", "tag", "products.tag_ids", ({ products }) => products?.tag_ids],
  ["sales_channel", "sales channel", "sales_channel_ids", (wanted) => wanted.sales_channel_ids],
  ["customer_group", "customer group", "customer_group_ids", (wanted) => wanted.customer_group_ids],
]

/**
 * A rule about something that the shop no longer has never holds, and its author should know. Only rules that
 * this change names are looked at: a product that is deleted later does not stand in the way of other settings.
 * @throws LoyaltyError `program_terms_invalid`
 */
export async function assertChoicesExist(
  container: MedusaContainer,
  rules: readonly AccrualRule[],
): Promise<void> {
  await assertAttributesExist(container, rules)
  const active = rules.filter((rule) => rule.is_active)
  for (const [entity, name, path, idsOf] of CHOICES) {
    const wanted = new Set(active.flatMap((rule) => idsOf(rule.conditions) ?? []))
    if (wanted.size === 0) continue
    const found = await queryRows<{ readonly id: string }>(container, {
      entity,
      fields: ["id"],
      filters: { id: [...wanted] },
    })
    const known = new Set(found.map((row) => row.id))
    for (const rule of active) {
      const gone = idsOf(rule.conditions)?.find((id) => !known.has(id))
      if (gone === undefined) continue
      throw new LoyaltyError(
        "program_terms_invalid",
        `${rulePath(rule.handle)}.conditions.${path}: The shop has no ${name} "${gone}"; choose another, or switch the rule off.`,
      )
    }
  }
}

/** Before a program is changed: the rules that the change brings, as they will be. */
export const checkRuleChoicesStep = createStep(
  "loyalty-check-rule-choices",
  async (input: UpdateProgramInput, { container }) => {
    await assertChoicesExist(container, await rulesBrought(container, input))
    return new StepResponse(undefined)
  },
)

async function rulesBrought(
  container: MedusaContainer,
  { id, terms, change_rules }: UpdateProgramInput,
): Promise<readonly AccrualRule[]> {
  const named = terms?.accrual_rules ?? []
  if (!change_rules || change_rules.kind === "remove") return named
  if (change_rules.kind === "add") return [...named, change_rules.rule]
  const before = await programModule(container).retrieveProgramWithTerms(id)
  const after = changeRules(terms?.accrual_rules ?? before.terms.accrual_rules, change_rules)
  return after.filter((rule) => rule.handle === change_rules.handle || named.includes(rule))
}
