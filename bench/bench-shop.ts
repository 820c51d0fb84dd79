import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyalShopper } from "../integration-tests/fixtures/shop/loyal-shopper"
import { httpTo } from "../integration-tests/fixtures/shop-process/http-to"
import { openPromotion } from "../integration-tests/fixtures/shop/merchant"
import type { Shopper } from "../integration-tests/fixtures/shop/test-shop"
import { TestShop } from "../integration-tests/fixtures/shop/test-shop"
import type { LoyaltyMemberService } from "../src/modules/loyalty-member/service"

/** The little that is needed of Medusa's shared connection. */
interface Knex {
  raw(sql: string): Promise<{ rows: { orders: number }[] }>
}

const SHOPPERS = 10
const PROMOTION = "THIRTY"
const PAUSE_MS = 2

/** A cart that only waits to be completed. */
export interface ReadyCart {
  readonly id: string
  readonly headers: Record<string, string>
}

/** The shop that is measured: the same carts, with bonuses applied where the plugin is there. */
export class BenchShop {
  private constructor(
    private readonly shop: TestShop,
    private readonly region_id: string,
    private readonly shoppers: readonly Shopper[],
    private readonly with_loyalty: boolean,
  ) {}

  static async open(
    container: MedusaContainer,
    port: number,
    with_loyalty: boolean,
  ): Promise<BenchShop> {
    const shop = await TestShop.open(httpTo(`http://localhost:${port}`), container)
    const region_id = await shop.region({ tax: 19, tax_inclusive: true })
    if (with_loyalty) {
      await shop.staff.must("POST", "/admin/loyalty/programs", {
        handle: "club",
        name: "Club",
        terms: { currency_code: "eur" },
      })
    }
    await openPromotion(shop, { code: PROMOTION, percent: 30 })
    const shoppers: Shopper[] = []
    for (let index = 0; index < SHOPPERS; index += 1) {
      shoppers.push(with_loyalty ? await LoyalShopper.join(shop, 100_000) : await shop.shopper())
    }
    return new BenchShop(shop, region_id, shoppers, with_loyalty)
  }

  /** @param promoted with a promotion that lowers each line as bonuses would */
  async readyCarts(count: number, lines: number, promoted: boolean): Promise<ReadyCart[]> {
    const carts: ReadyCart[] = []
    for (let index = 0; index < count; index += 1) {
      const { client } = this.shoppers[index % SHOPPERS] as Shopper
      const items = Array.from({ length: lines }, (_, line) => ({ price: 10 + line }))
      const cart = await this.shop.cart(client, this.region_id, items)
      await this.shop.ship(client, cart.id, "free")
      if (this.with_loyalty) {
        await client.must("POST", `/store/carts/${cart.id}/loyalty`, { bonuses: "max" })
      }
      if (promoted) {
        await client.must("POST", `/store/carts/${cart.id}/promotions`, {
          promo_codes: [PROMOTION],
        })
      }
      await this.shop.payWithCash(client, cart.id)
      carts.push({ id: cart.id, headers: client.headers })
    }
    return carts
  }

  /** Returns when the accruals of so many orders are booked. */
  async settled(orders: number): Promise<void> {
    if (!this.with_loyalty) return
    const pg = this.shop.container.resolve<Knex>("__pg_connection__")
    for (;;) {
      const { rows } = await pg.raw("select count(*)::int as orders from bonus_order")
      if ((rows[0]?.orders ?? 0) >= orders) return
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  async brokenLaws(): Promise<number> {
    const members = this.shop.container.resolve<LoyaltyMemberService>("loyaltyMember")
    const laws = await members.verifyLedger()
    return laws.filter((law) => law.violations.length > 0).length
  }
}

/** What the bench asks of a shop in a process of its own. */
export function startActor(container: MedusaContainer, port: number) {
  let shop: BenchShop
  return {
    open: async ({ with_loyalty }: { with_loyalty: boolean }) => {
      shop = await BenchShop.open(container, port, with_loyalty)
    },
    carts: ({ count, lines, promoted }: { count: number; lines: number; promoted: boolean }) =>
      shop.readyCarts(count, lines, promoted),
    settled: ({ orders }: { orders: number }) => shop.settled(orders),
    laws: () => shop.brokenLaws(),
  }
}
