import type { ProgramTerms, TierTerms } from "../program/terms"

/**
 * The highest tier whose threshold is not above what was measured; null in a program without tiers.
 * @param measured in units of the schedule, as thresholds are
 */
export function tierReached(terms: ProgramTerms, measured: number): TierTerms | null {
  let reached: TierTerms | null = null
  for (const tier of terms.tiers) {
    if (tier.threshold <= measured) reached = tier
  }
  return reached
}

export function tierByHandle(terms: ProgramTerms, handle: string | null): TierTerms | null {
  return terms.tiers.find((tier) => tier.handle === handle) ?? null
}

/** The higher of two; one that is none is lower than any. */
export function higherTier(one: TierTerms | null, other: TierTerms | null): TierTerms | null {
  if (one === null || other === null) return one ?? other
  return other.threshold > one.threshold ? other : one
}

export interface NextTier {
  readonly tier: TierTerms
  /** What is missing to it in the window that purchases count in now, in units of the schedule. */
  readonly left: number
}

/**
 * The tier above the one that the member has, and what is missing to it; null at the top. Returns and a
 * new window take what was bought, and not the tier: 1 000 in the window of a member of the second tier
 * → 19 000 are missing to the third.
 */
export function nextTier(
  terms: ProgramTerms,
  in_force: TierTerms | null,
  measured: number,
): NextTier | null {
  const from = in_force?.threshold ?? -1
  const tier = terms.tiers.find((candidate) => candidate.threshold > from)
  return tier ? { tier, left: Math.max(0, tier.threshold - measured) } : null
}
