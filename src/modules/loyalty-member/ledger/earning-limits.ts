import type { EarningLimit } from "../../../domain/accrual/earning-limit"
import { earningLimit, limitAfterEdit } from "../../../domain/accrual/earning-limit"
import type { Bonuses } from "../../../domain/money/bonuses"
import { bonuses, NO_BONUSES, sumBonuses } from "../../../domain/money/bonuses"
import { periodEnd, periodStart } from "../../../domain/program/period"
import { readEarned } from "../reads/earned"
import type { BonusOrderRow } from "./rows"
import type { SqlClient } from "./sql-client"
import type { SyncOrderInput } from "./sync-order-input"

/**
 * What the other orders of each input's period have earned, as the database has it under the accounts'
 * locks: two orders of a member at once do not pass his maximum together. Programs without a maximum ask nothing.
 */
export async function readEarnedByOthers(
  client: SqlClient,
  inputs: readonly SyncOrderInput[],
): Promise<ReadonlyMap<string, Bonuses>> {
  const limited = inputs.filter(({ terms }) => terms.limits.earned_max !== null)
  if (limited.length === 0) return new Map()
  const earned = await readEarned(
    client,
    limited.map((input) => ({
      account_id: input.account_id,
      ...periodOf(input),
      other_than: input.facts.order_id,
    })),
  )
  return new Map(limited.map(({ facts }, index) => [facts.order_id, earned[index] ?? NO_BONUSES]))
}

/** Orders of the same commit that were decided before this one are not in the database yet. */
export function earnedChangeOf(
  input: SyncOrderInput,
  decided: readonly BonusOrderRow[],
  known: readonly BonusOrderRow[],
): number {
  if (input.terms.limits.earned_max === null) return 0
  const { since, before } = periodOf(input)
  const net = (order: BonusOrderRow | undefined) => (order ? order.earned - order.revoked : 0)
  return decided
    .filter(
      ({ account_id, facts }) =>
        account_id === input.account_id && facts.placed_at >= since && facts.placed_at < before,
    )
    .reduce(
      (sum, order) =>
        sum + net(order) - net(known.find(({ order_id }) => order_id === order.order_id)),
      0,
    )
}

/** The limit under which an order earns, given what the member's other orders of its period have earned. */
export function limitOfOrder(
  record: BonusOrderRow | null,
  input: SyncOrderInput,
  earned_in_period: Bonuses,
): EarningLimit | null {
  const { limits } = input.terms
  if (record === null) {
    const { is_staff = false, budget_spent = false } = input
    return earningLimit(limits, { is_staff, budget_spent, earned_in_period })
  }
  const pinned = record.earning?.limit ?? null
  const is_edited = input.facts.version > record.facts.version
  if (pinned === null || pinned.by !== "member_maximum" || !is_edited) return pinned
  const granted = sumBonuses(record.lines.map((line) => line.earned))
  const left_now = earningLimit(limits, { ...NOBODY, earned_in_period })
  return left_now && limitAfterEdit(pinned, granted, left_now.bonuses)
}

const NOBODY = { is_staff: false, budget_spent: false }

function periodOf({ facts, terms }: SyncOrderInput) {
  const period = terms.limits.earned_max?.period ?? "day"
  return {
    since: periodStart(period, facts.placed_at, terms.time_zone),
    before: periodEnd(period, facts.placed_at, terms.time_zone),
  }
}

/** What of a map and a change in the same commit an order has to reckon with. */
export function earnedInPeriod(stored: Bonuses | undefined, change: number): Bonuses {
  return bonuses(Math.max(0, (stored ?? 0) + change))
}
