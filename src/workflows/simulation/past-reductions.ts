import type { MedusaContainer } from "@medusajs/framework/types"

import type { Currency, Minor } from "../../domain/money/money"
import { minor, moneyToMinor } from "../../domain/money/money"
import { lineAmounts } from "../../domain/program/line-amounts"
import type { ProgramTerms } from "../../domain/program/terms"
import type { DiscountedOrder } from "../../domain/simulation/past-discount"
import { EVERY_MEMBER, promotionCode } from "../../domain/tiers/tier-groups"
import type { PastOrderRecord } from "../../modules/loyalty-member/reads/past-orders"
import type { ShopAdjustment, ShopItem } from "../basket/shop-lines"
import { pricedItem } from "../basket/shop-lines"
import type { ShopPromotion } from "../discount/read-order-percents"
import { isOfWholeOrder } from "../discount/read-order-percents"
import type { ShopOrder } from "../orders/read-order-facts"
import { readOrders } from "../orders/read-order-facts"
import { queryRows } from "../shop/query-rows"

type Reductions = Pick<DiscountedOrder, "reductions" | "best_other_bp">

/** What percents off the whole order took off orders of the past, each promotion asked for once. */
export class PastReductions {
  private orders = new Map<string, ShopOrder>()
  /** Basis points by the code; null: it is no percent off the whole order, or it is gone. */
  private readonly percents = new Map<string, number | null>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly program_handle: string,
  ) {}

  /** Of one page of orders; those of the page before are forgotten. */
  async learn(records: readonly PastOrderRecord[]): Promise<void> {
    const read = await readOrders(
      this.container,
      records.map(({ order_id }) => order_id),
    )
    this.orders = new Map(read.map(({ order }) => [order.id, order]))
    const used = read.flatMap(({ order }) => order.items.flatMap(codesOn))
    const unknown = [...new Set(used)].filter((code) => !this.percents.has(code))
    const found = await readPercents(this.container, unknown)
    for (const code of unknown) this.percents.set(code, found.get(code) ?? null)
  }

  /** @param given the terms under which the order was placed */
  of({ order_id, facts }: PastOrderRecord, given: ProgramTerms): Reductions {
    const items = this.orders.get(order_id)?.items ?? []
    const own = this.ownCodes(given)
    const isOther = (code: string) => !own.has(code) && this.percentOf(code) > 0
    const others = items.flatMap(codesOn).filter(isOther)
    return {
      reductions: new Map(
        items.map((item) => [
          item.id,
          {
            own: reducedBy(item, (code) => own.has(code), facts.currency),
            others: reducedBy(item, isOther, facts.currency),
          },
        ]),
      ),
      best_other_bp: Math.max(0, ...others.map((code) => this.percentOf(code))),
    }
  }

  private percentOf(code: string): number {
    return this.percents.get(code) ?? 0
  }

  /** The program's promotions have gone with their tiers, and their codes tell them still. */
  private ownCodes({ tiers }: ProgramTerms): ReadonlySet<string> {
    const handles = [EVERY_MEMBER, ...tiers.map(({ handle }) => handle)]
    return new Set(handles.map((tier) => promotionCode(this.program_handle, { tier })))
  }
}

function codesOn({ adjustments }: Pick<ShopItem, "adjustments">): string[] {
  return (adjustments ?? []).flatMap(({ code }) => code ?? [])
}

/** With tax, for the line's whole quantity. */
function reducedBy(item: ShopItem, counts: (code: string) => boolean, currency: Currency): Minor {
  const counted = ({ code }: ShopAdjustment) => Boolean(code) && counts(String(code))
  const adjustments = (item.adjustments ?? []).filter(counted)
  if (adjustments.length === 0) return minor(0)
  const { original, payable } = lineAmounts(pricedItem({ ...item, adjustments }))
  return minor(moneyToMinor(original, currency) - moneyToMinor(payable, currency))
}

async function readPercents(
  container: MedusaContainer,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (codes.length === 0) return new Map()
  const promotions = await queryRows<ShopPromotion>(container, {
    entity: "promotion",
    fields: [
      "code",
      "application_method.type",
      "application_method.target_type",
      "application_method.value",
      "application_method.target_rules.id",
    ],
    filters: { code: [...codes] },
  })
  return new Map(
    promotions
      .filter(isOfWholeOrder)
      .map(({ code, application_method: method }) => [
        code,
        Math.round(Number(method?.value) * 100),
      ]),
  )
}
