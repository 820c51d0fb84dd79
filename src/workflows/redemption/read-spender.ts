import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import { periodStart } from "../../domain/program/period"
import type { ProgramTerms } from "../../domain/program/terms"
import type { Spender } from "../../domain/redemption/redemption-refusal"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { LoyaltyMemberService } from "../../modules/loyalty-member/service"

/** What the program's rules ask of a member beside the balance. A program without such rules asks nothing. */
export async function readSpender(
  members: LoyaltyMemberService,
  { redemption, time_zone }: ProgramTerms,
  { account_id, balance }: MemberStandingView,
  own_hold: Bonuses,
): Promise<Spender> {
  const { member_max, first_order } = redemption
  const [captured, has_ordered] = await Promise.all([
    member_max
      ? members.readCaptured(account_id, periodStart(member_max.period, Date.now(), time_zone))
      : NO_BONUSES,
    first_order === "allowed" || members.readHasOrdered(account_id),
  ])
  return { has_ordered, spent_in_period: bonuses(captured + balance.held - own_hold) }
}
