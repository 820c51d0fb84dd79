import type { AttributeValues } from "../../../domain/attributes/attribute"
import type { CardStatus } from "../../../domain/cards/card-state"
import type { Channel, ConsentSource } from "../../../domain/consents/consent"
import type { MemberStatus } from "../../../domain/members/member-state"

/** The wire contract as the admin reads it. Bonuses, money and percents are plain numbers in major units. */

export interface Page {
  readonly count: number
  readonly limit: number
  readonly offset: number
}

export interface Balance {
  readonly available: number
  readonly held: number
  readonly pending: number
  readonly debt: number
  /** Soonest first; `expires_on` is the last usable day, "2027-01-31". */
  readonly expiring: readonly { readonly bonuses: number; readonly expires_on: string }[]
}

export interface MemberTier {
  readonly handle: string
  readonly name: string
  /** `null`: the program's own. */
  readonly accrual_percent: number | null
  readonly cap_percent: number | null
  readonly discount_percent: number
}

export interface Card {
  readonly id: string
  readonly number: string
  readonly status: CardStatus
  readonly issued_at: string | null
  /** The last usable day, "2027-11-25"; `null`: for ever. */
  readonly expires_on: string | null
}

export interface MemberCustomer {
  readonly id: string
  readonly email: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly phone: string | null
}

/** The latest answer to a channel. */
export interface Consent {
  readonly channel: Channel
  readonly is_given: boolean
  readonly wording_version: number | null
  readonly language: string | null
  readonly source: ConsentSource
  readonly decided_at: string
}

export interface AdminMember {
  readonly id: string
  readonly account_id: string
  readonly program_id: string
  readonly program: { readonly handle: string; readonly name: string }
  readonly customer_id: string
  /** `null`: the shop has no such customer any more. */
  readonly customer: MemberCustomer | null
  readonly phone: string | null
  readonly birth_date: string | null
  /** The member who lives on in this one's place. */
  readonly merged_into: string | null
  readonly status: MemberStatus
  readonly joined_at: string
  readonly tier: MemberTier | null
  readonly next_tier: {
    readonly handle: string
    readonly name: string
    /** One of the two, by the program's measure. */
    readonly spend_left: number | null
    readonly quantity_left: number | null
    readonly counts_from: string | null
  } | null
  /** A tier given by hand, below which the member does not fall. */
  readonly tier_floor: { readonly tier: string; readonly reason: string } | null
  readonly counted: { readonly measure: "spend" | "quantity"; readonly amount: number }
  readonly cumulative_spend: number
  readonly balance: Balance
  readonly cards: readonly Card[]
  /** Customer fields that the user may see. */
  readonly attributes: AttributeValues
  /** Keys of mandatory fields without a value. */
  readonly missing_attributes: readonly string[]
  /** A channel that nobody has asked about is not there. */
  readonly consents: readonly Consent[]
}

export type EntryKind =
  | "accrual"
  | "activation"
  | "hold"
  | "capture"
  | "release"
  | "expiry"
  | "revocation"
  | "refund"
  | "adjustment"
  | "transfer"
  | "opening"

export interface Entry {
  readonly id: string
  readonly seq: number
  readonly kind: EntryKind
  /** Always above zero; `change` carries the signs. */
  readonly bonuses: number
  readonly change: {
    readonly available: number
    readonly pending: number
    readonly held: number
    readonly debt: number
  }
  readonly reason: string
  readonly occurred_at: string
  readonly order_id: string | null
}

export interface Reason {
  readonly code: string
  readonly text: string
}

export interface OrderLoyaltyLine {
  readonly line_id: string
  /** Money that earns. */
  readonly base: number
  readonly earned: number
  readonly revoked: number
  readonly spent: number
  readonly refunded: number
  readonly reasons: readonly Reason[]
}

export interface OrderLoyalty {
  readonly order_id: string
  readonly member: { readonly id: string; readonly tier: MemberTier | null } | null
  readonly earned: number
  /** What a limit has kept the order from earning. */
  readonly cut: {
    readonly bonuses: number
    readonly code: "member_maximum" | "budget" | "staff"
  } | null
  readonly pending: number
  readonly revoked: number
  readonly spent: number
  readonly refunded: number
  /** Earned bonuses that a return should have taken back but could not. */
  readonly shortfall: number
  readonly moment: "placed" | "paid" | "delivered"
  /** The moment that earns has not come yet. */
  readonly awaiting: boolean
  readonly tier: string | null
  readonly rate_percent: number
  readonly program_version: number
  readonly lines: readonly OrderLoyaltyLine[]
  readonly entries: readonly Entry[]
}

export interface Program {
  readonly id: string
  readonly name: string
  readonly terms: {
    readonly currency_code: string
    readonly accrual: { readonly percent: number }
    readonly redemption: { readonly cap_percent: number }
    readonly tiers: readonly { readonly handle: string; readonly name: string }[]
  }
}
