import type { WireTier } from "../../hooks/api/program-terms"
import { handleFor } from "./program-handle"

const FIRST_STEP = 100

/** One tier more, above the others: twice as far as the last, or the first step. */
export function addTier(tiers: readonly WireTier[], name: string): readonly WireTier[] {
  const last = tiers.at(-1)
  const handles = tiers.map(({ handle }) => handle)
  const added: WireTier = {
    handle: handleFor(name, handles, "tier"),
    name,
    threshold: last === undefined ? 0 : last.threshold > 0 ? last.threshold * 2 : FIRST_STEP,
    accrual_percent: null,
    cap_percent: null,
    discount_percent: null,
  }
  return [...tiers, added]
}
