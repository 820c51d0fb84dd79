import type { BonusValue } from "../money/bonus-value"
import { bonusesBoughtBy } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import { mulDiv } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { ProgramTerms, TierTerms } from "../program/terms"
import { lineCaps } from "../redemption/line-caps"
import type { OrderFacts, OrderLineFacts } from "./order-facts"
import { shareOfQuantity } from "./share-of"

/** How a captured redemption lies on the lines of its order; recorded once, at the first sight of both. */
export interface RedemptionRecord {
  readonly settlement: ProgramTerms["redemption"]["settlement"]
  /** The entry that spent the bonuses. */
  readonly capture_seq: number
  readonly bonuses: Bonuses
  readonly lines: readonly RedemptionRecordLine[]
}

export interface RedemptionRecordLine {
  readonly line_id: string
  readonly bonuses: Bonuses
  /** Money with tax. */
  readonly amount: Minor
  readonly quantity: number
}

/**
 * Spreads a captured redemption over the order's lines: for the `discount` settlement by the reductions
 * that the order carries, for `tender` (which the lines do not show) by the caps that made it up.
 */
export function recordRedemption(
  captured: { readonly capture_seq: number; readonly bonuses: Bonuses; readonly amount: Minor },
  facts: OrderFacts,
  terms: ProgramTerms,
  tier: TierTerms | null,
): RedemptionRecord {
  const settlement = terms.redemption.settlement
  const weights = redemptionWeights(settlement, facts, terms, tier)
  const amounts =
    settlement === "discount" && sum(weights) === BigInt(captured.amount)
      ? weights.map(Number)
      : spreadByLargestRemainder(captured.amount, weights)
  const parts = spreadByLargestRemainder(captured.bonuses, amounts)
  return {
    settlement,
    capture_seq: captured.capture_seq,
    bonuses: captured.bonuses,
    lines: facts.lines
      .map((line, index) => ({
        line_id: line.line_id,
        bonuses: bonuses(parts[index] ?? 0),
        amount: minor(amounts[index] ?? 0),
        quantity: line.quantity,
      }))
      .filter((line) => line.amount > 0),
  }
}

function redemptionWeights(
  settlement: RedemptionRecord["settlement"],
  facts: OrderFacts,
  terms: ProgramTerms,
  tier: TierTerms | null,
): bigint[] {
  if (settlement === "discount") {
    const shown = facts.lines.map((line) => BigInt(line.paid_with_bonuses))
    if (sum(shown) > 0n) return shown
  }
  const caps = lineCaps(terms, tier, facts).map((cap) => cap.weight)
  if (sum(caps) > 0n) return caps
  const payable = facts.lines.map((line) => BigInt(line.payable))
  return sum(payable) > 0n ? payable : facts.lines.map(() => 1n)
}

/**
 * How an order was paid shows on the order itself. By the time it is first seen the program may settle
 * otherwise, and a tender taken for a discount would be given back at once.
 */
export function settlementShown(
  { lines }: OrderFacts,
  shown: Bonuses,
  terms: ProgramTerms,
): RedemptionRecord["settlement"] {
  if (lines.some((line) => line.paid_with_bonuses > 0)) return "discount"
  return shown > 0 ? "tender" : terms.redemption.settlement
}

/** Cart and order each round the price of a line with their other lines: it may differ by a cent. */
const ROUNDED_APART = 1

/**
 * True when a hold settles what an order shows as paid with bonuses. Where the order's reductions show
 * less, the rest comes back as from any line that lost its reduction; a tender lies on no line, so it has
 * to be the very same.
 */
export function settlesOrder(
  held: Bonuses,
  shown: Bonuses,
  settlement: RedemptionRecord["settlement"],
  { lines }: OrderFacts,
  value: BonusValue,
): boolean {
  const cents = minor(lines.length * ROUNDED_APART + Number(value.minor_units) - 1)
  const tolerance = bonusesBoughtBy(cents, value)
  if (shown - held > tolerance) return false
  return settlement === "discount" || held - shown <= tolerance
}

/** What the order still keeps of the redemption, per line, after edits, returns and cancellation. */
export interface KeptRedemption {
  readonly line_id: string
  readonly spent: Bonuses
  readonly kept: Bonuses
  /** Money that is paid with bonuses on the line as it stands, before returns. */
  readonly amount: Minor
  /** What returns and cancellation leave of it. */
  readonly kept_amount: Minor
}

/**
 * An edit that takes the reduction off a line gives its bonuses back; a return gives back the share of
 * the returned quantity; a canceled order keeps nothing.
 */
export function keptRedemption(
  record: RedemptionRecord,
  facts: OrderFacts,
): readonly KeptRedemption[] {
  const current = new Map(facts.lines.map((line) => [line.line_id, line]))
  return record.lines.map((spent) => {
    const line = current.get(spent.line_id)
    if (!line || line.quantity <= 0) {
      return {
        line_id: spent.line_id,
        spent: spent.bonuses,
        kept: bonuses(0),
        amount: minor(0),
        kept_amount: minor(0),
      }
    }
    const standing = standingOn(record.settlement, spent, line)
    const left = (amount: number) =>
      facts.canceled ? 0 : amount - shareOfQuantity(amount, line.returned_quantity, line.quantity)
    return {
      line_id: spent.line_id,
      spent: spent.bonuses,
      kept: bonuses(left(standing.bonuses)),
      amount: standing.amount,
      kept_amount: minor(left(standing.amount)),
    }
  })
}

function standingOn(
  settlement: RedemptionRecord["settlement"],
  spent: RedemptionRecordLine,
  line: OrderLineFacts,
): { bonuses: Bonuses; amount: Minor } {
  if (settlement === "tender") {
    return {
      bonuses: bonuses(shareOfQuantity(spent.bonuses, line.quantity, spent.quantity)),
      amount: minor(shareOfQuantity(spent.amount, line.quantity, spent.quantity)),
    }
  }
  const shown = line.paid_with_bonuses
  const is_whole = shown > 0 && spent.amount - shown <= ROUNDED_APART
  if (is_whole) return { bonuses: spent.bonuses, amount: spent.amount }
  return {
    bonuses: bonuses(mulDiv(spent.bonuses, shown, spent.amount, "round_down")),
    amount: shown,
  }
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
