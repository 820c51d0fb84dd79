import { parseDecimal, toScaledInteger } from "../money/decimal"
import type { BasketLine } from "../program/basket"
import type { AccrualRule } from "./accrual-rule"
import type { CompiledRules } from "./compile-rules"
import { marksOf } from "./compile-rules"
import type { RuledOrder } from "./ruled-order"

export interface RuleMatch {
  readonly rule: AccrualRule
  /** Places, in the list of lines that was asked about, of those that the rule is about. */
  readonly places: readonly number[]
}

/**
 * The rules that hold for an order, each with its lines, in order of precedence. Asks the index for each
 * line, so that a rule about other goods costs nothing: 500 lines and 200 rules are no 100 000 questions.
 * @param lines those that earn at all
 */
export function matchRules(
  { rules, about_everything, about_mark }: CompiledRules,
  order: RuledOrder,
  lines: readonly BasketLine[],
): readonly RuleMatch[] {
  if (lines.length === 0) return []
  const every_place = lines.map((_line, place) => place)
  const places = new Map<number, number[]>(
    about_everything.map((number) => [number, every_place] as const),
  )
  if (about_mark.size > 0) {
    lines.forEach((line, place) => {
      for (const mark of marksOf(line)) {
        for (const number of about_mark.get(mark) ?? []) addPlace(places, number, place)
      }
    })
  }
  const quantities = lines.map(quantityMillionths)
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, matched]) => {
      const candidate = rules[number]
      if (!candidate) return []
      const quantity_millionths = matched.reduce((sum, at) => sum + (quantities[at] ?? 0), 0)
      return candidate.holds(order, { quantity_millionths })
        ? [{ rule: candidate.rule, places: matched }]
        : []
    })
}

/** A line may be found by several of its marks; it counts once. */
function addPlace(places: Map<number, number[]>, number: number, place: number): void {
  const found = places.get(number)
  if (!found) places.set(number, [place])
  else if (found.at(-1) !== place) found.push(place)
}

/** Pieces in millionths; shipping is none. */
export function quantityMillionths(line: BasketLine): number {
  if (line.kind === "shipping") return 0
  if (Number.isInteger(line.quantity)) return line.quantity * 1_000_000
  return toScaledInteger(parseDecimal(line.quantity), 6)
}
