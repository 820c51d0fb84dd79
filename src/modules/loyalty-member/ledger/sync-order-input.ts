import type { BuyerFacts } from "../../../domain/accrual-rules/occasion"
import type { Instant } from "../../../domain/ledger/account"
import type { BonusValue } from "../../../domain/money/bonus-value"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { OrderFacts } from "../../../domain/orders/order-facts"
import type { ProgramTerms } from "../../../domain/program/terms"

/** An order as it was just read, with whose it is and under which terms. */
export interface SyncOrderInput {
  readonly account_id: string
  readonly cart_id: string | null
  /** As just read from the shop. */
  readonly facts: OrderFacts
  /** As of the placing; counts at the first sight alone, and is pinned then. */
  readonly buyer: BuyerFacts
  readonly program_id: string
  readonly program_version: number
  readonly terms: ProgramTerms
  /** Today's terms, which a member's tier follows whatever order is looked at; as `terms` when absent. */
  readonly current_terms?: ProgramTerms
  readonly bonus_value: BonusValue
  readonly program_bonus_value: BonusValue
  /** What the order itself shows as paid with bonuses; 0 where it shows none. */
  readonly redeemed: Bonuses
  /** A receipt of a till: its bonuses are spent with it, where an order's were held for a cart. Absent: no. */
  readonly spends_with_it?: boolean
  /** Both count at the first sight alone, and are pinned then. Absent: no. */
  readonly is_staff?: boolean
  readonly budget_spent?: boolean
  readonly now?: Instant
}
