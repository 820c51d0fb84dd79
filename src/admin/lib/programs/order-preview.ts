import { STRANGER } from "../../../domain/accrual-rules/occasion"
import type { BuyerFacts } from "../../../domain/accrual-rules/occasion"
import { BONUSES_MAX, bonusesToWire } from "../../../domain/money/bonuses"
import { currencyOf } from "../../../domain/money/currency"
import { mulDiv } from "../../../domain/money/integer-math"
import type { Minor } from "../../../domain/money/money"
import { moneyFromMinor, moneyToMinor } from "../../../domain/money/money"
import { programBonusValue } from "../../../domain/program/bonus-values"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { ProgramTerms, TierTerms } from "../../../domain/program/terms"
import { quoteBasket } from "../../../domain/quote/quote-basket"

/** What an order of so much means to a member of a tier; bonuses and money in major units. */
export interface OrderPreview {
  readonly tier: TierTerms | null
  readonly earns: number
  readonly may_pay_bonuses: number
  readonly may_pay_amount: number
  /** Of a discount program: what is left to pay. */
  readonly pays: number
}

/** Somebody who has bought before and of whom nothing else is known. */
const A_MEMBER: BuyerFacts = { ...STRANGER, earlier_orders: 1 }

/**
 * An order of one product, bought now by a member with plenty of bonuses, for each tier; one line where
 * there are none. By the rules that quote a cart: 100.00 at 5 % earns 5, and of it 30.00 can be paid with bonuses.
 * @param terms such as `validateTerms` lets pass
 */
export function previewOrder(
  terms: ProgramTerms,
  kind: ProgramKind,
  amount: number,
  now: number,
): OrderPreview[] {
  const tiers: readonly (TierTerms | null)[] = terms.tiers.length > 0 ? terms.tiers : [null]
  const payable = moneyToMinor(amount, currencyOf(terms.currency_code))
  return tiers.map((tier) =>
    kind === "discount" ? discounted(terms, tier, payable) : quoted(terms, tier, payable, now),
  )
}

function discounted(terms: ProgramTerms, tier: TierTerms | null, payable: Minor): OrderPreview {
  const percent_bp = tier?.discount_bp ?? terms.discount.percent_bp
  const off = mulDiv(payable, percent_bp, 10_000, "half_up")
  const pays = moneyFromMinor((payable - off) as Minor, currencyOf(terms.currency_code))
  return { tier, earns: 0, may_pay_bonuses: 0, may_pay_amount: 0, pays }
}

function quoted(
  terms: ProgramTerms,
  tier: TierTerms | null,
  payable: Minor,
  now: number,
): OrderPreview {
  const currency = currencyOf(terms.currency_code)
  const { limits, accrual } = quoteBasket({
    terms,
    tier,
    basket: { currency, sales_channel_id: null, lines: [lineOf(payable)] },
    bonus_value: programBonusValue(terms),
    balance: BONUSES_MAX,
    wish: null,
    occasion: { at: now, buyer: A_MEMBER },
    limit: null,
  })
  return {
    tier,
    earns: bonusesToWire(accrual.bonuses),
    may_pay_bonuses: bonusesToWire(limits.max_bonuses),
    may_pay_amount: moneyFromMinor(limits.max_amount, currency),
    pays: moneyFromMinor(payable, currency),
  }
}

function lineOf(payable: Minor) {
  return {
    line_id: "preview",
    kind: "item" as const,
    is_gift_card: false,
    quantity: 1,
    payable,
    payable_without_tax: payable,
    original: payable,
    product_id: null,
    category_ids: [],
    collection_id: null,
    tag_ids: [],
  }
}
