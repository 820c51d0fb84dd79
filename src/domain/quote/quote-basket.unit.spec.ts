import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  termsWith,
  tier,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { ProgramTerms } from "../program/terms"
import { tierReached } from "../tiers/tier-reached"
import type { BasketQuoteInput } from "./quote-basket"
import { quoteBasket } from "./quote-basket"

const SILVER = tier("silver", { accrual_bp: 500, cap_bp: 1_000 })
const GOLD = tier("gold", { threshold: euros(1_000), accrual_bp: 1_000, cap_bp: 5_000 })
const SCHEDULE = [SILVER, GOLD]

/** A silver member with 900.00 bought, who buys for 200.00. */
function crossing(terms: ProgramTerms, more: Partial<BasketQuoteInput> = {}): BasketQuoteInput {
  return {
    terms,
    tier: terms.tiers[0] ?? null,
    basket: basketOf([item("coat", euros(200))]),
    bonus_value: ONE_EURO,
    balance: bonuses(10_000),
    wish: null,
    limit: null,
    occasion: today(),
    tierAfter: ({ spend }) => tierReached(terms, euros(900) + spend),
    ...more,
  }
}

describe("the quote of a basket that carries its member over a threshold (A26)", () => {
  it("earns at the old tier", () => {
    const { accrual } = quoteBasket(crossing(termsWith({ tiers: SCHEDULE })))
    expect(accrual.bonuses).toBe(1_000)
  })

  it("earns at the new one where the program says so, and is spent on at the old one", () => {
    const terms = termsWith({ tiers: SCHEDULE, accrual: { crossing_order: "new_tier" } })
    const { accrual, limits } = quoteBasket(crossing(terms))
    expect(accrual.bonuses).toBe(2_000)
    expect(limits.max_bonuses).toBe(2_000)
  })

  it("counts what is paid with bonuses by the program's setting", () => {
    const terms = termsWith({
      tiers: [SILVER, { ...GOLD, threshold: euros(1_090) }],
      accrual: { crossing_order: "new_tier" },
      spend: { bonus_paid_part: "money_part_only" },
    })
    expect(quoteBasket(crossing(terms)).accrual.rate_bp).toBe(1_000)
    expect(quoteBasket(crossing(terms, { wish: "max" })).accrual.rate_bp).toBe(500)
  })

  it("leaves a stranger at the first tier", () => {
    const terms = termsWith({ tiers: SCHEDULE, accrual: { crossing_order: "new_tier" } })
    const { tierAfter: _nobody, ...stranger } = crossing(terms, { balance: NO_BONUSES })
    expect(quoteBasket(stranger).accrual.bonuses).toBe(1_000)
  })
})
