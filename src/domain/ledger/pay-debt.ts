import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Account, Posting } from "./account"

/**
 * Newly available bonuses pay an open debt before anybody can spend them:
 * a debt of 50 and 80 earned leave 30 available (acceptance A22).
 */
export function payDebtFromLot(account: Account, lot_seq: number, available: Bonuses): Posting[] {
  const amount = bonuses(Math.min(account.debt, available))
  return amount > 0 ? [{ lot_seq, from: "available", to: "settled", amount }] : []
}
