import type { Balance } from "../../hooks/api/types"
import { parseBonuses } from "../typed/parse-bonuses"

export interface AdjustmentDraft {
  readonly direction: "give" | "take"
  /** As typed. */
  readonly amount: string
  readonly reason: string
}

export type AmountProblem =
  "required" | "not_a_number" | "zero" | "decimals" | "above_maximum" | "short"

export type CheckedAdjustment =
  | { readonly ok: true; readonly hundredths: number; readonly reason: string }
  | {
      readonly ok: false
      readonly amount: AmountProblem | null
      readonly reason: "reasonRequired" | null
    }

/** What is wrong with a typed adjustment, field by field; else its signed hundredths. */
export function checkAdjustment(draft: AdjustmentDraft, balance: Balance): CheckedAdjustment {
  const parsed = parseBonuses(draft.amount)
  const reason = draft.reason.trim()
  const reasonProblem = reason === "" ? "reasonRequired" : null
  if (!parsed.ok) return { ok: false, amount: parsed.problem, reason: reasonProblem }
  const short =
    draft.direction === "take" && parsed.hundredths > Math.round(balance.available * 100)
  if (short || reasonProblem) {
    return { ok: false, amount: short ? "short" : null, reason: reasonProblem }
  }
  return {
    ok: true,
    hundredths: draft.direction === "give" ? parsed.hundredths : -parsed.hundredths,
    reason,
  }
}

export interface AdjustedBalance {
  readonly available: number
  readonly debt: number
  readonly debt_paid: number
}

/**
 * The balance after an adjustment, in bonuses, for the question that is asked before it. A debt is
 * paid first: 80 given to a member who owes 50 leave 30 available and no debt.
 */
export function balanceAfterAdjustment(balance: Balance, hundredths: number): AdjustedBalance {
  const available = Math.round(balance.available * 100)
  const debt = Math.round(balance.debt * 100)
  const debt_paid = Math.min(debt, Math.max(0, hundredths))
  return {
    available: (available + hundredths - debt_paid) / 100,
    debt: (debt - debt_paid) / 100,
    debt_paid: debt_paid / 100,
  }
}
