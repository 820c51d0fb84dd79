import type { Decision } from "../../../domain/ledger/decision"
import type { MemberStanding, OpenBooks } from "./locks"
import { memberOf } from "./locks"
import type { OutboxEvent } from "./write-journal"

/**
 * What other parts of a shop may want to hear of; holds and releases are our own business, and so are transfers,
 * of which `loyalty_program.members_merged` tells.
 */
const TOLD_KINDS: ReadonlySet<string> = new Set([
  "accrual",
  "activation",
  "capture",
  "expiry",
  "revocation",
  "refund",
  "adjustment",
])

/** `loyalty_program.bonuses_changed`: ids and figures only, in hundredths; no personal data. */
export function entryPosted(books: OpenBooks, decision: Decision): OutboxEvent[] {
  const member_id = memberOf(books, decision.account.account_id)
  return decision.entries
    .filter((entry) => TOLD_KINDS.has(entry.kind))
    .map((entry) => ({
      name: "loyalty_program.bonuses_changed",
      data: {
        member_id,
        account_id: entry.account_id,
        entry_seq: entry.seq,
        kind: entry.kind,
        bonuses: entry.amount,
        source_type: entry.key.source_type,
        source_id: entry.key.source_id,
      },
    }))
}

/** `loyalty_program.tier_changed`: from which tier to which; none where it stayed. */
export function tierChanged(
  { member_id, tier: from }: MemberStanding,
  to: string | null,
): OutboxEvent[] {
  if (from === to) return []
  return [{ name: "loyalty_program.tier_changed", data: { member_id, from, to } }]
}
