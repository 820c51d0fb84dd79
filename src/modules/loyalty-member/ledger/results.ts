import type { Account } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"

export interface Balance {
  readonly pending: Bonuses
  readonly available: Bonuses
  readonly held: Bonuses
  readonly debt: Bonuses
}

/** What an operation answers: the entry that stands for it, and the balance after it. */
export interface OperationResult {
  readonly account_id: string
  readonly seq: number
  readonly balance: Balance
  /** True when the very same request had been carried out before, and nothing was written now. */
  readonly replayed: boolean
}

export function balanceOf({ pending, available, held, debt }: Account): Balance {
  return { pending, available, held, debt }
}
