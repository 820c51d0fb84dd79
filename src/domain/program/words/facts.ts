import type { ExpiryTerms } from "../lifetime"
import type { Period } from "../period"
import type { AccrualTerms, ProgramTerms, TierWindow } from "../terms"
import type { Money } from "./money"
import type { Phrase } from "./phrases"

/** The lowest and the highest percent that members can have, in basis points. */
export interface Rates {
  readonly min_bp: number
  readonly max_bp: number
}

/** From how much on a tier holds: money spent, or pieces bought. */
export type Threshold = Money | { readonly pieces: number }

/** The end at which a tier is taken away. */
export type LossAt = "month" | "year" | "next_month" | "next_quarter" | "next_year"

type NoFigures = Readonly<Record<never, never>>

/**
 * Each thing that a member should know of a program, with what its sentence has to say. A new setting
 * adds a line here, and the compiler asks every language for its sentence.
 */
export interface FactFigures {
  discount_instead_of_bonuses: NoFigures
  earns_nothing: NoFigures
  earns_by_offers: NoFigures
  earns: {
    readonly rates: Rates
    readonly of: "every_purchase" | "your_purchases"
    readonly tax: AccrualTerms["tax"]
  }
  earn_nothing: { readonly what: "gift_cards" | "gift_cards_and_excluded_products" }
  shipping_earns: { readonly shipping: AccrualTerms["shipping"] }
  earned_when: { readonly moment: AccrualTerms["earn_at"] }
  bonus_paid_part_earns: { readonly part: AccrualTerms["bonus_paid_part"] }
  offer: { readonly name: string; readonly phrases: readonly Phrase[] }
  welcome: { readonly bonuses: number; readonly phrases: readonly Phrase[] }
  birthday_gift: {
    readonly bonuses: number
    readonly days_before: number
    readonly phrases: readonly Phrase[]
  }
  order_rounded: { readonly step_bonuses: number; readonly rounding: AccrualTerms["rounding"] }
  tier: {
    readonly name: string
    /** Null: from the start. */
    readonly from: Threshold | null
    readonly back_bp: number
    readonly cap_bp: number
  }
  discount: { readonly rates: Rates }
  discount_beside_others: { readonly rule: ProgramTerms["discount"]["beside_others"] }
  discount_tier: {
    readonly name: string
    readonly from: Threshold | null
    readonly percent_bp: number
  }
  tier_window: { readonly window: TierWindow }
  tier_products: NoFigures
  tier_kept: NoFigures
  tier_lost: { readonly at: LossAt; readonly steps: "all" | "one" }
  tier_grace: { readonly days: number }
  crossing_order: { readonly at: AccrualTerms["crossing_order"] }
  tier_counts: { readonly part: ProgramTerms["spend"]["bonus_paid_part"] }
  bonus_value: { readonly money: Money }
  pays_nothing: NoFigures
  pays_some_groups: NoFigures
  pays: { readonly rates: Rates }
  groups_have_limits: NoFigures
  not_payable: { readonly what: "gift_cards" | "gift_cards_and_excluded_products" }
  shipping_payable: { readonly shipping: ProgramTerms["redemption"]["shipping"] }
  discount_shrinks_share: NoFigures
  minimum_balance: { readonly bonuses: number }
  payment_step: { readonly bonuses: number }
  order_maximum: { readonly bonuses: number }
  member_maximum: { readonly bonuses: number; readonly period: Period }
  minimum_order: { readonly money: Money }
  first_order_not_payable: NoFigures
  earlier_orders: { readonly days: number }
  earning_maximum: { readonly bonuses: number; readonly period: Period }
  available_after: { readonly days: number }
  lasts: { readonly expiry: ExpiryTerms }
  inactivity_ends: { readonly days: number }
  returned_goods: NoFigures
  shortfall: { readonly policy: ProgramTerms["returns"]["shortfall"] }
}

export type FactName = keyof FactFigures

export type Fact<Name extends FactName = FactName> = {
  readonly [Each in Name]: { readonly name: Each; readonly figures: FactFigures[Each] }
}[Name]

export function fact<Name extends FactName>(name: Name, figures: FactFigures[Name]): Fact {
  return { name, figures } as Fact
}
