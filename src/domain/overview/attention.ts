import type { Instant } from "../ledger/account"
import type { Bonuses } from "../money/bonuses"
import { isRunning } from "../program/choose-program"
import type { ProgramOnOffer } from "../program/choose-program"
import type { BudgetTerms } from "../program/limit-terms"
import { budgetWarningAt } from "../program/limit-terms"

/** What staff should look at. */
export const ATTENTION_WORDS = [
  "program_not_running",
  "budget_spent",
  "budget_running_out",
  "books_broken",
  "captures_without_order",
  "holds_overdue",
  "events_unpublished",
  "card_batch_stopped",
  "member_import_stopped",
  "cards_running_out",
] as const

/** Something in a program, or in what all programs share, that does not go on by itself. */
export interface AttentionPoint {
  readonly what: (typeof ATTENTION_WORDS)[number]
  /** The kind of cards, batch, import or check that it is about; null where it is about the program or many things. */
  readonly subject_id: string | null
  readonly name: string | null
  /** Blanks that are left, cards or rows that wait, holds, captures, events, broken laws; null where nothing is counted. */
  readonly count: number | null
  readonly since: Date | null
}

/** A budget beside what has been earned of it. */
export interface BudgetStanding {
  readonly terms: BudgetTerms
  readonly earned: Bonuses
}

/** What the program itself has to say at `now`: that nobody earns in it, or that its budget comes to an end. */
export function attentionOfProgram(
  program: ProgramOnOffer,
  budget: BudgetStanding | null,
  now: Instant,
): AttentionPoint[] {
  const points: AttentionPoint[] = []
  if (!isRunning(program, now)) points.push(pointOf("program_not_running"))
  if (budget === null) return points
  if (budget.earned >= budget.terms.bonuses) points.push(pointOf("budget_spent"))
  else if (budget.earned >= budgetWarningAt(budget.terms)) {
    points.push(pointOf("budget_running_out"))
  }
  return points
}

function pointOf(what: AttentionPoint["what"]): AttentionPoint {
  return { what, subject_id: null, name: null, count: null, since: null }
}
