import type { ProductMarks } from "../program/product-selection"
import type { AccrualRule, ProductGroup } from "./accrual-rule"
import { compileConditions } from "./compile-conditions"
import type { RuleCondition } from "./ruled-order"

export interface CompiledRule {
  readonly rule: AccrualRule
  readonly holds: RuleCondition
}

/** The active rules of one version, ready to be asked for many baskets. */
export interface CompiledRules {
  /** In their order of precedence, whatever their order in the terms. */
  readonly rules: readonly CompiledRule[]
  /** Numbers of the rules that are about every product. */
  readonly about_everything: readonly number[]
  /** Numbers of the others, by each mark that they name. */
  readonly about_mark: ReadonlyMap<string, readonly number[]>
}

const compiled = new WeakMap<readonly AccrualRule[], CompiledRules>()

/** Compiled once for each version of a program, whose terms are one value for as long as they are kept. */
export function compileRules(rules: readonly AccrualRule[]): CompiledRules {
  const known = compiled.get(rules)
  if (known) return known
  const made = compile(rules)
  compiled.set(rules, made)
  return made
}

function compile(all: readonly AccrualRule[]): CompiledRules {
  const rules = all.filter((rule) => rule.is_active).sort(byPrecedence)
  const about_everything: number[] = []
  const about_mark = new Map<string, number[]>()
  rules.forEach(({ conditions }, number) => {
    if (conditions.products === null) {
      about_everything.push(number)
      return
    }
    for (const mark of marksNamedBy(conditions.products)) {
      const numbers = about_mark.get(mark)
      if (numbers) numbers.push(number)
      else about_mark.set(mark, [number])
    }
  })
  return {
    rules: rules.map((rule) => ({ rule, holds: compileConditions(rule.conditions) })),
    about_everything,
    about_mark,
  }
}

/** Higher priority first, then by handle. */
function byPrecedence(a: AccrualRule, b: AccrualRule): number {
  return b.priority - a.priority || (a.handle < b.handle ? -1 : 1)
}

function marksNamedBy(products: ProductGroup): ReadonlySet<string> {
  return new Set([
    ...products.product_ids.map((id) => `product ${id}`),
    ...products.category_ids.map((id) => `category ${id}`),
    ...products.collection_ids.map((id) => `collection ${id}`),
    ...products.tag_ids.map((id) => `tag ${id}`),
  ])
}

/** Every mark of a line under which a rule about it would be found. */
export function marksOf(line: ProductMarks): string[] {
  return [
    ...(line.product_id === null ? [] : [`product ${line.product_id}`]),
    ...(line.collection_id === null ? [] : [`collection ${line.collection_id}`]),
    ...line.category_ids.map((id) => `category ${id}`),
    ...line.tag_ids.map((id) => `tag ${id}`),
  ]
}
