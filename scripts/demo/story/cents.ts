/** A figure of the shop (12.6) in hundredths: 1260. The story reckons in whole numbers alone. */
export function cents(figure: number): number {
  return Math.round(figure * 100)
}

/** 1260 → "12.60". */
export function inWords(amount: number): string {
  const [whole, fraction] = (Math.abs(amount) / 100).toFixed(2).split(".")
  const grouped = (whole ?? "").replace(/\B(?=(\d{3})+$)/g, " ")
  return `${amount < 0 ? "−" : ""}${grouped}.${fraction}`
}

/** Percent of an amount, rounded down: 3 % of 4207 → 126. */
export function percentOf(percent: number, amount: number): number {
  return Math.floor((percent * amount) / 100)
}

/**
 * A sum shared out over weights without losing or inventing anything: everybody gets the whole part of
 * his share, and what is left goes one by one to those whose share was cut most.
 */
export function shareOut(sum: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map((weight, index) => ({
    index,
    part: Math.floor((sum * weight) / whole),
    cut: (sum * weight) % whole,
  }))
  const left = sum - shares.reduce((total, share) => total + share.part, 0)
  const parts = shares.map((share) => share.part)
  for (const { index } of [...shares].sort((a, b) => b.cut - a.cut).slice(0, left)) {
    parts[index] = (parts[index] ?? 0) + 1
  }
  return parts
}
