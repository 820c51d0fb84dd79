import { Modules } from "@medusajs/framework/utils"

import type { WireStaffCard } from "../../../src/api/wire/card"
import type { WireCardKind } from "../../../src/api/wire/card-kind"
import type { WirePrintedReceipt } from "../../../src/api/wire/printed-receipt"
import { queryRows } from "../../../src/workflows/shop/query-rows"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { refusePayment } from "../../fixtures/shop/payment-desk"
import { giveRole, staffUser } from "../../fixtures/shop/staff-user"
import { TestShop } from "../../fixtures/shop/test-shop"
import { Till } from "../../fixtures/shop/till"

export const tillSale: ShopSuite = {
  name: "till/sale",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let till: Till
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      till = new Till(shop)
      region_id = await shop.region()
    })

    const countOf = async (entity: string) =>
      (await queryRows(getContainer(), { entity, fields: ["id"], filters: {} })).length

    describe("a sale in one call", () => {
      const sale = async (anna: LoyalShopper, more: object = {}) => ({
        region_id,
        member_id: anna.member_id,
        lines: await till.goods([{ price: 100 }]),
        bonuses: 30,
        idempotency_key: Till.newKey(),
        ...more,
      })

      it("is one sale, tapped twenty times at once and again after a lost answer", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const body = await sale(anna)
        const taps = await Promise.all(Array.from({ length: 20 }, () => till.sell(body)))
        expect(taps.map(({ status }) => status)).toEqual(taps.map(() => 200))
        expect(new Set(taps.map(({ data }) => data.sale.id)).size).toBe(1)
        expect(await countOf("order")).toBe(1)
        const again = await till.sell(body)
        expect(again.data).toEqual(taps[0]?.data)
        expect(again.data.sale).toMatchObject({
          display_id: 1,
          currency_code: "eur",
          total: 70,
          discount_total: 30,
          items: [{ title: "Product at 100", quantity: 1, unit_price: 100 }],
          loyalty: {
            member_id: anna.member_id,
            earned: 3.5,
            awaiting: false,
            spent: 30,
            balance: { available: 73.5, held: 0, debt: 0, expiring: [] },
          },
        })
        await anna.expectBalance({ available: 73.5, held: 0 })
        expect(await till.sell({ ...body, bonuses: 20 })).toMatchObject({
          status: 409,
          data: { code: "idempotency_conflict" },
        })
        // Paid: the money is in the drawer.
        expect((await shop.adminOrder(again.data.sale.id)).payment_status).toBe("captured")
      })

      it("that is refused leaves nothing, and its key may come again with less", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const body = await sale(anna, { bonuses: 40 })
        expect(await till.sell(body)).toMatchObject({
          status: 400,
          data: { code: "bonuses_above_limit" },
        })
        expect([await countOf("cart"), await countOf("order")]).toEqual([0, 0])
        refusePayment(shop, 1)
        expect((await till.sell({ ...body, bonuses: 30 })).status).toBe(400)
        expect([await countOf("cart"), await countOf("order")]).toEqual([0, 0])
        await anna.expectBalance({ available: 100, held: 0 })
        expect((await till.sell({ ...body, bonuses: 30 })).data.sale.total).toBe(70)
        await anna.expectBalance({ available: 73.5, held: 0 })
      })

      it("may be of bare prices and of SKUs, for nobody, and with a way to pick it up", async () => {
        await openProgram(shop)
        const { data } = await till.sell({
          region_id,
          lines: [{ title: "Bag", sku: "bag-1", unit_price: 0.25, quantity: 2 }],
          idempotency_key: Till.newKey(),
        })
        expect(data.sale).toMatchObject({
          total: 0.5,
          items: [{ title: "Bag", sku: "bag-1", quantity: 2, unit_price: 0.25 }],
          loyalty: null,
        })
        const product = { name: "Parcel", needs_shipping: true }
        const anna = await LoyalShopper.join(shop)
        for (const shipping of [{}, { shipping_option_id: shop.shipping.free }]) {
          const parcel = await till.sell({
            region_id,
            sales_channel_id: shop.sales_channel_id,
            code: anna.email,
            lines: await till.goods([{ price: 40, product }]),
            idempotency_key: Till.newKey(),
            ...shipping,
          })
          expect(parcel).toMatchObject({
            status: 200,
            data: { sale: { total: 40, loyalty: { earned: 2 } } },
          })
        }
        for (const wrong of [
          { region_id, lines: [{ sku: "none" }] },
          { region_id, lines: [{ unit_price: 0.001 }] },
          { region_id, lines: [{ unit_price: 1 }], country_code: "us" },
          { region_id: "reg_none", lines: [{ unit_price: 1 }] },
        ]) {
          expect(await till.sell({ ...wrong, idempotency_key: "wrong" })).toMatchObject({
            status: 400,
            data: { code: "basket_invalid" },
          })
        }
        for (const body of [{ lines: [] }, { lines: [{ unit_price: 1 }] }, { region_id }]) {
          expect((await till.sell({ ...body, idempotency_key: "none" })).status).toBe(400)
        }
      })

      it("A33 is not paid by the card of somebody else", async () => {
        await openProgram(shop)
        const [anna, ben] = [await LoyalShopper.join(shop, 100), await LoyalShopper.join(shop)]
        expect(await till.sell(await sale(ben, { code: anna.email }))).toMatchObject({
          status: 409,
          data: { code: "card_of_another_member" },
        })
        const own = await till.sell(await sale(anna, { code: anna.email }))
        expect(own.data.sale.loyalty?.spent).toBe(30)
      })
    })

    describe("a cart at the till", () => {
      it("A33 is one member's: the same card twice is no double, another one's is refused", async () => {
        await openProgram(shop)
        const { card_kind } = await shop.staff.must<{ card_kind: WireCardKind }>(
          "POST",
          "/admin/loyalty/card-kinds",
          { name: "Club", prefix: "2941", length: 13, check_digit: "none", supply: "first_scan" },
        )
        const [anna, ben] = [await LoyalShopper.join(shop, 100), await LoyalShopper.join(shop, 50)]
        const cards: string[] = []
        for (const [serial, { member_id }] of [anna, ben].entries()) {
          const number = `${card_kind.prefix}00000000${serial}`
          const url = `/admin/loyalty/members/${member_id}/cards`
          cards.push(
            (await shop.staff.must<{ card: WireStaffCard }>("POST", url, { number })).card.number,
          )
        }
        const { cart } = await till.open({
          region_id,
          lines: await till.goods([{ price: 100 }]),
          code: cards[0],
        })
        expect(cart.customer_id).toBe(anna.customer_id)
        await till.redeem(cart.id, 30)
        const twice = await till.change(cart.id, { code: cards[0] })
        expect(twice.data.loyalty).toMatchObject({
          member: { id: anna.member_id },
          redeem: { applied_bonuses: 30 },
        })
        expect(await till.change(cart.id, { code: cards[1] })).toMatchObject({
          status: 409,
          data: {
            code: "card_of_another_member",
            message: "This sale is another member's. Take him off it first, or begin a new one.",
          },
        })
        expect((await till.read(cart.id)).loyalty.redeem.applied_bonuses).toBe(30)

        const nobody = await till.change(cart.id, { member_id: null })
        expect(nobody.data).toMatchObject({ cart: { total: 100 }, loyalty: { member: null } })
        await anna.expectBalance({ available: 100, held: 0 })
        const bens = await till.change(cart.id, { code: cards[1] })
        expect(bens.data.loyalty).toMatchObject({ member: { id: ben.member_id } })
        await till.redeem(cart.id, "max")
        const { data } = await till.complete(cart.id)
        expect(data.sale).toMatchObject({ total: 70, loyalty: { spent: 30, earned: 3.5 } })
        expect((await till.complete(cart.id)).data).toEqual(data)
        expect(await countOf("order")).toBe(1)
        for (const refused of [
          await till.change(cart.id, { member_id: null }),
          await till.redeem(cart.id, 1),
        ]) {
          expect(refused).toMatchObject({ status: 409, data: { code: "cart_already_completed" } })
        }
        expect(await till.change("cart_none", { member_id: null })).toMatchObject({
          status: 404,
          data: { code: "cart_not_found" },
        })
      })

      it("takes more goods and fewer, and its redemption follows", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 500)
        const { cart } = await till.open({
          region_id,
          member_id: anna.member_id,
          lines: await till.goods([{ price: 100 }]),
        })
        expect((await till.redeem(cart.id, "max")).data.cart.total).toBe(70)
        const add = [...(await till.goods([{ price: 50 }])), { title: "Bag", unit_price: 1 }]
        const more = await till.change(cart.id, { add })
        // 151.00, of which 30 % are 45.30.
        expect(more.data).toMatchObject({
          cart: { total: 105.7 },
          loyalty: { redeem: { applied_bonuses: 45.3 } },
        })
        const [first] = cart.items
        const less = await till.change(cart.id, {
          quantities: [{ line_id: first?.id, quantity: 0 }],
        })
        expect(less.data).toMatchObject({ cart: { total: 35.7 } })
        expect((await till.payWithMoneyAfterAll(cart.id)).cart.total).toBe(51)
        await anna.expectBalance({ available: 500, held: 0 })
      })

      it("A11 has the shop's codes taken off first, and the redemption fits what is left", async () => {
        await openProgram(shop)
        await openPromotion(shop, { code: "TEN", percent: 10 })
        const anna = await LoyalShopper.join(shop, 500)
        const { data } = await till.sell({
          region_id,
          member_id: anna.member_id,
          lines: await till.goods([{ price: 100 }]),
          promo_codes: ["TEN"],
          bonuses: "max",
          idempotency_key: Till.newKey(),
        })
        // 90.00 less 27.00.
        expect(data.sale).toMatchObject({ total: 63, loyalty: { spent: 27, earned: 3.15 } })
      })

      it("gives the holder of a discount card his percent once he is known", async () => {
        await openProgram(shop)
        await shop.staff.must("POST", "/admin/loyalty/programs", {
          handle: "percent-club",
          name: "Percent club",
          kind: "discount",
          is_default: true,
          terms: { currency_code: "eur", discount: { percent: 5 } },
        })
        const anna = await LoyalShopper.join(shop)
        const lines = await till.goods([{ price: 100 }])
        const { cart } = await till.open({ region_id, lines })
        expect(cart.total).toBe(100)
        const known = await till.change(cart.id, { code: anna.email })
        expect(known.data).toMatchObject({
          cart: { total: 95, items: [{ total: 95, original_total: 100 }] },
          loyalty: { discount: { percent: 5 } },
        })
        expect((await till.complete(cart.id)).data.sale.total).toBe(95)
        const at_once = await till.sell({
          region_id,
          lines,
          member_id: anna.member_id,
          idempotency_key: Till.newKey(),
        })
        expect(at_once.data.sale.total).toBe(95)
      })
    })

    it("a cashier sells and redeems, and the audit trail says so", async () => {
      await openProgram(shop)
      const manager = await staffUser(shop, "sale-manager")
      await giveRole(shop, manager, "manager")
      const { client, user_id } = await staffUser(shop, "sale-cashier")
      const anna = await LoyalShopper.join(shop, 100)
      const counter = new Till(shop, client)
      const { cart } = await counter.open({
        region_id,
        member_id: anna.member_id,
        lines: await till.goods([{ price: 100 }]),
      })
      await counter.redeem(cart.id, "max")
      const { data } = await counter.complete(cart.id)
      expect(data.sale.total).toBe(70)
      const { audit } = await shop.staff.must<{ audit: Record<string, unknown>[] }>(
        "GET",
        `/admin/loyalty/audit?actor_id=${user_id}`,
      )
      expect(audit.map(({ action, route, object_id }) => ({ action, route, object_id }))).toEqual(
        expect.arrayContaining([
          { action: "redeem", route: "POST /till/carts", object_id: cart.id },
          { action: "redeem", route: "POST /till/carts/:id/loyalty", object_id: cart.id },
          { action: "redeem", route: "POST /till/carts/:id/complete", object_id: cart.id },
        ]),
      )
    })

    it("is paid in cash or by card, which its receipt and the list of sales tell", async () => {
      await openProgram(shop)
      const lines = await till.goods([{ price: 47.2 }])
      const body = { region_id, lines, idempotency_key: Till.newKey() }
      const cash = (tendered: number) => ({ payment: { method: "cash", tendered } })
      for (const tendered of [47.19, 47.205]) {
        expect(await till.sell({ ...body, ...cash(tendered) })).toMatchObject({
          status: 400,
          data: { code: "payment_invalid" },
        })
      }
      // Medusa would make 0 of it, and tell nobody.
      const part = { ...body, lines: [{ unit_price: 20, quantity: 0.35 }] }
      expect((await till.sell(part)).data.code).toBe("basket_invalid")
      for (const payment of [{ method: "gold" }, { method: "card", tendered: 50 }, "cash"]) {
        expect((await till.sell({ ...body, payment })).status).toBe(400)
      }
      expect([await countOf("cart"), await countOf("order")]).toEqual([0, 0])

      const first = (await till.sell({ ...body, ...cash(50) })).data.sale
      const in_cash = { method: "cash", amount: 47.2, tendered: 50, change: 2.8 }
      expect(first.payments).toEqual([in_cash])
      const other = await till.sell({ ...body, ...cash(60) })
      expect(other.data.code).toBe("idempotency_conflict")

      const { cart } = await till.open({ region_id, lines })
      expect(await till.complete(cart.id, cash(40))).toMatchObject({
        status: 400,
        data: {
          code: "payment_invalid",
          message: "EUR 40.00 is less than the 47.20 to be paid.",
        },
      })
      const line_id = cart.items[0]?.id
      const half = await till.change(cart.id, { quantities: [{ line_id, quantity: 1.5 }] })
      expect(half.data.code).toBe("basket_invalid")
      const by_card = { method: "card", amount: 47.2, tendered: null, change: null }
      const { sale } = (await till.complete(cart.id, { payment: { method: "card" } })).data
      expect(sale.payments).toEqual([by_card])
      // A lost answer: what was said first counts.
      expect((await till.complete(cart.id, cash(50))).data).toEqual({ sale })

      const { sales } = await till.listSales()
      expect(sales.map(({ payments }) => payments)).toEqual([[by_card], [in_cash]])
      expect((await till.readSale(first.id)).payments).toEqual([in_cash])
      const totalsOf = async ({ id }: { readonly id: string }) => {
        const { receipt } = await shop.staff.must<{ receipt: WirePrintedReceipt }>(
          "GET",
          `${Till.ROUTE}/sales/${id}/receipt`,
        )
        return receipt.totals.map(({ label, amount }) => [label, amount])
      }
      expect(await totalsOf(first)).toEqual([
        ["Total", 47.2],
        ["Paid in cash", 50],
        ["Change", 2.8],
      ])
      expect((await totalsOf(sale)).slice(1)).toEqual([["Paid by card", 47.2]])
    })

    it("is found among the sales of tills, by whoever sold it, by its number and by its buyer", async () => {
      await openProgram(shop)
      const manager = await staffUser(shop, "list-manager")
      await giveRole(shop, manager, "manager")
      const { client } = await staffUser(shop, "list-cashier")
      const counter = new Till(shop, client)
      const anna = await LoyalShopper.join(shop, 100)
      const web = await shop.buy(anna, region_id, [{ price: 40 }])
      const first = await till.sold({
        region_id,
        member_id: anna.member_id,
        lines: await till.goods([{ price: 100 }]),
        bonuses: 30,
      })
      const { cart } = await counter.open({
        region_id,
        lines: await till.goods([{ price: 50 }]),
      })
      const second = (await counter.complete(cart.id)).data.sale
      await new OrderDesk(shop).draft(region_id, anna, [{ price: 10 }])

      const { sales, ...page } = await counter.listSales()
      expect(page).toEqual({ count: 2, limit: 20, offset: 0 })
      expect(sales).toEqual([
        {
          order_id: second.id,
          display_id: second.display_id,
          placed_at: second.sold_at,
          currency_code: "eur",
          total: 50,
          applied_bonuses: 0,
          earned_bonuses: 0,
          payments: [{ method: null, amount: 50, tendered: null, change: null }],
          member: null,
          is_returnable: true,
        },
        {
          order_id: first.id,
          display_id: first.display_id,
          placed_at: first.sold_at,
          currency_code: "eur",
          total: 70,
          applied_bonuses: 30,
          earned_bonuses: 3.5,
          payments: [{ method: null, amount: 70, tendered: null, change: null }],
          member: { id: anna.member_id, name: "Anna" },
          is_returnable: true,
        },
      ])
      const found = async (query: string) =>
        (await counter.listSales(query)).sales.map(({ order_id }) => order_id)
      expect(await found("?mine=true")).toEqual([second.id])
      expect(await found("?limit=1&offset=1")).toEqual([first.id])
      expect(await found(`?q=${first.display_id}`)).toEqual([first.id])
      const [{ display_id } = { display_id: 0 }] = await queryRows<{ display_id: number }>(
        getContainer(),
        { entity: "order", fields: ["display_id"], filters: { id: web.id } },
      )
      expect(await found(`?q=%23${display_id}`)).toEqual([web.id])
      expect(await found("?q=coat")).toEqual([])
      expect(await found(`?member_id=${anna.member_id}`)).toEqual([first.id, web.id])
      expect(await found(`?member_id=${anna.member_id}&mine=true`)).toEqual([])

      const back = await counter.takeBack(first.id, [
        { item_id: first.items[0]?.id ?? "", quantity: 1 },
      ])
      expect(back.status).toBe(200)
      const [listed] = (await counter.listSales(`?q=${first.display_id}`)).sales
      expect(listed).toMatchObject({ total: 0, applied_bonuses: 0, is_returnable: false })
      // The web's order has nothing that must be shipped, so it counts as handed over.
      const [ordered] = (await counter.listSales(`?q=${display_id}`)).sales
      expect(ordered).toMatchObject({ member: { id: anna.member_id }, is_returnable: true })
      await getContainer().resolve(Modules.ORDER).cancel([web.id])
      const [canceled] = (await counter.listSales(`?q=${display_id}`)).sales
      expect(canceled?.is_returnable).toBe(false)
    })
  },
}
