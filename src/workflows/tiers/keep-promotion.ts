import type { MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  deletePromotionsWorkflow,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { WantedGroup } from "../../domain/tiers/tier-groups"
import { promotionCode } from "../../domain/tiers/tier-groups"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"

/**
 * Makes, changes or withdraws the promotion of a group: automatic, so many percent off the order, for the
 * group's customers and in the program's currencies.
 * @returns its id; null: there is none
 */
export async function keepPromotion(
  container: MedusaContainer,
  program: ProgramWithTerms,
  wanted: WantedGroup,
  group_id: string,
  known_id: string | null,
): Promise<string | null> {
  const known = known_id === null ? null : await readPromotion(container, known_id)
  if (wanted.percent_bp === null) {
    if (known) await withdrawPromotion(container, known.id)
    return null
  }
  const value = wanted.percent_bp / 100
  const status = wanted.is_in_force ? "active" : "inactive"
  const rules = rulesOf(program, group_id)
  if (known && isAsMade(known, rules)) {
    if (known.status !== status || Number(known.application_method?.value) !== value) {
      const change = { id: known.id, status, application_method: { value } }
      await updatePromotionsWorkflow(container).run({
        input: { promotionsData: [change as never] },
      })
    }
    return known.id
  }
  // Somebody has made another promotion of it by hand: that one goes, and ours comes anew.
  if (known) await withdrawPromotion(container, known.id)
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: promotionCode(program.handle, wanted),
          type: "standard",
          status,
          is_automatic: true,
          application_method: {
            type: "percentage",
            target_type: "order",
            allocation: "across",
            value,
          },
          rules,
        } as never,
      ],
    },
  })
  return (result[0] as PromotionDTO).id
}

export async function withdrawPromotion(container: MedusaContainer, id: string): Promise<void> {
  await deletePromotionsWorkflow(container).run({ input: { ids: [id] } })
}

interface Rule {
  readonly attribute: string
  readonly operator: "in"
  readonly values: string[]
}

function rulesOf({ terms }: ProgramWithTerms, group_id: string): Rule[] {
  return [
    { attribute: "customer.groups.id", operator: "in", values: [group_id] },
    { attribute: "currency_code", operator: "in", values: Object.keys(terms.bonus_values).sort() },
  ]
}

async function readPromotion(container: MedusaContainer, id: string): Promise<PromotionDTO | null> {
  const [promotion] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ id: [id] }, { relations: ["application_method", "rules", "rules.values"] })
  return promotion ?? null
}

function isAsMade(promotion: PromotionDTO, rules: readonly Rule[]): boolean {
  const method = promotion.application_method
  const shown = (promotion.rules ?? []).map(({ attribute, operator, values }) =>
    ruleKey(
      String(attribute),
      String(operator),
      (values ?? []).map(({ value }) => String(value)),
    ),
  )
  const meant = rules.map(({ attribute, operator, values }) => ruleKey(attribute, operator, values))
  return (
    promotion.is_automatic === true &&
    method?.type === "percentage" &&
    method.target_type === "order" &&
    shown.sort().join() === meant.sort().join()
  )
}

function ruleKey(attribute: string, operator: string, values: readonly string[]): string {
  return JSON.stringify([attribute, operator, [...values].sort()])
}
