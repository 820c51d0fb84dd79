import { InvariantError } from "../errors"

/**
 * Splits an integer over weights so that the parts add up to it exactly: each part is its exact share
 * rounded down, and the units left over go to the largest remainders, the earlier line first.
 * `spreadByLargestRemainder(500, [3333n, 3333n, 3334n])` → 167, 166, 167.
 *
 * No part passes its exact share by a whole unit, so a part never exceeds an integer limit that its
 * share keeps. Source: Hamilton's method of apportionment.
 */
export function spreadByLargestRemainder(
  total: number,
  weights: readonly (bigint | number)[],
): number[] {
  const exact = weights.map((weight) => BigInt(weight))
  const weightSum = exact.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0) return exact.map(() => 0)
  if (weightSum <= 0n || total < 0 || exact.some((weight) => weight < 0n)) {
    throw new InvariantError(`cannot spread ${total} over weights that add up to ${weightSum}`)
  }

  const shares = exact.map((weight, index) => {
    const product = BigInt(total) * weight
    return { index, whole: product / weightSum, remainder: product % weightSum }
  })
  const parts = shares.map((share) => Number(share.whole))
  let left = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const { index } of byRemainder) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}
