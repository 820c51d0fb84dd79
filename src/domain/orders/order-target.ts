import type { BuyerFacts } from "../accrual-rules/occasion"
import type { AccrualReason } from "../accrual/accrual-reason"
import type { AccrualLine, AccrualPart } from "../accrual/calculate-accrual"
import type { EarningCut, EarningLimit } from "../accrual/earning-limit"
import { calculateAccrual } from "../accrual/calculate-accrual"
import type { BonusValue } from "../money/bonus-value"
import { convertByBonusValue } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses, sumBonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import { lineSelector, selectsAnything } from "../program/product-selection"
import type { ProgramTerms, TierTerms } from "../program/terms"
import { PIECE } from "../tiers/counted"
import type { OrderFacts, OrderLineFacts } from "./order-facts"
import type { KeptRedemption, RedemptionRecord } from "./order-redemption"
import { keptRedemption } from "./order-redemption"
import { shareOfQuantity } from "./share-of"
import type { TargetGroup } from "./target-groups"
import { targetGroups } from "./target-groups"

export interface OrderTargetInput {
  readonly facts: OrderFacts
  /** The version of the program under which the order was first seen, never today's. */
  readonly terms: ProgramTerms
  readonly tier: TierTerms | null
  /** As pinned at the first sight of the order. */
  readonly buyer: BuyerFacts
  /** What a bonus is worth in the order's currency, and in the program's. */
  readonly bonus_value: BonusValue
  readonly program_bonus_value: BonusValue
  readonly redemption: RedemptionRecord | null
  /** Absent or null: nothing limits what the order earns. */
  readonly limit?: EarningLimit | null
}

export interface OrderTargetLine {
  readonly line_id: string
  readonly title: string
  readonly base: Minor
  /** Earned by the whole quantity, and the part of it that goes back. */
  readonly earned: Bonuses
  readonly revoked: Bonuses
  /** Paid with bonuses, and the part of it that comes back. */
  readonly spent: Bonuses
  readonly refunded: Bonuses
  readonly reasons: readonly AccrualReason[]
}

/** Where the books of an order ought to stand, given all that is known of it. */
export interface OrderTarget {
  /** What the member keeps: earned less returned. */
  readonly earned_net: Bonuses
  /** The same by how long the bonuses last, since each lifetime is a lot of its own. */
  readonly groups: readonly TargetGroup[]
  /** Spent bonuses that have come back. */
  readonly refunded: Bonuses
  /** False: the moment that earns (payment, delivery) may still come, so the bonuses are pending. */
  readonly is_earned: boolean
  /** Net spend that counts towards a tier, in minor units of the program's currency. */
  readonly counted_spend: Minor
  /** Pieces that count towards a tier, less those returned, in thousandths. */
  readonly counted_quantity: number
  readonly rate_bp: number
  /** What a limit has kept the order from earning. */
  readonly cut: EarningCut | null
  readonly lines: readonly OrderTargetLine[]
}

/**
 * The target of an order, computed from the facts alone and always from the start: the same facts give
 * the same target, however often and in whatever order events bring them. What is posted is the
 * difference to what is on the books.
 */
export function orderTarget(input: OrderTargetInput): OrderTarget {
  const { facts, terms, tier, bonus_value, buyer, redemption } = input
  const kept = redemption ? keptRedemption(redemption, facts) : []
  const keptByLine = new Map(kept.map((line) => [line.line_id, line]))
  const paid_with_bonuses = amountsPaid(input, kept)
  const accrual = calculateAccrual({
    terms,
    tier,
    basket: facts,
    bonus_value,
    paid_with_bonuses,
    occasion: { at: facts.placed_at, buyer },
    limit: input.limit ?? null,
  })

  const kept_parts = facts.lines.map((line, index) =>
    keptParts(accrual.lines[index], line, facts.canceled),
  )
  const lines = facts.lines.map((line, index): OrderTargetLine => {
    const earned = accrual.lines[index]
    const earned_net = sumBonuses((kept_parts[index] ?? []).map((part) => part.bonuses))
    const spent = keptByLine.get(line.line_id)
    return {
      line_id: line.line_id,
      title: line.title,
      base: earned?.base ?? minor(0),
      earned: earned?.bonuses ?? bonuses(0),
      revoked: bonuses((earned?.bonuses ?? 0) - earned_net),
      spent: spent?.spent ?? bonuses(0),
      refunded: bonuses((spent?.spent ?? 0) - (spent?.kept ?? 0)),
      reasons: earned?.reasons ?? [],
    }
  })
  return {
    earned_net: bonuses(lines.reduce((sum, line) => sum + line.earned - line.revoked, 0)),
    groups: targetGroups(terms, accrual.lines, kept_parts),
    refunded: refundedOf(kept),
    is_earned: facts.canceled || momentHasCome(facts, terms.accrual.earn_at),
    counted_spend: countedSpend(input, paid_with_bonuses),
    counted_quantity: countedQuantity(countedLines(input)),
    rate_bp: accrual.rate_bp,
    cut: accrual.cut,
    lines,
  }
}

