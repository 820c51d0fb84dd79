import type { MedusaContainer } from "@medusajs/framework/types"

import { STRANGER } from "../../domain/accrual-rules/occasion"
import { bonusesBoughtBy } from "../../domain/money/bonus-value"
import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { minor } from "../../domain/money/money"
import { bonusValueIn, programBonusValue } from "../../domain/program/bonus-values"
import { keptRedemption } from "../../domain/orders/order-redemption"
import type { ProgramTerms } from "../../domain/program/terms"
import type { SyncOrderResult } from "../../modules/loyalty-member/ledger/order-sync"
import type { SyncOrderInput } from "../../modules/loyalty-member/ledger/sync-order-input"
import type { OrderPin } from "../../modules/loyalty-member/reads/orders"
import { isBudgetSpent, isStaff } from "../basket/read-earning-situation"
import { failpoint } from "../shop/failpoint"
import { memberModule, programModule } from "../shop/modules"
import type { KnownOrder } from "./first-sight"
import { firstSight } from "./first-sight"
import type { ReadOrder } from "./read-order-facts"
import { AS_PLACED, holderOf, orderFacts, readOrders, redeemedOnOrder } from "./read-order-facts"

/** An order that the loyalty program knows, after a sync; plain data. */
export interface SyncedOrder {
  readonly order_id: string
  readonly posted: number
  /** Hundredths that nobody owes and whoever refunds should know of. */
  readonly shortfall: number
  /** What the `tender` settlement has to put back on the order, in minor units; null for `discount`. */
  readonly tender_given_back: Minor | null
}

/**
 * Reads orders as they are and brings their books in line. Orders of guests, drafts and other
 * currencies are passed over. Safe to call at any time, for any order, as often as anybody likes.
 */
export async function syncBooks(
  container: MedusaContainer,
  order_ids: readonly string[],
): Promise<SyncedOrder[]> {
  const members = memberModule(container)
  const [read, pins] = await Promise.all([
    readOrders(container, order_ids),
    members.readOrderPins(order_ids),
  ])
  const synced: SyncedOrder[] = []
  for (const order of read) {
    const pin = pins.find((candidate) => candidate.order_id === order.order.id) ?? null
    if (!pin && isEdited(order)) await syncAsPlaced(container, order.order.id)
    const result = await syncOne(container, order, pin)
    if (result) synced.push(result)
  }
  return synced
}

function isEdited({ order, cart_id }: ReadOrder): boolean {
  return cart_id !== null && order.version > AS_PLACED
}

/**
 * An order is recorded as it was placed, also when its edit is what is seen first: a tender lies on no
 * line, so only the goods of that moment tell what it paid for.
 */
async function syncAsPlaced(container: MedusaContainer, order_id: string): Promise<void> {
  const [placed] = await readOrders(container, [order_id], AS_PLACED)
  if (placed) await syncOne(container, placed, null)
}

async function syncOne(
  container: MedusaContainer,
  read: ReadOrder,
  pin: OrderPin | null,
): Promise<SyncedOrder | null> {
  const known = pin
    ? { pin, buyer: STRANGER, customer_id: read.order.customer_id }
    : await firstSight(container, read)
  if (!known) return null
  const input = await syncInput(container, read, known)
  if (!input) return null
  const at_first_sight = pin === null ? await limitsOfBuyer(container, known, input) : {}
  failpoint("before_accrual")
  const [result] = await memberModule(container).syncOrders([{ ...input, ...at_first_sight }])
  failpoint("after_accrual")
  if (result?.status === "needs_version") {
    // Another node saw the order first, under another version: what is pinned counts.
    return syncOne(container, read, { ...known.pin, program_version: result.program_version })
  }
  return result ? syncedOrder(result) : null
}

/** What is pinned of an order's limits; one that has a record keeps what was pinned then. */
async function limitsOfBuyer(
  container: MedusaContainer,
  { customer_id }: KnownOrder,
  { program_id, terms }: SyncOrderInput,
): Promise<Pick<SyncOrderInput, "is_staff" | "budget_spent">> {
  const [is_staff, budget_spent] = await Promise.all([
    isStaff(container, terms, customer_id),
    isBudgetSpent(container, { id: program_id, terms }, Date.now()),
  ])
  return { is_staff, budget_spent }
}

async function syncInput(
  container: MedusaContainer,
  { order, cart_id }: ReadOrder,
  { pin, buyer }: KnownOrder,
): Promise<SyncOrderInput | null> {
  const { program_id, program_version, account_id } = pin
  const terms = await programModule(container).retrieveTerms(program_id, program_version)
  const bonus_value = bonusValueIn(terms, currencyOf(order.currency_code))
  if (!bonus_value) return null
  const facts = await orderFacts(container, order, terms)
  const current_terms = await currentTerms(container, program_id)
  return {
    account_id,
    cart_id: holderOf({ order, cart_id }),
    facts,
    buyer,
    program_id,
    program_version,
    terms,
    current_terms,
    bonus_value,
    program_bonus_value: programBonusValue(terms),
    redeemed: bonusesBoughtBy(redeemedOnOrder(order, facts), bonus_value),
  }
}

/** Today's: by them a tier is decided, whichever version the order was placed under. */
export async function currentTerms(
  container: MedusaContainer,
  program_id: string,
): Promise<ProgramTerms> {
  const programs = programModule(container)
  const at_hand = await programs.readProgramsAt(Date.now())
  const program = at_hand.find(({ id }) => id === program_id)
  return (program ?? (await programs.retrieveProgramWithTerms(program_id))).terms
}

function syncedOrder({
  order,
  posted,
  shortfall,
}: Extract<SyncOrderResult, { status: "synced" }>): SyncedOrder {
  return {
    order_id: order.order_id,
    posted,
    shortfall,
    tender_given_back: tenderGivenBack(order),
  }
}

/** The money of the bonuses that came back; a canceled order has nothing left to settle. */
function tenderGivenBack(
  order: Extract<SyncOrderResult, { status: "synced" }>["order"],
): Minor | null {
  const { redemption, facts } = order
  if (redemption?.settlement !== "tender" || facts.canceled) return null
  const paid = redemption.lines.reduce((sum, line) => sum + line.amount, 0)
  const kept = keptRedemption(redemption, facts).reduce((sum, line) => sum + line.kept_amount, 0)
  return minor(paid - kept)
}
