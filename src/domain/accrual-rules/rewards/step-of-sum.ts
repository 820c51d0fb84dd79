import type { Minor } from "../../money/money"

/** The highest step that the order reaches; null below the first. */
export function stepOfSum<Step extends { readonly from: Minor }>(
  steps: readonly Step[],
  sum: Minor,
): Step | null {
  let reached: Step | null = null
  for (const step of steps) {
    if (step.from <= sum && (reached === null || step.from >= reached.from)) reached = step
  }
  return reached
}
