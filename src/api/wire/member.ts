import type { MedusaContainer } from "@medusajs/framework/types"

import { lastUsableDate } from "../../domain/ledger/lot-dates"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import type { ProgramTerms, TierTerms } from "../../domain/program/terms"
import { nextTier, tierByHandle } from "../../domain/tiers/tier-of-spend"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { CardView } from "../../modules/loyalty-member/reads/cards"
import type { ExpiringLot } from "../../modules/loyalty-member/reads/members"
import { memberModule, programModule } from "../../workflows/shop/modules"
import type { WireCard } from "./card"
import { cardToWire } from "./card"
import { percentToWire } from "./program-terms"

export interface WireTierOfMember {
  readonly handle: string
  readonly name: string
  readonly accrual_percent: number
  readonly cap_percent: number
}

/** A member with balance, tier and cards, in major units. */
export interface WireMember {
  readonly id: string
  readonly program_id: string
  readonly customer_id: string
  readonly status: MemberStandingView["status"]
  readonly joined_at: string
  readonly tier: WireTierOfMember | null
  readonly next_tier: {
    readonly handle: string
    readonly name: string
    readonly spend_left: number
  } | null
  readonly cumulative_spend: number
  readonly balance: WireBalance
  readonly cards: readonly WireCard[]
  readonly attributes: Readonly<Record<string, never>>
  readonly consents: readonly never[]
}

export interface WireBalance {
  readonly available: number
  readonly held: number
  readonly pending: number
  readonly debt: number
  readonly expiring: readonly { readonly bonuses: number; readonly expires_on: string }[]
}

/** Whole members for one page, with a constant number of queries whatever the page's length. */
export async function membersToWire(
  container: MedusaContainer,
  standings: readonly MemberStandingView[],
): Promise<WireMember[]> {
  if (standings.length === 0) return []
  const members = memberModule(container)
  const program_ids = [...new Set(standings.map((standing) => standing.program_id))]
  const [cards, expiring, programs] = await Promise.all([
    members.cards.readCardsOfMembers(standings.map((standing) => standing.member_id)),
    members.readExpiring(standings.map((standing) => standing.account_id)),
    Promise.all(program_ids.map((id) => programModule(container).retrieveProgramWithTerms(id))),
  ])
  return standings.map((standing) => {
    const program = programs.find((candidate) => candidate.id === standing.program_id)
    return memberToWire(
      standing,
      (program as NonNullable<typeof program>).terms,
      cards.filter((card) => card.member_id === standing.member_id),
      expiring.filter((lot) => lot.account_id === standing.account_id),
    )
  })
}

function memberToWire(
  standing: MemberStandingView,
  terms: ProgramTerms,
  cards: readonly CardView[],
  expiring: readonly ExpiringLot[],
): WireMember {
  const currency = currencyOf(terms.currency_code)
  const tier = tierByHandle(terms, standing.tier)
  const next = nextTier(terms, standing.cumulative_spend, tier)
  return {
    id: standing.member_id,
    program_id: standing.program_id,
    customer_id: standing.customer_id,
    status: standing.status,
    joined_at: standing.joined_at,
    tier: tier && tierOfMemberToWire(tier, terms),
    next_tier: next && {
      handle: next.tier.handle,
      name: next.tier.name,
      spend_left: moneyFromMinor(next.spend_left as never, currency),
    },
    cumulative_spend: moneyFromMinor(standing.cumulative_spend, currency),
    balance: {
      ...balanceToWire(standing),
      expiring: expiring.map((lot) => ({
        bonuses: lot.bonuses / 100,
        expires_on: lastUsableDate(lot.expires_at, terms.time_zone),
      })),
    },
    cards: cards.map(cardToWire),
    attributes: {},
    consents: [],
  }
}

/** With the percents that the tier really gives. */
export function tierOfMemberToWire(tier: TierTerms, terms: ProgramTerms): WireTierOfMember {
  return {
    handle: tier.handle,
    name: tier.name,
    accrual_percent: percentToWire(tier.accrual_bp ?? terms.accrual.percent_bp),
    cap_percent: percentToWire(tier.cap_bp ?? terms.redemption.cap_bp),
  }
}

export function balanceToWire({ balance }: MemberStandingView): Omit<WireBalance, "expiring"> {
  return {
    available: balance.available / 100,
    held: balance.held / 100,
    pending: balance.pending / 100,
    debt: balance.debt / 100,
  }
}
