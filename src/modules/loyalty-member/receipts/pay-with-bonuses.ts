import { LoyaltyError } from "../../../domain/errors"
import { settleTime } from "../../../domain/ledger/settle-time"
import { moneyWorth, redeemableUnit } from "../../../domain/money/bonus-value"
import type { Bonuses } from "../../../domain/money/bonuses"
import { bonuses, bonusesToWire, NO_BONUSES } from "../../../domain/money/bonuses"
import { floorToStep } from "../../../domain/money/integer-math"
import { forgiveExcess } from "../../../domain/receipts/forgive-excess"
import type { MemberMax } from "../ledger/hold-record"
import type { OpenBooks } from "../ledger/locks"
import { accountIn } from "../ledger/locks"
import { assertWithinMemberMax } from "../ledger/member-max"
import type { SqlClient } from "../ledger/sql-client"
import type { SyncOrderInput } from "../ledger/sync-order-input"
import { readTakenOff } from "./receipt-rows"

/** A sale without a link, with what its allowance and the merchant say of it. */
export interface OfflineSale {
  readonly allowance_id: string
  /** All that may be taken off under the allowance. */
  readonly bonuses_max: Bonuses
  /** Of what the balance does not cover any more: the member owes it, or the merchant bears it. */
  readonly excess: "debt" | "forgive"
}

export interface PaidReceipt {
  readonly order: SyncOrderInput
  readonly owed: Bonuses
  readonly forgiven: Bonuses
}

/**
 * What bonuses pay of a receipt, by the balance under the account's lock. A till with a link has asked before it
 * sold, and is refused what is not there; one without a link has sold already, and only the merchant's policy is
 * left to choose.
 * @throws LoyaltyError `insufficient_balance`, `above_member_maximum`, `allowance_exceeded`
 */
export async function payWithBonuses(
  client: SqlClient,
  books: OpenBooks,
  order: SyncOrderInput,
  rules: { readonly member_max: MemberMax | null; readonly offline: OfflineSale | null },
): Promise<PaidReceipt> {
  const { account_id, redeemed } = order
  const paid: PaidReceipt = { order, owed: NO_BONUSES, forgiven: NO_BONUSES }
  if (redeemed === 0) return paid
  const { available } = settleTime(accountIn(books, account_id), books.now).account
  if (rules.offline) {
    await assertWithinAllowance(client, redeemed, rules.offline)
    return available >= redeemed ? paid : paidInPart(order, available, rules.offline)
  }
  if (available < redeemed) throw tooLittle(available, redeemed)
  const { member_max } = rules
  const wanted = { account_id, bonuses: redeemed, member_max, own_hold: NO_BONUSES }
  await assertWithinMemberMax(client, books, wanted)
  return paid
}

/** Receipts of one allowance are of one account, so its lock keeps two of them apart. */
async function assertWithinAllowance(
  client: SqlClient,
  redeemed: Bonuses,
  { allowance_id, bonuses_max }: OfflineSale,
): Promise<void> {
  const taken = await readTakenOff(client, allowance_id)
  if (taken + redeemed <= bonuses_max) return
  const left = bonuses(Math.max(0, bonuses_max - taken))
  throw new LoyaltyError(
    "allowance_exceeded",
    `The allowance has ${inWords(left)} of ${inWords(bonuses_max)} bonuses left; ${inWords(redeemed)} were taken off.`,
    { limit: bonuses_max, left, requested: redeemed },
  )
}

function paidInPart(order: SyncOrderInput, available: Bonuses, sale: OfflineSale): PaidReceipt {
  const { redeemed, bonus_value, facts } = order
  switch (sale.excess) {
    case "debt":
      return { order, owed: bonuses(redeemed - available), forgiven: NO_BONUSES }
    case "forgive": {
      const covered = bonuses(floorToStep(available, redeemableUnit(bonus_value)))
      return {
        order: {
          ...order,
          redeemed: covered,
          facts: forgiveExcess(facts, moneyWorth(covered, bonus_value)),
        },
        owed: NO_BONUSES,
        forgiven: bonuses(redeemed - covered),
      }
    }
  }
}

function tooLittle(available: Bonuses, redeemed: Bonuses): LoyaltyError {
  return new LoyaltyError(
    "insufficient_balance",
    `There are ${inWords(available)} bonuses to spend; ${inWords(redeemed)} were asked for.`,
    { available, requested: redeemed },
  )
}

function inWords(amount: Bonuses): string {
  return bonusesToWire(amount).toFixed(2)
}
