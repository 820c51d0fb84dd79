import type { MedusaContainer } from "@medusajs/framework/types"

import type { EarningSituation } from "../../domain/accrual/earning-limit"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import { periodStart } from "../../domain/program/period"
import type { ProgramTerms } from "../../domain/program/terms"
import type { Spender } from "../../domain/redemption/redemption-refusal"
import type { BonusHold } from "../../modules/loyalty-member/ledger/rows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { isStaff, readEarningSituation } from "../basket/read-earning-situation"
import { memberModule } from "../shop/modules"

interface KnownBuyer {
  readonly member: MemberStandingView | null
  readonly hold: BonusHold | null
}

/** Whose cart it is, with what the program's rules ask about him. */
export interface Buyer extends KnownBuyer {
  /** Null for a guest. */
  readonly spender: Spender | null
  readonly situation: EarningSituation
}

/**
 * A program without such rules asks the database nothing.
 * @param at when it is bought; now when absent
 */
export async function readBuyer(
  container: MedusaContainer,
  program: ProgramWithTerms,
  customer_id: string | null,
  { member, hold }: KnownBuyer,
  at: Instant = Date.now(),
): Promise<Buyer> {
  const is_staff = await isStaff(container, program.terms, customer_id)
  const account_id = member?.account_id ?? null
  const [spender, situation] = await Promise.all([
    member && readSpender(container, program.terms, member, { is_staff, hold }, at),
    readEarningSituation(container, program, account_id, is_staff, at),
  ])
  return { member, hold, spender, situation }
}

async function readSpender(
  container: MedusaContainer,
  { redemption, time_zone }: ProgramTerms,
  member: MemberStandingView,
  { is_staff, hold }: { readonly is_staff: boolean; readonly hold: BonusHold | null },
  at: Instant,
): Promise<Spender> {
  const members = memberModule(container)
  const { member_max, first_order } = redemption
  const { account_id, balance } = member
  const [captured, has_ordered] = await Promise.all([
    member_max
      ? members.readCaptured(account_id, periodStart(member_max.period, at, time_zone))
      : NO_BONUSES,
    first_order === "allowed" || members.readHasOrdered(account_id),
  ])
  const held_by_others = balance.held - ownHold(hold, member)
  return { is_staff, has_ordered, spent_in_period: bonuses(captured + held_by_others) }
}

/** What this very cart already holds for its member. */
export function ownHold(hold: BonusHold | null, member: MemberStandingView | null): Bonuses {
  const is_own = hold?.state.status === "open" && hold.account_id === member?.account_id
  return is_own ? hold.bonuses : NO_BONUSES
}
