import type { ProgramSettings } from "../../hooks/api/program-settings"
import type { WireTier } from "../../hooks/api/program-terms"

/** A tier as a step of the picture. */
export interface TierStep {
  readonly tier: WireTier
  /** What it gives: the percent back, or off. */
  readonly percent: number
  readonly cap_percent: number | null
  /** `null`: not counted yet. */
  readonly members: number | null
  /** From 0 to 1: how high its step is beside the highest. */
  readonly height: number
}

const LOWEST_STEP = 0.25

/**
 * The tiers with what they give and who stands on them. Members of whom no tier is on record have the first one;
 * those of a tier that is gone are not shown.
 */
export function tierSteps(
  { kind, terms }: Pick<ProgramSettings, "kind" | "terms">,
  counted: readonly { readonly tier: string | null; readonly members: number }[] | null,
): TierStep[] {
  const on = (handle: string | null) => counted?.find(({ tier }) => tier === handle)?.members ?? 0
  return terms.tiers.map((tier, index) => ({
    tier,
    percent:
      kind === "discount"
        ? (tier.discount_percent ?? terms.discount.percent)
        : (tier.accrual_percent ?? terms.accrual.percent),
    cap_percent: kind === "discount" ? null : (tier.cap_percent ?? terms.redemption.cap_percent),
    members: counted === null ? null : on(tier.handle) + (index === 0 ? on(null) : 0),
    height: LOWEST_STEP + ((1 - LOWEST_STEP) * (index + 1)) / terms.tiers.length,
  }))
}
