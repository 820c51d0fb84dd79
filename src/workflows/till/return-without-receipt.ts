import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { takingBack } from "../../domain/ledger/take-back"
import { worthRoundedDown } from "../../domain/money/bonus-value"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import type { Minor } from "../../domain/money/money"
import { minor, moneyToMinor, NO_MONEY, sumMoney } from "../../domain/money/money"
import type { BlindReturnLine, ReturnWithoutReceipt } from "../../domain/till/till-return"
import { contentHash } from "../../modules/loyalty-member/ledger/idempotency"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { memberModule } from "../shop/modules"
import type { TillQuote } from "./quote-at-till"
import { quoteAtTill } from "./quote-at-till"
import type { TillLine } from "./till-lines"
import { assertMoneyFits, withVariants } from "./till-lines"

export interface BlindReturnAsked {
  readonly member: MemberStandingView
  readonly currency_code: string
  /** With the prices that the till pays out. */
  readonly lines: readonly (TillLine & { readonly unit_price: number })[]
  readonly reason: string
}

/**
 * What goods would bring that somebody has brought without a receipt: the till's own money, and what they would earn
 * today is taken back. Writes nothing.
 * @throws LoyaltyError `basket_invalid`
 */
export async function planReturnWithoutReceipt(
  container: MedusaContainer,
  { member, currency_code, lines: named, reason }: BlindReturnAsked,
): Promise<ReturnWithoutReceipt> {
  assertMoneyFits(named, currency_code)
  const lines = await withVariants(container, named)
  const quote = await quoteAtTill(container, {
    basket: { currency_code, sales_channel_id: null, region_id: null, lines: lines.map(asBasket) },
    place: null,
    taxed_line_ids: new Set(lines.map((_, index) => String(index + 1))),
    quoted_for: { who: "member", member },
    wish: null,
  })
  return asReturn(quote, quote.member ?? member, reason, lines)
}

function asBasket({ variant_id, quantity, unit_price }: TillLine, index: number) {
  return {
    id: String(index + 1),
    kind: "item" as const,
    product_id: null,
    variant_id,
    quantity,
    unit_price,
    is_tax_inclusive: true,
    tax_percent: 0,
    discount: 0,
    discount_percent: 0,
    is_gift_card: null,
  }
}

function asReturn(
  { currency, offer, program }: TillQuote,
  { member_id, balance }: MemberStandingView,
  reason: string,
  named: readonly TillLine[],
): ReturnWithoutReceipt {
  const lines = named.map((line, index): BlindReturnLine => {
    const unit_price = moneyToMinor(line.unit_price ?? 0, currency)
    const earned = offer?.accrual.lines.find(({ line_id }) => line_id === String(index + 1))
    return {
      title: line.title ?? line.sku ?? line.variant_id ?? "",
      quantity: line.quantity,
      unit_price,
      money: moneyToMinor(MathBN.mult(line.unit_price ?? 0, line.quantity).toFixed(), currency),
      revoked: earned?.bonuses ?? NO_BONUSES,
    }
  })
  const revoked = offer?.accrual.bonuses ?? NO_BONUSES
  const shortfall_policy = program?.terms.returns.shortfall ?? "debt"
  const { taken, owed, shortfall } = takingBack(balance.available, revoked, shortfall_policy)
  const deducted = shortfall_policy === "deduct_from_refund" ? shortfall : NO_BONUSES
  const worth = offer ? worthRoundedDown(deducted, offer.bonus_value) : NO_MONEY
  const money = paidOut(lines, worth)
  return {
    member_id,
    currency_code: currency.code,
    money,
    money_by_hand: money,
    revoked,
    shortfall: deducted,
    shortfall_policy,
    standing: {
      available: bonuses(balance.available - taken),
      debt: bonuses(balance.debt + owed),
    },
    reason,
    lines,
  }
}

function paidOut(lines: readonly BlindReturnLine[], worth: Minor): Minor {
  return minor(Math.max(0, sumMoney(lines.map(({ money }) => money)) - worth))
}

const LOCK_WAIT_SECONDS = 30

/**
 * Takes goods back of which nobody knows the purchase, once under the till's key: what they would earn today is taken
 * off the account, by an adjustment that says why. See docs/adr/0039-goods-without-a-receipt-are-an-adjustment.md.
 * @throws LoyaltyError `idempotency_conflict`, `basket_invalid`, `busy_try_again`
 */
export function returnWithoutReceipt(
  container: MedusaContainer,
  asked: BlindReturnAsked,
  as: { readonly idempotency_key: string; readonly actor_id: string | null },
): Promise<ReturnWithoutReceipt> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-return:${as.idempotency_key}`], () => once(container, asked, as), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function once(
  container: MedusaContainer,
  asked: BlindReturnAsked,
  { idempotency_key, actor_id }: { idempotency_key: string; actor_id: string | null },
): Promise<ReturnWithoutReceipt> {
  const { till } = memberModule(container)
  const { member_id } = asked.member
  const content_hash = contentHash({
    member_id,
    currency_code: asked.currency_code,
    lines: JSON.stringify(asked.lines),
    reason: asked.reason,
  })
  const begun = await till.beginReturnWithoutReceipt({
    idempotency_key,
    member_id,
    content_hash,
    actor_id,
  })
  if (begun.is_done && begun.plan) return begun.plan
  const plan = begun.plan ?? (await decide(container, asked, idempotency_key))
  await takeOff(container, plan, { idempotency_key, actor_id })
  await till.closeReturn(idempotency_key)
  return plan
}

async function decide(
  container: MedusaContainer,
  asked: BlindReturnAsked,
  idempotency_key: string,
): Promise<ReturnWithoutReceipt> {
  const { till } = memberModule(container)
  try {
    const plan = await planReturnWithoutReceipt(container, asked)
    if (await till.planReturn(idempotency_key, plan)) return plan
    throw new LoyaltyError("busy_try_again", "Somebody else is taking this back. Try again.")
  } catch (error) {
    if (!LoyaltyError.is(error) || error.code !== "busy_try_again") {
      await till.forgetReturn(idempotency_key)
    }
    throw error
  }
}

async function takeOff(
  container: MedusaContainer,
  { member_id, revoked, reason, shortfall_policy }: ReturnWithoutReceipt,
  { idempotency_key, actor_id }: { idempotency_key: string; actor_id: string | null },
): Promise<void> {
  if (revoked === 0) return
  const members = memberModule(container)
  const [member] = await members.readStandings({ member_ids: [member_id] })
  if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
  await members.adjustBalance({
    account_id: member.account_id,
    request_id: `till-return:${idempotency_key}`,
    change: 0 - revoked,
    reason: `Returned without a receipt: ${reason}`,
    actor_id,
    shortfall_policy,
  })
}