/**
 * Money that bonuses pay, by line: as the record has it. A reduction that no bonuses stand behind is
 * not paid in money either, so nobody earns by it.
 */
function amountsPaid(
  { facts, redemption }: OrderTargetInput,
  kept: readonly KeptRedemption[],
): ReadonlyMap<string, Minor> {
  const lines = redemption
    ? kept.map((line) => [line.line_id, line.amount] as const)
    : facts.lines.map((line) => [line.line_id, line.paid_with_bonuses] as const)
  return new Map(lines)
}

/** Also counts lines that an edit has removed: they are in the record, and no longer in the facts. */
function refundedOf(kept: readonly KeptRedemption[]): Bonuses {
  return bonuses(
    sumBonuses(kept.map((line) => line.spent)) - sumBonuses(kept.map((line) => line.kept)),
  )
}

function momentHasCome(facts: OrderFacts, moment: ProgramTerms["accrual"]["earn_at"]): boolean {
  switch (moment) {
    case "placed":
      return true
    case "paid":
      return facts.paid
    case "delivered":
      return facts.delivered
  }
}

/** What returns and cancellation leave of a line's bonuses, each lifetime on its own. */
function keptParts(
  earned: AccrualLine | undefined,
  line: OrderLineFacts,
  canceled: boolean,
): AccrualPart[] {
  return (earned?.parts ?? []).map((part) => ({
    ...part,
    bonuses: bonuses(part.bonuses - takenBack(part.bonuses, line, canceled)),
  }))
}

function takenBack(amount: number, line: OrderLineFacts, canceled: boolean): number {
  return canceled ? amount : shareOfQuantity(amount, line.returned_quantity, line.quantity)
}

/** 15 000 bought, 14 000 returned → 1 000 (acceptance A27). */
function countedSpend(
  input: OrderTargetInput,
  paid_with_bonuses: ReadonlyMap<string, Minor>,
): Minor {
  const { terms, bonus_value, program_bonus_value } = input
  const money = countedLines(input).reduce((sum, line) => {
    const by_bonuses = paid_with_bonuses.get(line.line_id) ?? 0
    const counted =
      terms.spend.bonus_paid_part === "whole"
        ? line.payable
        : Math.max(0, line.payable - by_bonuses)
    return sum + counted - shareOfQuantity(counted, line.returned_quantity, line.quantity)
  }, 0)
  return convertByBonusValue(minor(Math.max(0, money)), bonus_value, program_bonus_value)
}

/** 3 pieces and 1.25 kg bought, 1 piece returned → 3 250. */
function countedQuantity(lines: readonly OrderLineFacts[]): number {
  return lines.reduce((sum, { quantity, returned_quantity }) => {
    const kept = Math.max(0, quantity - returned_quantity)
    return sum + Math.round(kept * PIECE)
  }, 0)
}

/** Shipping buys no tier, and neither do products that the schedule does not count. */
function countedLines({ facts, terms }: OrderTargetInput): readonly OrderLineFacts[] {
  if (facts.canceled) return []
  const { counted_products } = terms.tier_schedule
  const isCounted = selectsAnything(counted_products)
    ? lineSelector(counted_products, null)
    : () => true
  return facts.lines.filter((line) => line.kind !== "shipping" && isCounted(line))
}
