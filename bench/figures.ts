export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value that `share` percent of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? 0
}

/** One judged ratio on one line, with what it is made of. */
export function printRatio(figure: {
  readonly what: string
  readonly ratio: number
  readonly target: string
  readonly holds: boolean
  readonly made_of: string
}): void {
  const mark = figure.holds ? "✓" : "✗"
  console.log(
    `${mark} ${figure.what}: ${figure.ratio.toFixed(2)} (target ${figure.target}) — ${figure.made_of}`,
  )
}
