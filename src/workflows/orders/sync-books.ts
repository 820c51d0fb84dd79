import type { MedusaContainer } from "@medusajs/framework/types"

import type { BuyerFacts } from "../../domain/accrual-rules/occasion"
import { STRANGER } from "../../domain/accrual-rules/occasion"
import { bonusesBoughtBy } from "../../domain/money/bonus-value"
import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { minor } from "../../domain/money/money"
import { bonusValueIn, programBonusValue } from "../../domain/program/bonus-values"
import { keptRedemption } from "../../domain/orders/order-redemption"
import type { SyncOrderResult } from "../../modules/loyalty-member/ledger/order-sync"
import type { SyncOrderInput } from "../../modules/loyalty-member/ledger/sync-order-input"
import type { OrderPin } from "../../modules/loyalty-member/reads/orders"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import { failpoint } from "../shop/failpoint"
import { memberModule, programModule } from "../shop/modules"
import type { ReadOrder } from "./read-order-facts"
import { AS_PLACED, orderFacts, readOrders, redeemedOnOrder } from "./read-order-facts"

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
  const [read, pins, program] = await Promise.all([
    readOrders(container, order_ids),
    members.readOrderPins(order_ids),
    programModule(container).retrieveDefaultProgram(),
  ])
  const synced: SyncedOrder[] = []
  for (const order of read) {
    const pin = pins.find((candidate) => candidate.order_id === order.order.id) ?? null
    if (!pin && isEdited(order)) await syncAsPlaced(container, order.order.id, program)
    const result = await syncOne(container, order, pin, program)
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
async function syncAsPlaced(
  container: MedusaContainer,
  order_id: string,
  program: ProgramWithTerms | null,
): Promise<void> {
  const [placed] = await readOrders(container, [order_id], AS_PLACED)
  if (placed) await syncOne(container, placed, null, program)
}

async function syncOne(
  container: MedusaContainer,
  read: ReadOrder,
  pin: OrderPin | null,
  program: ProgramWithTerms | null,
): Promise<SyncedOrder | null> {
  const known = pin ? { pin, buyer: STRANGER } : await firstSight(container, read, program)
  if (!known) return null
  const input = await syncInput(container, read, known)
  if (!input) return null
  failpoint("before_accrual")
  const [result] = await memberModule(container).syncOrders([input])
  failpoint("after_accrual")
  if (result?.status === "needs_version") {
    // Another node saw the order first, under another version: what is pinned counts.
    return syncOne(
      container,
      read,
      { ...known.pin, program_version: result.program_version },
      program,
    )
  }
  return result ? syncedOrder(result) : null
}

/** An order's pin, and its buyer as he was at the placing; of an order with a record the recorded one counts. */
interface KnownOrder {
  readonly pin: OrderPin
  readonly buyer: BuyerFacts
}

/** Whose the order is and under which terms, when nobody has seen it before. */
async function firstSight(
  container: MedusaContainer,
  { order }: ReadOrder,
  program: ProgramWithTerms | null,
): Promise<KnownOrder | null> {
  if (!program || order.customer_id === null || order.is_draft_order === true) return null
  const [member] = await memberModule(container).readStandings({
    customer_id: order.customer_id,
    program_id: program.id,
  })
  if (member?.status !== "active") return null
  const buyer = await readBuyerFacts(container, program.terms, {
    customer_id: order.customer_id,
    birth_date: member.birth_date,
    at: new Date(order.created_at).getTime(),
    order_id: order.id,
  })
  return {
    pin: {
      order_id: order.id,
      account_id: member.account_id,
      program_id: program.id,
      program_version: program.version,
    },
    buyer,
  }
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
  return {
    account_id,
    cart_id,
    facts,
    buyer,
    program_id,
    program_version,
    terms,
    bonus_value,
    program_bonus_value: programBonusValue(terms),
    redeemed: bonusesBoughtBy(redeemedOnOrder(order, facts), bonus_value),
  }
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
