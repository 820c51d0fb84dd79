import type { WireRule } from "../../hooks/api/program-terms"
import { handleFor } from "./program-handle"

/** Rules in the order of their priority, as the rules themselves go by it. */
export function inOrder(rules: readonly WireRule[]): readonly WireRule[] {
  return [...rules].sort((a, b) => b.priority - a.priority || (a.handle < b.handle ? -1 : 1))
}

/** The rules with one of them moved up (-1) or down (1); their priorities say the new order. */
export function moveRule(
  rules: readonly WireRule[],
  handle: string,
  by: -1 | 1,
): readonly WireRule[] {
  const ordered = [...inOrder(rules)]
  const from = ordered.findIndex((rule) => rule.handle === handle)
  const to = from + by
  const [moved, other] = [ordered[from], ordered[to]]
  if (!moved || !other) return rules
  ordered[to] = moved
  ordered[from] = other
  return ordered.map((rule, index) => ({ ...rule, priority: ordered.length - 1 - index }))
}

/** The rules with a copy of one behind them, switched off until it has been changed. */
export function duplicateRule(
  rules: readonly WireRule[],
  rule: WireRule,
  name: string,
): readonly WireRule[] {
  const handles = rules.map(({ handle }) => handle)
  const copy = { ...rule, name, handle: handleFor(name, handles, rule.handle), is_active: false }
  return [...rules, copy]
}

/** The rules with this one in its place, or behind the others where it is new. */
export function withRule(rules: readonly WireRule[], rule: WireRule): readonly WireRule[] {
  const known = rules.some(({ handle }) => handle === rule.handle)
  return known
    ? rules.map((other) => (other.handle === rule.handle ? rule : other))
    : [...rules, rule]
}
