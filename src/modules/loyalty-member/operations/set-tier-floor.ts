import { LoyaltyError } from "../../../domain/errors"
import type { Instant } from "../../../domain/ledger/account"
import { startDecision } from "../../../domain/ledger/decision"
import type { ProgramTerms } from "../../../domain/program/terms"
import { spansToMeasure, tierInForce, tierWithoutGift } from "../../../domain/tiers/tier-in-force"
import { measuredIn } from "../../../domain/tiers/tier-measures"
import { tierByHandle } from "../../../domain/tiers/tier-reached"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { tierChanged } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import type { MemberStanding, OpenAccount } from "../ledger/locks"
import { lockAccounts } from "../ledger/locks"
import { writeJournal } from "../ledger/write-journal"

export interface SetTierFloorInput {
  readonly account_id: string
  readonly program_version: number
  readonly terms: ProgramTerms
  /** Handle of the tier; null takes the floor away. */
  readonly tier: string | null
  readonly reason: string
  readonly actor_id: string | null
  readonly now?: Instant
}

/**
 * Gives a member a tier by hand, below which he does not fall, or takes it back; then he has what his
 * purchases give. Both are kept with who and why.
 * @throws LoyaltyError `tier_not_found`, `busy_try_again`
 */
export async function setTierFloor(input: SetTierFloorInput, pool: ConnectionPool): Promise<void> {
  const { account_id, terms, tier: floor, reason, actor_id } = input
  if (floor !== null && tierByHandle(terms, floor) === null) {
    throw new LoyaltyError("tier_not_found", `The program has no tier "${floor}".`)
  }
  const at = input.now ?? Date.now()
  await inTransaction(pool, async (transaction) => {
    const books = await lockAccounts(transaction, {
      account_ids: [account_id],
      now: at,
      tier_spans: new Map([[account_id, spansToMeasure(terms, { after: at, at })]]),
    })
    const { account, member_id } = books.accounts.get(account_id) as OpenAccount
    const member = books.members.get(member_id) as MemberStanding
    const tier = tierWithFloor(terms, member, floor, at)
    const changed_at = new Date(at).toISOString()
    const kept = floor === null ? null : { reason, actor_id, given_at: changed_at }
    await writeJournal(transaction, {
      posted: [{ before: account, decision: startDecision(account) }],
      content_hash: contentHash({ floor, reason }),
      members: [{ id: member_id, tier }],
      tier_floors: [{ id: member_id, tier: floor, ...(kept ?? NO_FLOOR) }],
      tier_changes: [
        {
          member_id,
          from_tier: member.tier,
          to_tier: tier,
          cause: "by_hand",
          order_id: null,
          program_version: input.program_version,
          actor_id,
          reason,
          changed_at,
        },
      ],
      events: tierChanged(member, tier),
    })
  })
}

const NO_FLOOR = { reason: null, actor_id: null, given_at: null }

/** A lower floor, or none, first takes away what only the old one gave. */
function tierWithFloor(
  terms: ProgramTerms,
  { tier: held, tier_floor: gift, measures }: MemberStanding,
  floor: string | null,
  at: Instant,
): string | null {
  const measured = measuredIn(terms, measures)
  const record = { held, floor }
  const tier =
    gift === null
      ? tierInForce(terms, record, measured, at)
      : tierWithoutGift(terms, { ...record, gift }, measured, at)
  return tier?.handle ?? null
}
