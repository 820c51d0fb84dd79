import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import { currencyOf } from "../../domain/money/currency"
import { bonusValueIn, programBonusValue } from "../../domain/program/bonus-values"
import { receiptFacts } from "../../domain/receipts/receipt-facts"
import { receiptIdOf } from "../../domain/receipts/receipt-id"
import type { Redemption } from "../../domain/redemption/quote-redemption"
import { contentHash } from "../../modules/loyalty-member/ledger/idempotency"
import type { SyncOrderInput } from "../../modules/loyalty-member/ledger/sync-order-input"
import type { RecordedReceipt } from "../../modules/loyalty-member/operations/record-receipt"
import { sameReceipt } from "../../modules/loyalty-member/operations/record-receipt"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { OfflineSale } from "../../modules/loyalty-member/receipts/pay-with-bonuses"
import { isBudgetSpent, isStaff } from "../basket/read-earning-situation"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import { currentTerms } from "../orders/sync-books"
import { programOfPurchase } from "../program/program-of-purchase"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"
import type { AskedReceipt } from "./asked-receipt"
import type { SoldTo } from "./price-of-receipt"
import { paidWithBonuses } from "./price-of-receipt"
import { receiptHolder } from "./receipt-holder"
import { soldBasket } from "./sold-basket"

/** How a sale is looked at that was made without a link: whose it is and how it was paid is settled already. */
export interface OfflineTerms {
  readonly sale: OfflineSale
  readonly member: MemberStandingView
  readonly paid: (sold: SoldTo) => Redemption
}

/**
 * Records a finished sale of a till that is not Medusa's, once: it is quoted as a cart would be, and booked as an
 * order is. Told again it answers as at first, whatever has become of the card or the balance meanwhile.
 * @throws LoyaltyError `idempotency_conflict`, `program_not_active` where the sale counts nowhere, and what
 *   `receiptHolder`, `paidWithBonuses` and the operation refuse
 */
export async function recordReceipt(
  container: MedusaContainer,
  asked: AskedReceipt,
  {
    actor_id,
    offline = null,
  }: { readonly actor_id: string; readonly offline?: OfflineTerms | null },
): Promise<RecordedReceipt> {
  const members = memberModule(container)
  const receipt_id = receiptIdOf(asked.till_id, asked.receipt_number)
  const content_hash = contentHash({
    ...asked,
    holder: Object.values(asked.holder).join(":"),
    lines: JSON.stringify(asked.lines),
  })
  const known = await members.receipts.readReceipt(receipt_id)
  if (known) return { receipt: sameReceipt(known, content_hash), replayed: true }

  const sold_at = Math.min(asked.sold_at ?? Date.now(), Date.now())
  const member = offline?.member ?? (await receiptHolder(container, asked.holder))
  const program = offline
    ? await programOfMember(container, member, sold_at)
    : await programOfSale(container, asked, member, sold_at)
  const sold = await soldTo(container, asked, member, program)
  const paid = offline?.paid(sold) ?? (await paidWithBonuses(container, sold, asked.bonuses))
  const { redemption, time_zone } = sold.program.terms
  return members.receipts.recordReceipt({
    order: await asOrder(container, asked, sold, paid, sold_at),
    till_id: asked.till_id,
    receipt_number: asked.receipt_number,
    content_hash,
    member_max: redemption.member_max && { ...redemption.member_max, time_zone },
    offline: offline?.sale ?? null,
    actor_id,
  })
}

/** The sale counts in the program of its member, as it stood at that moment, and nowhere else. */
async function programOfSale(
  container: MedusaContainer,
  { currency_code, sales_channel_id, region_id }: AskedReceipt,
  member: MemberStandingView,
  at: Instant,
): Promise<ProgramWithTerms | null> {
  const purchase = { at, currency_code, sales_channel_id, region_id }
  const { program } = await programOfPurchase(container, purchase, [member])
  return program?.id === member.program_id ? program : null
}

/** Bonuses have been taken off the price already: they are his, whatever the program would say today. */
async function programOfMember(
  container: MedusaContainer,
  { program_id }: MemberStandingView,
  at: Instant,
): Promise<ProgramWithTerms | null> {
  const programs = await programModule(container).readProgramsAt(at)
  return programs.find(({ id }) => id === program_id) ?? null
}

async function soldTo(
  container: MedusaContainer,
  asked: AskedReceipt,
  member: MemberStandingView,
  program: ProgramWithTerms | null,
): Promise<SoldTo> {
  const bonus_value = program && bonusValueIn(program.terms, currencyOf(asked.currency_code))
  if (!bonus_value) {
    throw new LoyaltyError(
      "program_not_active",
      "This sale counts nowhere: at its moment the program did not run, or not in this currency or place.",
    )
  }
  const basket = await soldBasket(container, asked, program.terms)
  return { member, program, bonus_value, basket }
}

async function asOrder(
  container: MedusaContainer,
  asked: AskedReceipt,
  { member, program, bonus_value, basket }: SoldTo,
  paid: Redemption,
  sold_at: Instant,
): Promise<SyncOrderInput> {
  const { terms } = program
  const { customer_id, member_id, birth_date, account_id } = member
  const receipt_id = receiptIdOf(asked.till_id, asked.receipt_number)
  const [buyer, current_terms, is_staff, budget_spent] = await Promise.all([
    readBuyerFacts(container, terms, {
      customer_id,
      member_id,
      birth_date,
      at: sold_at,
      order_id: receipt_id,
    }),
    currentTerms(container, program.id),
    isStaff(container, terms, customer_id),
    isBudgetSpent(container, program, Date.now()),
  ])
  const titles = new Map(
    asked.lines.map((line) => [line.line_id, line.title ?? line.sku ?? line.line_id]),
  )
  return {
    account_id,
    cart_id: null,
    facts: receiptFacts({ receipt_id, sold_at, basket, titles, paid: paid.lines }),
    buyer,
    program_id: program.id,
    program_version: program.version,
    terms,
    current_terms,
    bonus_value,
    program_bonus_value: programBonusValue(terms),
    redeemed: paid.bonuses,
    spends_with_it: true,
    is_staff,
    budget_spent,
  }
}
