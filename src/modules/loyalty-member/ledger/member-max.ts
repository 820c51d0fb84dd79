import type { Bonuses } from "../../../domain/money/bonuses"
import { bonuses } from "../../../domain/money/bonuses"
import { periodStart } from "../../../domain/program/period"
import { aboveMemberMax } from "../../../domain/redemption/redemption-refusal"
import { readCaptured } from "../reads/spender"
import type { MemberMax } from "./hold-record"
import type { OpenBooks } from "./locks"
import { accountIn } from "./locks"
import type { SqlClient } from "./sql-client"

interface WantsToSpend {
  readonly account_id: string
  readonly bonuses: Bonuses
  /** Absent or null: the program sets no maximum for a member's period. */
  readonly member_max?: MemberMax | null
  /** Held already by what wants to spend. */
  readonly own_hold: Bonuses
}

/**
 * Under the account's lock, where what another cart of the member has just held or spent is seen: two
 * carts that each fit into the maximum do not pass it together.
 * @throws LoyaltyError `above_member_maximum`
 */
export async function assertWithinMemberMax(
  client: SqlClient,
  books: OpenBooks,
  { account_id, member_max, own_hold, ...wanted }: WantsToSpend,
): Promise<void> {
  if (!member_max) return
  const since = periodStart(member_max.period, books.now, member_max.time_zone)
  const captured = await readCaptured(client, account_id, since)
  const spent = bonuses(captured + accountIn(books, account_id).held - own_hold)
  if (spent + wanted.bonuses > member_max.bonuses) throw aboveMemberMax(member_max, spent)
}
