import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import type { Account, EntryKey, Instant } from "../../../domain/ledger/account"
import { decideAccrual } from "../../../domain/ledger/accrue"
import type { Decision } from "../../../domain/ledger/decision"
import { then } from "../../../domain/ledger/decision"
import { idleUntil } from "../../../domain/ledger/inactivity"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { Bonuses } from "../../../domain/money/bonuses"
import { calendarDays } from "../../../domain/program/period"
import type { ProgramTerms } from "../../../domain/program/terms"

/** What a member brings with him. */
export interface OpeningBalance {
  readonly record_id: string
  readonly amount: Bonuses
  /** Last usable day; null: it never expires. */
  readonly expires_on: string | null
}

/** One for each record of a person, ever: a second import of it finds the first, also when it was merged since. */
export function openingKey(record_id: string): EntryKey {
  return { source_type: "request", source_id: `opening:${record_id}`, part: "" }
}

/**
 * An opening balance as a lot of its own, usable at once. Where the program ends bonuses for want of a purchase, the
 * days count from now on: what was bought before is not known here.
 */
export function decideOpening(
  before: Account,
  { record_id, amount, expires_on }: OpeningBalance,
  terms: ProgramTerms,
  { now, actor_id }: { readonly now: Instant; readonly actor_id: string | null },
): Decision {
  const { time_zone, expiry } = terms
  return then(settleTime(before, now), (account) =>
    decideAccrual(account, {
      ...SYSTEM_CONTEXT,
      kind: "opening",
      key: openingKey(record_id),
      amount,
      reason: "Opening balance",
      actor_id,
      occurred_at: now,
      available_from: now,
      expires_at:
        expires_on === null ? null : calendarDays(expires_on, expires_on, time_zone).before,
      idle_until: idleUntil(now, expiry.inactivity_expiry_days, time_zone),
      now,
    }),
  )
}
