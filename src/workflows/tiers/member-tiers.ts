import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProgramTerms, TierTerms } from "../../domain/program/terms"
import type { Counted } from "../../domain/tiers/counted"
import { spansToMeasure, tierInForce } from "../../domain/tiers/tier-in-force"
import { measuredIn, spansToAskFor, withBought } from "../../domain/tiers/tier-measures"
import { tierSpans } from "../../domain/tiers/tier-windows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { memberModule } from "../shop/modules"

/** A member's tier at this moment, and what counts towards the next one, in units of the schedule. */
export interface TierOfMember {
  readonly tier: TierTerms | null
  readonly measured: number
  /** The tier that buying so much more at that moment leads to. */
  readonly tierAfter: (bought: Counted) => TierTerms | null
}

export interface MemberUnderTerms {
  readonly standing: MemberStandingView
  readonly terms: ProgramTerms
}

/**
 * Tiers as they are by now, whether somebody has written down a rise or not. One more read, and none at
 * all where tiers sum up all time: that sum comes with the standing.
 */
export async function tiersOfMembers(
  container: MedusaContainer,
  members: readonly MemberUnderTerms[],
  at: number = Date.now(),
): Promise<TierOfMember[]> {
  const requests = members.map(({ standing, terms }) => ({
    account_id: standing.account_id,
    spans: terms.tiers.length === 0 ? [] : spansToMeasure(terms, { after: at, at }),
  }))
  const is_asked = requests.some(({ spans }) => spansToAskFor(spans).length > 0)
  const measures = is_asked
    ? await memberModule(container).readTierMeasures(requests)
    : new Map<string, never>()
  return members.map(({ standing, terms }) => {
    if (terms.tiers.length === 0) return { tier: null, measured: 0, tierAfter: () => null }
    const by_span = measures.get(standing.account_id) ?? {}
    const measured = measuredIn(terms, { since_ever: standing.counted, by_span })
    const record = { held: standing.tier, floor: standing.tier_floor?.tier ?? null }
    return {
      tier: tierInForce(terms, record, measured, at),
      measured: measured(tierSpans(terms, at).running),
      tierAfter: (bought) =>
        tierInForce(terms, record, withBought(terms, measured, bought, at), at),
    }
  })
}

/** The tier of whoever buys: that of a member, and the first one for anybody else. */
export async function tierOfBuyer(
  container: MedusaContainer,
  terms: ProgramTerms,
  member: MemberStandingView | null,
  at: number = Date.now(),
): Promise<Pick<TierOfMember, "tier"> & Partial<TierOfMember>> {
  const members = member ? [{ standing: member, terms }] : []
  const [found] = await tiersOfMembers(container, members, at)
  return found ?? { tier: terms.tiers[0] ?? null }
}
