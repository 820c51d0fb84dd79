import type { Instant } from "../../../domain/ledger/account"
import { minor } from "../../../domain/money/money"
import type { OrderTarget } from "../../../domain/orders/order-target"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { Counted } from "../../../domain/tiers/counted"
import { countedBy } from "../../../domain/tiers/counted"
import type { MeasuredIn } from "../../../domain/tiers/tier-in-force"
import { spansToMeasure, tierInForce } from "../../../domain/tiers/tier-in-force"
import { measuredIn } from "../../../domain/tiers/tier-measures"
import type { TierSpan } from "../../../domain/tiers/tier-windows"
import { isInSpan, tierSpans } from "../../../domain/tiers/tier-windows"
import type { MemberStanding } from "./locks"
import type { BonusOrderRow } from "./rows"
import type { SyncOrderInput } from "./sync-order-input"
import type { MemberChange, TierChange } from "./write-journal"

/** A member's tier as it stands after the orders synced so far in this commit. */
export interface MemberTier {
  readonly member: MemberStanding
  readonly held: string | null
  readonly at: Instant
  /** What this commit adds to what was measured, on the day of each order. */
  readonly added: readonly (Counted & { readonly placed_at: Instant })[]
  readonly changes: readonly TierChange[]
}

type OrderCounts = Pick<OrderTarget, "counted_spend" | "counted_quantity">

export function startTier(member: MemberStanding, at: Instant): MemberTier {
  return { member, held: member.tier, at, added: [], changes: [] }
}

/** What has to be measured before the orders can be synced. */
export function spansOfOrder(input: SyncOrderInput, at: Instant): TierSpan[] {
  const terms = termsOfTiers(input)
  const now = spansToMeasure(terms, { after: at, at })
  return momentsOf(input, at).flatMap((moment) => [...now, ...tierSpans(terms, moment).deciding])
}

/** The tier at this moment, with what this commit has counted so far. */
export function tierNow(tier: MemberTier, input: SyncOrderInput): string | null {
  const terms = termsOfTiers(input)
  const measured = measuredWith(terms, tier)
  return momentsOf(input, tier.at).reduce((held, moment) => {
    const record = { held, floor: tier.member.tier_floor }
    return tierInForce(terms, record, measured, moment)?.handle ?? null
  }, tier.held)
}

export function countedOf({ counted_spend, counted_quantity }: OrderCounts): Counted {
  return { spend: counted_spend, quantity: counted_quantity }
}

export function withCounted(
  tier: MemberTier,
  placed_at: Instant,
  { spend, quantity }: Counted,
): MemberTier {
  return { ...tier, added: [...tier.added, { placed_at, spend, quantity }] }
}

/** What was counted of an order goes from the day on which it was known, and comes on the day as known now. */
export function tierAfterOrder(
  before: MemberTier,
  record: BonusOrderRow | null,
  order: BonusOrderRow,
  input: SyncOrderInput,
): MemberTier {
  const without = record
    ? withCounted(before, record.facts.placed_at, negative(countedOf(record)))
    : before
  const after = withCounted(without, order.facts.placed_at, countedOf(order))
  const held = tierNow(after, input)
  if (held === before.held) return after
  const change: TierChange = {
    member_id: before.member.member_id,
    from_tier: before.held,
    to_tier: held,
    cause: "purchase",
    order_id: order.order_id,
    program_version: input.program_version,
    actor_id: null,
    reason: null,
    changed_at: new Date(before.at).toISOString(),
  }
  return { ...after, held, changes: [...before.changes, change] }
}

/** What has to be written of it; nothing where nothing has changed. */
export function memberChange({ member, held, added }: MemberTier): MemberChange[] {
  const spend_change = added.reduce((sum, { spend }) => sum + spend, 0)
  const quantity_change = added.reduce((sum, { quantity }) => sum + quantity, 0)
  if (spend_change === 0 && quantity_change === 0 && held === member.tier) return []
  return [{ id: member.member_id, tier: held, spend_change, quantity_change }]
}

function termsOfTiers({ current_terms, terms }: SyncOrderInput): ProgramTerms {
  return current_terms ?? terms
}

/**
 * Where no tier is ever taken away, an order that is heard of late still gives the tier that it would
 * have given on its day.
 */
function momentsOf(input: SyncOrderInput, at: Instant): Instant[] {
  const { downgrade } = termsOfTiers(input).tier_schedule
  return downgrade === "never" ? [input.facts.placed_at, at] : [at]
}

function measuredWith(terms: ProgramTerms, { member, added }: MemberTier): MeasuredIn {
  const measured = measuredIn(terms, member.measures)
  return (span) =>
    added
      .filter(({ placed_at }) => isInSpan(span, placed_at))
      .reduce((sum, counted) => sum + countedBy(terms, counted), measured(span))
}

function negative({ spend, quantity }: Counted): Counted {
  return { spend: minor(0 - spend), quantity: 0 - quantity }
}
