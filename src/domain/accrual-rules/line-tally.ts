import type { Minor } from "../money/money"
import type { AccrualRule } from "./accrual-rule"

/** What the rules give a line that earns, before anything is rounded. */
export interface LineTally {
  readonly base: Minor
  readonly quantity_millionths: number
  readonly percents: { readonly rule: AccrualRule; readonly percent_bp: number }[]
  multiplier: { readonly rule: AccrualRule; readonly times_hundredths: number } | null
  /** In millionths of a hundredth: a piece may be 0.25 of one. */
  readonly fixed: { readonly rule: AccrualRule; readonly millionths: bigint }[]
}

export const MILLIONTHS = 1_000_000n
