import type { DateRange, Weekday } from "../../accrual-rules/accrual-rule"
import type { ExpiryTerms } from "../lifetime"
import type { Money } from "./money"

/** What an offer gives, when and to whom: each is said in a few words that follow a comma. */
export interface PhraseFigures {
  more_back: { readonly percent_bp: number; readonly from: Money | null }
  times_back: { readonly times: number }
  per_piece: { readonly bonuses: number }
  per_order: { readonly bonuses: number; readonly from: Money | null }
  some_products: Readonly<Record<never, never>>
  pieces_from: { readonly pieces: number }
  order_from: { readonly money: Money }
  weekdays: { readonly days: readonly Weekday[] }
  hours: { readonly from: string; readonly until: string }
  dates: { readonly ranges: readonly DateRange[] }
  first_order: Readonly<Record<never, never>>
  nth_order: { readonly nth: number; readonly within_days: number | null }
  birthday: { readonly days_before: number; readonly days_after: number }
  tiers: { readonly names: readonly string[] }
  some_shops: Readonly<Record<never, never>>
  some_members: Readonly<Record<never, never>>
  available_after: { readonly days: number }
  spend_within: { readonly expiry: ExpiryTerms }
}

export type PhraseName = keyof PhraseFigures

export type Phrase<Name extends PhraseName = PhraseName> = {
  readonly [Each in Name]: { readonly name: Each; readonly figures: PhraseFigures[Each] }
}[Name]

export function phrase<Name extends PhraseName>(name: Name, figures: PhraseFigures[Name]): Phrase {
  return { name, figures } as Phrase
}
