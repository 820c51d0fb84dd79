import type { CardPrompt as DomainCardPrompt } from "../../../domain/cards/card-prompts"
import type { PaymentMethod as DomainPaymentMethod } from "../../../domain/till/taken-payment"
import type { MemberStatus } from "../../../domain/members/member-state"
import type { Balance, MemberTier, Reason } from "./types"

/** What the routes of the till answer; money, bonuses and percents in major units. */
type TillBalance = Omit<Balance, "expiring">

export interface CardPrompt {
  readonly code: DomainCardPrompt["code"]
  readonly text: string
  readonly card_kind: { readonly id: string; readonly name: string }
  /** The card that is swapped; `null`: a new one is issued. */
  readonly card: { readonly id: string; readonly number: string } | null
}

interface FieldPrompt {
  readonly code: "ask_for_attribute"
  readonly text: string
  readonly attribute_key: string
}

interface DayPrompt {
  readonly code: "birthday_today" | "survey_due"
  readonly text: string
}

export type TillPrompt = CardPrompt | FieldPrompt | DayPrompt

export interface TillMember {
  readonly id: string
  readonly name: string | null
  readonly status: MemberStatus
  readonly program: {
    readonly id: string
    readonly name: string
    readonly kind: "bonus" | "discount"
  }
  readonly tier: MemberTier | null
  readonly discount_percent: number
  readonly balance: TillBalance
  readonly prompts: readonly TillPrompt[]
}

export interface TillCandidate {
  readonly id: string
  readonly name: string | null
  readonly has_account: boolean
  readonly phone_ends: string | null
  readonly joined_at: string
}

/** One of the three says who it is. */
export interface Identified {
  readonly member: TillMember | null
  readonly candidates: readonly TillCandidate[]
  /** Nobody has the card, and it can be issued at once. */
  readonly new_card: { readonly number: string } | null
}

export interface TillItem {
  readonly id: string
  readonly variant_id: string | null
  readonly product_title: string | null
  readonly variant_title: string | null
  readonly title: string
  readonly thumbnail: string | null
  readonly quantity: number
  readonly unit_price: number
  readonly total: number
  readonly original_total: number
}

export interface TillCart {
  readonly id: string
  readonly currency_code: string
  readonly completed_at: string | null
  /** What is left to pay. */
  readonly total: number
  /** Before any discount and before bonuses. */
  readonly original_total: number
  readonly tax_total: number
  readonly items: readonly TillItem[]
}

export interface TillLoyalty {
  readonly member: {
    readonly id: string
    readonly tier: MemberTier | null
    readonly balance: TillBalance
  } | null
  readonly earn: { readonly bonuses: number; readonly reasons: readonly Reason[] }
  readonly redeem: {
    readonly max_bonuses: number
    readonly max_amount: number
    readonly limited_by: string
    readonly refusal: Reason | null
    readonly requested: number | "max" | null
    readonly applied_bonuses: number
    readonly applied_amount: number
  }
  readonly discount: { readonly percent: number; readonly is_applied: boolean } | null
  readonly prompts: readonly CardPrompt[]
}

/** A sale that is not finished, as the server last told it. */
export interface TillAnswer {
  readonly cart: TillCart
  readonly loyalty: TillLoyalty
}

export type PaymentMethod = DomainPaymentMethod

/** How the money was taken, as the server is told. */
export type PaymentTold =
  { readonly method: "cash"; readonly tendered?: number } | { readonly method: "card" | "other" }

/** As it was taken; money in major units. */
export interface TakenPayment {
  /** `null`: nobody has said. */
  readonly method: PaymentMethod | null
  readonly amount: number
  /** Of cash alone. */
  readonly change: number | null
}

export interface TillSale {
  /** The order's id. */
  readonly id: string
  readonly display_id: number
  readonly currency_code: string
  readonly sold_at: string
  readonly total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly sku: string | null
    readonly quantity: number
    readonly unit_price: number
    readonly total: number
  }[]
  readonly payments: readonly TakenPayment[]
  readonly loyalty: {
    readonly member_id: string
    readonly earned: number
    /** What was earned waits for its moment, such as the delivery. */
    readonly awaiting: boolean
    readonly spent: number
    readonly balance: Balance
  } | null
}
