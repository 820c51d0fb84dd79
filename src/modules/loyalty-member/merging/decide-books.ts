import type { EntryContext } from "../../../domain/ledger/account"
import { SYSTEM_CONTEXT } from "../../../domain/ledger/account"
import { settleTime } from "../../../domain/ledger/settle-time"
import type { PairOfBooks } from "../../../domain/ledger/transfer"
import { carryDebtOver, carryLotsOver } from "../../../domain/ledger/transfer"
import { minor } from "../../../domain/money/money"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { Counted } from "../../../domain/tiers/counted"
import { tierInForce } from "../../../domain/tiers/tier-in-force"
import type { TierMeasures } from "../../../domain/tiers/tier-measures"
import { measuredIn } from "../../../domain/tiers/tier-measures"
import { higherTier, tierByHandle } from "../../../domain/tiers/tier-reached"
import type { MemberStanding, OpenBooks } from "../ledger/locks"
import { accountIn } from "../ledger/locks"
import type { MergeAct } from "./write-merge"

/** Time is settled on both accounts, each by itself; then all that can be used goes over, and the debt with it. */
export function mergeBooks(
  books: OpenBooks,
  ids: { readonly survivor: string; readonly merged: string },
  { actor_id, reason }: MergeAct,
): PairOfBooks {
  const { now } = books
  const context: EntryContext = { ...SYSTEM_CONTEXT, actor_id, reason, occurred_at: now }
  const settled: PairOfBooks = {
    merged: settleTime(accountIn(books, ids.merged), now),
    survivor: settleTime(accountIn(books, ids.survivor), now),
  }
  return carryDebtOver(carryLotsOver(settled, context), "at_once", context)
}

export interface MergedTier {
  readonly tier: string | null
  readonly floor: string | null
}

/**
 * The tier of one person who was two: by what both have bought, and not below what either holds or was given.
 */
export function mergeTiers(
  terms: ProgramTerms,
  survivor: MemberStanding,
  merged: MemberStanding,
  at: number,
): MergedTier {
  const higher = (a: string | null, b: string | null) =>
    higherTier(tierByHandle(terms, a), tierByHandle(terms, b))?.handle ?? null
  const record = {
    held: higher(survivor.tier, merged.tier),
    floor: higher(survivor.tier_floor, merged.tier_floor),
  }
  const measured = measuredIn(terms, addMeasures(survivor.measures, merged.measures))
  return {
    tier: tierInForce(terms, record, measured, at)?.handle ?? null,
    floor: record.floor ?? survivor.tier_floor,
  }
}

function addMeasures(a: TierMeasures, b: TierMeasures): TierMeasures {
  const keys = new Set([...Object.keys(a.by_span), ...Object.keys(b.by_span)])
  return {
    since_ever: add(a.since_ever, b.since_ever),
    by_span: Object.fromEntries(
      [...keys].map((key) => [key, add(a.by_span[key] ?? NOTHING, b.by_span[key] ?? NOTHING)]),
    ),
  }
}

const NOTHING: Counted = { spend: minor(0), quantity: 0 }

function add(a: Counted, b: Counted): Counted {
  return { spend: minor(a.spend + b.spend), quantity: a.quantity + b.quantity }
}
