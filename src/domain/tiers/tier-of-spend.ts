import type { Minor } from "../money/money"
import type { ProgramTerms, TierTerms } from "../program/terms"

/** The highest tier whose threshold is not above the cumulative spend; null in a program without tiers. */
export function tierOfSpend(terms: ProgramTerms, spend: Minor): TierTerms | null {
  let reached: TierTerms | null = null
  for (const tier of terms.tiers) {
    if (tier.threshold <= spend) reached = tier
  }
  return reached
}

/**
 * The tier above the one that the member holds or has reached, and what is missing to it; null at the
 * top. Returns do not take a tier away: 1 000 spent in the second tier → 19 000 are missing to the third.
 */
export function nextTier(
  terms: ProgramTerms,
  spend: Minor,
  held: TierTerms | null = null,
): { readonly tier: TierTerms; readonly spend_left: number } | null {
  const from = Math.max(spend, held?.threshold ?? 0)
  const tier = terms.tiers.find((candidate) => candidate.threshold > from)
  return tier ? { tier, spend_left: tier.threshold - spend } : null
}

/**
 * The tier after a change of spend: up at once, never down by itself (design section 4). `current` is
 * the handle that the member holds; one that the schedule no longer knows counts as none.
 */
export function tierAfterSpend(
  terms: ProgramTerms,
  current: string | null,
  spend: Minor,
): TierTerms | null {
  const reached = tierOfSpend(terms, spend)
  const held = terms.tiers.find((tier) => tier.handle === current) ?? null
  if (held === null) return reached
  return reached !== null && reached.threshold > held.threshold ? reached : held
}

export function tierByHandle(terms: ProgramTerms, handle: string | null): TierTerms | null {
  return terms.tiers.find((tier) => tier.handle === handle) ?? null
}
