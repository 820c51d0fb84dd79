import type { AccrualRule, ProductGroup } from "../accrual-rules/accrual-rule"
import { rulePath } from "../accrual-rules/validate-accrual-rules"
import { termsChanges } from "./changes/terms-changes"
import type { ProgramReach } from "./program-reach"
import type { ProductSelection, ProgramTerms } from "./terms"
import type { TermsProblem } from "./terms-problems"

/** What settings name of the shop, in the marketer's words. */
export const CHOICE_KINDS = [
  "product",
  "category",
  "collection",
  "tag",
  "sales channel",
  "customer group",
  "region",
] as const

export type ChoiceKind = (typeof CHOICE_KINDS)[number]

/** Something of the shop that a setting names by its id. */
export interface Choice {
  readonly path: string
  readonly kind: ChoiceKind
  readonly id: string
  /** What else its author may do, when the shop does not have it. */
  readonly otherwise: string
}

const LEAVE_OUT = "leave it out"
const SWITCH_OFF = "switch the rule off"

/**
 * What the terms name that those before them did not: what was chosen before and is gone since stands in
 * nobody's way. Of a rule that was changed everything counts, and nothing of one that is switched off.
 */
export function choicesOfTerms(before: ProgramTerms | null, after: ProgramTerms): Choice[] {
  const changes = before && termsChanges(before, after).map(({ path }) => path)
  const isChanged = (path: string) =>
    changes?.some((changed) => changed === path || changed.startsWith(`${path}.`)) ?? true
  const rules = after.accrual_rules.filter(
    (rule) => rule.is_active && isChanged(rulePath(rule.handle)),
  )
  return [
    ...newOnes(before && choicesBesideRules(before), choicesBesideRules(after)),
    ...rules.flatMap(choicesOfRule),
  ]
}

/** What a program's reach names that it did not name before. */
export function choicesOfReach(before: ProgramReach | null, after: ProgramReach): Choice[] {
  return newOnes(before && choicesIn(before), choicesIn(after))
}

/** The choices that the shop does not have, with what to do about each. */
export function goneChoices(
  choices: readonly Choice[],
  known: Readonly<Record<ChoiceKind, ReadonlySet<string>>>,
): TermsProblem[] {
  return choices
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ path, kind, id, otherwise }) => ({
      path,
      message: `The shop has no ${kind} "${id}"; choose another, or ${otherwise}.`,
    }))
}

function newOnes(before: readonly Choice[] | null, after: readonly Choice[]): Choice[] {
  const known = new Set(before?.map(({ path, id }) => `${path} ${id}`))
  return after.filter(({ path, id }) => !known.has(`${path} ${id}`))
}

function choicesIn(reach: ProgramReach): Choice[] {
  return [
    ...named("pilot_group_ids", "customer group", reach.pilot_group_ids),
    ...named("sales_channel_ids", "sales channel", reach.sales_channel_ids),
    ...named("region_ids", "region", reach.region_ids),
  ]
}

function choicesBesideRules({ accrual, redemption, tier_schedule, limits }: ProgramTerms) {
  return [
    ...choicesOfSelection("accrual.exclusions", accrual.exclusions),
    ...choicesOfSelection("redemption.exclusions", redemption.exclusions),
    ...redemption.group_caps.flatMap(({ products }, index) =>
      choicesOfSelection(`redemption.group_caps.${index}.products`, products),
    ),
    ...choicesOfSelection("tier_schedule.counted_products", tier_schedule.counted_products),
    ...named("limits.staff_group_ids", "customer group", limits.staff_group_ids),
  ]
}

function choicesOfRule({ handle, conditions }: AccrualRule): Choice[] {
  const path = `${rulePath(handle)}.conditions`
  const { products, sales_channel_ids, customer_group_ids } = conditions
  return [
    ...(products ? choicesOfProducts(`${path}.products`, products, SWITCH_OFF) : []),
    ...named(`${path}.sales_channel_ids`, "sales channel", sales_channel_ids, SWITCH_OFF),
    ...named(`${path}.customer_group_ids`, "customer group", customer_group_ids, SWITCH_OFF),
  ]
}

function choicesOfSelection(path: string, selection: ProductSelection): Choice[] {
  return [
    ...choicesOfProducts(path, selection, LEAVE_OUT),
    ...named(`${path}.sales_channel_ids`, "sales channel", selection.sales_channel_ids),
  ]
}

function choicesOfProducts(path: string, products: ProductGroup, otherwise: string): Choice[] {
  return [
    ...named(`${path}.product_ids`, "product", products.product_ids, otherwise),
    ...named(`${path}.category_ids`, "category", products.category_ids, otherwise),
    ...named(`${path}.collection_ids`, "collection", products.collection_ids, otherwise),
    ...named(`${path}.tag_ids`, "tag", products.tag_ids, otherwise),
  ]
}

function named(
  path: string,
  kind: ChoiceKind,
  ids: readonly string[],
  otherwise: string = LEAVE_OUT,
): Choice[] {
  return ids.map((id) => ({ path, kind, id, otherwise }))
}
