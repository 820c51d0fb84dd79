import { moneyFromMinor } from "../../domain/money/money"
import type { ProgramTerms } from "../../domain/program/terms"
import { tierByHandle } from "../../domain/tiers/tier-reached"
import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import type { StatementEntry } from "../../modules/loyalty-member/reads/entries"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { entryToWire } from "./entry"
import { tierOfMemberToWire } from "./member"
import { percentToWire } from "./figures"
import { accrualReasonToWire, earningCutToWire } from "./reasons"

type OrderRecord = BonusOrderRow & { readonly pending: number; readonly shortfall: number }

/** An order's loyalty record for the admin, in major units. */
export function orderLoyaltyToWire(
  record: OrderRecord,
  entries: readonly StatementEntry[],
  member: MemberStandingView | null,
  terms: ProgramTerms,
) {
  const tier = member && tierByHandle(terms, member.tier)
  return {
    order_id: record.order_id,
    member: member && { id: member.member_id, tier: tier && tierOfMemberToWire(tier, terms) },
    earned: record.earned / 100,
    pending: record.pending / 100,
    revoked: record.revoked / 100,
    spent: record.spent / 100,
    refunded: record.refunded / 100,
    shortfall: record.shortfall / 100,
    moment: terms.accrual.earn_at,
    awaiting: !record.is_earned,
    tier: record.tier,
    rate_percent: percentToWire(record.rate_bp),
    program_version: record.program_version,
    cut: record.earning?.cut ? earningCutToWire(record.earning.cut) : null,
    lines: record.lines.map((line) => ({
      line_id: line.line_id,
      title: line.title,
      base: moneyFromMinor(line.base, record.facts.currency),
      earned: line.earned / 100,
      revoked: line.revoked / 100,
      spent: line.spent / 100,
      refunded: line.refunded / 100,
      reasons: line.reasons.map(accrualReasonToWire),
    })),
    entries: entries.map(entryToWire),
  }
}
