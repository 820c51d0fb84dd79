import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import loyaltyReconcile from "../../../src/jobs/loyalty-reconcile"
import type { WireMember } from "../../../src/api/wire/member"
import { LOYALTY_MEMBER_MODULE } from "../../../src/modules/loyalty-member"
import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import type { Http } from "../../fixtures/shop/http-client"
import { eventually } from "../../fixtures/shop/eventually"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import type { Shopper, StoreOrder } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

export const earlierOrders: ShopSuite = {
  name: "order/earlier-orders",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
    })

    const openWith = (earlier_orders_days: number | null) =>
      openProgram(shop, { joining: { earlier_orders_days } })

    async function guestBuys(email: string, price: number): Promise<StoreOrder> {
      const cart = await shop.cart(shop.guest, region_id, [{ price, quantity: 2 }], email)
      await shop.ship(shop.guest, cart.id, "free")
      await shop.payWithCash(shop.guest, cart.id)
      const { data } = await shop.complete(shop.guest, cart.id)
      return data.order
    }

    const join = async ({ client }: Shopper) =>
      (await client.must<{ member: WireMember }>("POST", "/store/loyalty/me")).member

    const sql = (text: string, values: readonly (number | string)[]) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, values)

    const placedDaysAgo = ({ id }: StoreOrder, days: number) =>
      sql(`update "order" set created_at = now() - ? * interval '1 day' where id = ?`, [days, id])

    /** Medusa keeps a guest until he signs up: the address then has both, a guest and an account. */
    async function guestWhoSignsUp(email: string, days_ago: number) {
      const order = await guestBuys(email, 500)
      await placedDaysAgo(order, days_ago)
      return { order, shopper: await shop.shopper(email) }
    }

    it("count for who joins with an account of the same address, once, and are followed afterwards", async () => {
      await openWith(30)
      const { order, shopper: anna } = await guestWhoSignsUp("anna@shop.com", 5)
      const member = await join(anna)
      expect(member).toMatchObject({ balance: { available: 50 }, cumulative_spend: 1000 })
      expect((await join(anna)).balance).toMatchObject({ available: 50 })
      await loyaltyReconcile(getContainer())
      expect((await join(anna)).balance).toMatchObject({ available: 50 })
      await shop.fulfill(order)
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await eventually(async () => {
        expect((await join(anna)).balance).toMatchObject({ available: 25 })
      })
      expect(await new OrderDesk(shop).loyalty(order.id)).toMatchObject({ earned: 50, revoked: 25 })
    })

    it("do not count where the program does not say so, nor when they are older than it says", async () => {
      for (const [days, days_ago] of [
        [null, 5],
        [30, 31],
      ] as const) {
        await openWith(days)
        const { shopper } = await guestWhoSignsUp(`guest${days_ago}@shop.com`, days_ago)
        expect((await join(shopper)).balance).toMatchObject({ available: 0 })
        await loyaltyReconcile(getContainer())
        expect((await join(shopper)).balance).toMatchObject({ available: 0 })
      }
    })

    it("do not count for anybody else, whatever address he types", async () => {
      await openWith(30)
      const { shopper: carol } = await guestWhoSignsUp("carol@shop.com", 5)
      const bob = await shop.shopper("bob@shop.com")
      expect((await join(bob)).balance).toMatchObject({ available: 0 })
      const { member } = await shop.staff.must<{ member: WireMember }>(
        "POST",
        "/admin/loyalty/members",
        { customer: { email: "not.carol@shop.com", first_name: "Carol" } },
      )
      expect(member.balance).toMatchObject({ available: 0 })
      await loyaltyReconcile(getContainer())
      expect((await join(bob)).balance).toMatchObject({ available: 0 })
      expect((await join(carol)).balance).toMatchObject({ available: 50 })
    })

    it("are claimed by the reconciler where the process died after the joining", async () => {
      const { id: program_id } = await openWith(30)
      const { shopper: anna } = await guestWhoSignsUp("anna@shop.com", 5)
      const members = getContainer().resolve<LoyaltyMemberService>(LOYALTY_MEMBER_MODULE)
      await members.joinMembers([
        {
          member_id: "lmem_anna",
          account_id: "bacc_anna",
          program_id,
          customer_id: anna.customer_id,
          tier: null,
        },
      ])
      await loyaltyReconcile(getContainer())
      expect((await join(anna)).balance).toMatchObject({ available: 50 })
    })
  },
}
