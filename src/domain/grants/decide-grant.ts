import type { Account, EntryKey, Instant } from "../ledger/account"
import { SYSTEM_CONTEXT } from "../ledger/account"
import { decideAccrual } from "../ledger/accrue"
import type { Decision } from "../ledger/decision"
import { then } from "../ledger/decision"
import { lotDates } from "../ledger/lot-dates"
import { settleTime } from "../ledger/settle-time"
import { ownLifetime } from "../program/lifetime"
import type { ProgramTerms } from "../program/terms"
import type { Grant } from "./grant-terms"

export interface GrantOrder {
  readonly key: EntryKey
  readonly reason: string
  readonly grant: Grant
  readonly terms: ProgramTerms
  readonly program_version: number
  readonly now: Instant
}

/** Gives a grant as a lot of its own. It pays a debt first, as whatever is earned does. */
export function decideGrant(account: Account, order: GrantOrder): Decision {
  const { key, reason, grant, terms, program_version, now } = order
  return then(settleTime(account, now), (settled) =>
    decideAccrual(settled, {
      ...SYSTEM_CONTEXT,
      kind: "accrual",
      key,
      reason,
      program_version,
      amount: grant.bonuses,
      occurred_at: now,
      now,
      ...lotDates(now, ownLifetime(grant, terms.accrual), terms.time_zone),
    }),
  )
}
