import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeViewer } from "../../domain/attributes/access"
import type { TierChange } from "../../modules/loyalty-member/ledger/write-journal"
import type { StatementEntry } from "../../modules/loyalty-member/reads/entries"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { memberModule } from "../../workflows/shop/modules"
import { ownConsentToWire } from "./consent"
import { ownEntryToWire } from "./entry"
import { membersToWire } from "./member"
import { tierChangeToWire } from "./tier-change"

const PAGE = 1_000

/**
 * Everything that the program knows of a member, for himself: a copy of his data, as the law of many countries gives
 * him; `merged_records` is what was known of him under records that were merged into his. Who of the staff did
 * something is not his data.
 * @param viewer sees the fields that are for him
 */
export async function memberExportToWire(
  container: MedusaContainer,
  standing: MemberStandingView,
  viewer: AttributeViewer,
) {
  const members = memberModule(container)
  const records = await members.readRecordsOfMember(standing.member_id)
  const merged = await members.readStandings({
    member_ids: records.map(({ member_id }) => member_id).filter((id) => id !== standing.member_id),
  })
  return {
    ...(await recordToWire(container, standing, viewer)),
    merged_records: await Promise.all(
      merged.map((record) => recordToWire(container, record, viewer)),
    ),
  }
}

async function recordToWire(
  container: MedusaContainer,
  standing: MemberStandingView,
  viewer: AttributeViewer,
) {
  const members = memberModule(container)
  const { member_id, account_id } = standing
  const [[member], { consents }, history, orders, entries, tier_changes] = await Promise.all([
    membersToWire(container, [standing], viewer),
    members.consents.readHistory(member_id, { limit: PAGE, offset: 0 }),
    members.readMemberHistory(member_id),
    members.readOrdersOfAccount(account_id),
    allEntries(container, account_id),
    allTierChanges(container, member_id),
  ])
  return {
    member: { ...member, phone: standing.phone },
    consents: consents.map(ownConsentToWire),
    history: history.map(({ actor_id: _, ...row }) => row),
    tier_changes: tier_changes.map((change) => {
      const { actor_id: _, ...own } = tierChangeToWire(change)
      return own
    }),
    orders,
    entries: entries.map(ownEntryToWire),
  }
}

async function allEntries(
  container: MedusaContainer,
  account_id: string,
): Promise<StatementEntry[]> {
  const all: StatementEntry[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { entries } = await memberModule(container).readEntries(account_id, {
      limit: PAGE,
      offset,
    })
    all.push(...entries)
    if (entries.length < PAGE) return all
  }
}

async function allTierChanges(
  container: MedusaContainer,
  member_id: string,
): Promise<TierChange[]> {
  const { changes } = await memberModule(container).readTierChanges(member_id, {
    limit: PAGE,
    offset: 0,
  })
  return changes
}
