/**
 * By how much a figure is above or below that of the month before, in whole percents. `null` where there is nothing
 * to compare with, or where a side is below zero, since percents say nothing then.
 */
export function growthPercent(figures: {
  readonly this_month: number
  readonly last_month: number
}): number | null {
  const { this_month, last_month } = figures
  if (last_month <= 0 || this_month < 0) return null
  return Math.round(((this_month - last_month) / last_month) * 100)
}
