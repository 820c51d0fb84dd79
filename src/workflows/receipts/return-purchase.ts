import type { MedusaContainer } from "@medusajs/framework/types"

import { STRANGER } from "../../domain/accrual-rules/occasion"
import { LoyaltyError } from "../../domain/errors"
import { NO_BONUSES } from "../../domain/money/bonuses"
import type { BonusValue } from "../../domain/money/bonus-value"
import { bonusValueIn, programBonusValue } from "../../domain/program/bonus-values"
import { readReceiptId } from "../../domain/receipts/receipt-id"
import type { ReturnedGoods } from "../../domain/receipts/take-back"
import { contentHash } from "../../modules/loyalty-member/ledger/idempotency"
import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import type { SyncOrderInput } from "../../modules/loyalty-member/ledger/sync-order-input"
import type { GoodsReturned } from "../../modules/loyalty-member/operations/return-goods"
import { currentTerms } from "../orders/sync-books"
import { memberModule, programModule } from "../shop/modules"

export interface ReturnAsked {
  /** Of a receipt, or of an order of Medusa's. */
  readonly purchase_id: string
  readonly goods: ReturnedGoods
}

/** A return, and the purchase of which it is, whose currency its money has. */
export interface ReturnedPurchase extends GoodsReturned {
  readonly purchase: BonusOrderRow
}

/**
 * What a return would bring, in money and in bonuses, before anybody presses the button. Writes nothing.
 * @throws LoyaltyError `purchase_not_found`, `return_invalid`, `return_above_sold`
 */
export async function previewReturn(
  container: MedusaContainer,
  { purchase_id, goods }: ReturnAsked,
): Promise<ReturnedPurchase> {
  const purchase = await readPurchase(container, purchase_id)
  const order = await purchaseAsKnown(container, purchase)
  const returned = await memberModule(container).receipts.returnGoods({ order, goods, as: null })
  return { ...returned, purchase }
}

/**
 * Takes goods of a till's receipt back, once under its name.
 * @throws LoyaltyError `purchase_not_found`, `return_invalid`, `return_above_sold`, `idempotency_conflict`
 */
export async function returnReceipt(
  container: MedusaContainer,
  { purchase_id, goods }: ReturnAsked,
  { return_id, actor_id }: { readonly return_id: string; readonly actor_id: string },
): Promise<ReturnedPurchase> {
  if (!readReceiptId(purchase_id)) throw notATills()
  const purchase = await readPurchase(container, purchase_id)
  const order = await purchaseAsKnown(container, purchase)
  const as = { return_id, actor_id, content_hash: hashOfReturn(goods) }
  const returned = await memberModule(container).receipts.returnGoods({ order, goods, as })
  return { ...returned, purchase }
}

/** Goods of an order come back in Medusa, which would not hear of them here. */
function notATills(): LoyaltyError {
  return new LoyaltyError("purchase_not_found", "No till has made such a receipt.")
}

function hashOfReturn(goods: ReturnedGoods): string {
  return contentHash({ goods: JSON.stringify(goods) })
}

/** @throws LoyaltyError `purchase_not_found` */
export async function readPurchase(
  container: MedusaContainer,
  purchase_id: string,
): Promise<BonusOrderRow> {
  const purchase = await memberModule(container).readOrderRecord(purchase_id)
  if (purchase) return purchase
  throw new LoyaltyError(
    "purchase_not_found",
    "The program knows no purchase with this number. Nobody earned or spent bonuses on it.",
  )
}

/** As the books have it, under the version of the program that is pinned with it. */
export async function purchaseAsKnown(
  container: MedusaContainer,
  { program_id, program_version, account_id, books_account_id, ...purchase }: BonusOrderRow,
): Promise<SyncOrderInput> {
  const terms = await programModule(container).retrieveTerms(program_id, program_version)
  return {
    account_id: books_account_id ?? account_id,
    cart_id: purchase.cart_id,
    facts: purchase.facts,
    buyer: STRANGER,
    program_id,
    program_version,
    terms,
    current_terms: await currentTerms(container, program_id),
    bonus_value: bonusValueIn(terms, purchase.facts.currency) as BonusValue,
    program_bonus_value: programBonusValue(terms),
    redeemed: NO_BONUSES,
  }
}
