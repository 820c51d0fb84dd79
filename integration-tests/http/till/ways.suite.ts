import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { settleOverdueHolds } from "../../../src/workflows/reconcile/settle-overdue-holds"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { LIMITED_SALES, SALES_PAID_IN_FULL } from "../../fixtures/shop/sale-cases"
import type { SaleWanted } from "../../fixtures/shop/sale-ways"
import { SALE_WAYS } from "../../fixtures/shop/sale-ways"
import { TestShop } from "../../fixtures/shop/test-shop"
import { Till } from "../../fixtures/shop/till"

export const tillWays: ShopSuite = {
  name: "till/ways",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let till: Till
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      till = new Till(shop)
      region_id = await shop.region()
    })

    async function sumOf(anna: LoyalShopper, kind: string): Promise<number> {
      const entries = (await anna.entries()).filter((entry) => entry.kind === kind)
      return entries.reduce((sum, { bonuses }) => sum + bonuses, 0)
    }

    describe.each(SALE_WAYS)("a sale %s", (_, sell) => {
      const sold = async (wanted: SaleWanted) => {
        const outcome = await sell(shop, wanted)
        if (!("order_id" in outcome)) throw new Error(JSON.stringify(outcome))
        return outcome
      }

      it.each([
        ["A5, A6, A7 what holds a redemption down", LIMITED_SALES],
        ["A8, A9 a sale that bonuses pay in full", SALES_PAID_IN_FULL],
      ])("%s has the figures of the rules", async (__, cases) => {
        const taxed_region = await shop.region({ country: "pl", tax: 15 })
        for (const { story, prices, terms, is_taxed, balance, bonuses, due, available } of cases) {
          const lines = prices.map((price) => ({ price }))
          const products = await Promise.all(lines.map((line) => shop.product(line)))
          await openProgram(shop, terms?.(products.map(({ product_id }) => product_id)))
          const member = await LoyalShopper.join(shop, balance)
          const place = is_taxed ? taxed_region : region_id
          const outcome = await sell(shop, { member, region_id: place, lines, bonuses })
          const found = "total" in outcome ? outcome.total : outcome.code
          expect({ story, due: found }).toEqual({ story, due })
          await member.expectBalance({ available, held: 0 })
        }
      })

      it("A13 and A18: earning and spending are entries of their own, and a return restores the balance", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 200)
        const { order_id, total } = await sold({
          member: anna,
          region_id,
          lines: [{ price: 1_550 }],
          bonuses: 150,
        })
        expect(total).toBe(1_400)
        await anna.expectBalance({ available: 120, held: 0 })
        // An order that was placed before its bonuses were chosen has earned on 1 550.00 for a while.
        expect([await sumOf(anna, "capture"), await sumOf(anna, "accrual")]).toEqual([
          150,
          70 + (await sumOf(anna, "revocation")),
        ])
        const order = await shop.adminOrder(order_id)
        await shop.fulfill(order)
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await anna.expectBalance({ available: 200, debt: 0, held: 0, pending: 0 })
        const record = await desk.loyalty(order.id)
        expect(record).toMatchObject({ revoked: record?.earned, spent: 150, refunded: 150 })
      })
    })

    describe("an order of another till app", () => {
      const draftOf = async (anna: LoyalShopper, price = 100) =>
        desk.draft(region_id, anna, [{ price }])

      it("has its bonuses held, more of them, fewer or none, until it is paid", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const draft_id = await draftOf(anna)
        const placed_id = await draftOf(anna)
        await desk.convert(placed_id)
        await anna.expectBalance({ available: 105 })
        for (const order_id of [draft_id, placed_id]) {
          for (const [bonuses, total, held] of [
            [10, 90, 10],
            [25, 75, 25],
            ["max", 70, 30],
            [12.34, 87.66, 12.34],
          ] as const) {
            const { data } = await till.redeemOnOrder(order_id, bonuses)
            expect(data.order).toMatchObject({ id: order_id, total })
            expect((await shop.adminOrder(order_id)).total).toBe(total)
            expect((await anna.balance()).held).toBe(held)
          }
          expect((await till.readOrder(order_id)).loyalty.redeem).toMatchObject({
            applied_bonuses: 12.34,
            requested: 12.34,
          })
          expect((await till.takeOffOrder(order_id)).order.total).toBe(100)
          await anna.expectBalance({ held: 0 })
        }
        await till.redeemOnOrder(placed_id, 30)
        await desk.cancel(placed_id)
        await anna.expectBalance({ available: 100, held: 0 })
      })

      it("keeps the reductions of promotions beside ours, and its tax follows the price", async () => {
        await openProgram(shop)
        await openPromotion(shop, { code: "TEN", percent: 10 })
        const taxed = await shop.region({ country: "pl", tax: 20 })
        const anna = await LoyalShopper.join(shop, 500)
        const order_id = await desk.draft(taxed, anna, [{ price: 100 }], ["TEN"])
        expect((await shop.adminOrder(order_id)).total).toBe(108)
        // 30 % of 108.00.
        const { data } = await till.redeemOnOrder(order_id, "max")
        expect(data.order).toMatchObject({ total: 75.6, tax_total: 12.6 })
        expect((await till.takeOffOrder(order_id)).order).toMatchObject({
          total: 108,
          tax_total: 18,
        })
      })

      it("that is not paid in time spends what it shows, and a draft gives it back", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const [draft_id, placed_id] = [await draftOf(anna), await draftOf(anna)]
        await desk.convert(placed_id)
        await till.redeemOnOrder(draft_id, 20)
        await till.redeemOnOrder(placed_id, 30)
        await anna.expectBalance({ held: 50 })
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            "update bonus_hold set expires_at = now() - interval '1 minute' where status = 'open'",
          )
        await settleOverdueHolds(getContainer())
        // 100 less 30, and 3.50 for the 70.00 of the order.
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect((await shop.adminOrder(draft_id)).total).toBe(100)
        await desk.expectLoyalty(placed_id, { spent: 30, earned: 5, revoked: 1.5 })
      })

      it("takes no bonuses once it is paid, canceled, or somebody's who is no member", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const order_ids = [await draftOf(anna), await draftOf(anna), await draftOf(anna)]
        for (const id of order_ids) await desk.convert(id)
        const [paid, canceled, edited] = order_ids as [string, string, string]
        await desk.markPaid(paid)
        await desk.cancel(canceled)
        await desk.beginEdit(edited)
        for (const [id, why] of [
          [paid, "it has been paid in money"],
          [canceled, "it has been canceled"],
          [edited, "somebody is changing it; finish the change first"],
        ] as const) {
          expect(await till.redeemOnOrder(id, 10)).toMatchObject({
            status: 409,
            data: { code: "order_not_payable", message: `This order takes no bonuses: ${why}.` },
          })
        }
        await desk.dropEdit(edited)
        expect((await till.redeemOnOrder(edited, 10)).data.order.total).toBe(90)
        expect(await till.redeemOnOrder("order_none", 10)).toMatchObject({
          status: 404,
          data: { code: "order_not_found" },
        })
        const stranger = await shop.shopper()
        const theirs = await desk.draft(region_id, stranger, [{ price: 100 }])
        expect(await till.redeemOnOrder(theirs, 10)).toMatchObject({
          data: { code: "member_not_found" },
        })
      })

      it("takes none where bonuses are a means of payment, which only a cart can carry", async () => {
        await openProgram(shop, { redemption: { settlement: "tender" } })
        const anna = await LoyalShopper.join(shop, 100)
        expect(await till.redeemOnOrder(await draftOf(anna), 10)).toMatchObject({
          status: 409,
          data: { code: "order_not_payable" },
        })
        await anna.expectBalance({ available: 100, held: 0 })
      })
    })
  },
}
