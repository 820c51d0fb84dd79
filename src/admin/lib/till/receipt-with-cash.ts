import type { PrintedReceipt } from "../../hooks/api/till-sales"

interface Cash {
  readonly given: number
  readonly change: number
}

/**
 * The money of a receipt with what only the till knows: 50.00 given and 2.80 of change in place of 47.20 paid.
 * @param cash `null`: not paid in cash, or nobody remembers
 */
export function withCash({ totals, labels }: PrintedReceipt, cash: Cash | null) {
  if (cash === null || cash.change === 0) return totals
  const change = { name: "change", label: labels.change ?? "", amount: cash.change }
  return totals.flatMap((figure) =>
    figure.name === "paid" ? [{ ...figure, amount: cash.given }, change] : [figure],
  )
}
