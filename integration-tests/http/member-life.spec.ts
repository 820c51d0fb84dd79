import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import type { AdminMember } from "../../src/api/admin/loyalty/members/read-admin-members"
import type { MemberHistoryRow } from "../../src/modules/loyalty-member/reads/member-history"
import { syncOrderWorkflow } from "../../src/workflows"
import type { Http } from "../fixtures/shop/http-client"
import { whileEventsGetLost } from "../fixtures/shop/lost-events"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import { TestShop } from "../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"

medusaIntegrationTestRunner({
  moduleName: "loyalty-member-life",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      region_id = await shop.region()
      anna = await LoyalShopper.join(shop, 100)
    })

    afterEach(async () => {
      await expectLawsHold(shop)
    })

    const act = (action: string, body: object = { reason: `To ${action}` }) =>
      shop.staff.post<{ member: AdminMember }>(`${MEMBERS}/${anna.member_id}/${action}`, body)

    it("a suspended member neither spends nor earns, and her cards lead nowhere, until she is reopened", async () => {
      await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/cards`, { number: "29000018" })
      const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
      expect(await act("suspend")).toMatchObject({
        status: 200,
        data: { member: { status: "suspended", balance: { available: 100 } } },
      })
      const refused = { status: 400, data: { code: "member_suspended" } }
      expect(
        await anna.client.post(`/store/carts/${cart.id}/loyalty`, { bonuses: 10 }),
      ).toMatchObject(refused)
      expect(await shop.staff.get("/admin/loyalty/cards/lookup?code=29000018")).toMatchObject({
        ...refused,
        data: { message: "The membership to which this card leads is suspended." },
      })
      expect(
        await shop.staff.post(`${MEMBERS}/${anna.member_id}/cards`, { number: "29000029" }),
      ).toMatchObject(refused)
      expect(await anna.client.post("/store/loyalty/me")).toMatchObject(refused)
      const order = await shop.buy(anna, region_id, [{ price: 1000 }])
      await sync(order.id)
      await anna.expectBalance({ available: 100, pending: 0 })

      expect((await act("reopen")).data.member.status).toBe("active")
      expect((await shop.staff.get("/admin/loyalty/cards/lookup?code=29000018")).status).toBe(200)
      // What she bought meanwhile does not count afterwards either.
      await sync(order.id)
      await anna.expectBalance({ available: 100 })
      await shop.buy(anna, region_id, [{ price: 1000 }])
      await anna.expectBalance({ available: 150 })
    })

    it("an order that was placed before the suspension earns, and spends what it was paid with, however late it is seen", async () => {
      const order = await whileEventsGetLost(getContainer(), () =>
        shop.buy(anna, region_id, [{ price: 100 }], 30),
      )
      await act("suspend")
      await sync(order.id)
      const { loyalty } = await shop.staff.must<{ loyalty: object }>(
        "GET",
        `/admin/loyalty/orders/${order.id}`,
      )
      expect(loyalty).toMatchObject({ earned: 3.5, spent: 30 })
      await anna.expectBalance({ available: 73.5 })
    })

    it("a closed membership keeps its balance and its past, and staff alone open it again", async () => {
      await act("close", { reason: "Moved abroad" })
      expect((await act("suspend")).data).toMatchObject({
        code: "member_state_refuses",
        message: "This membership is closed, and cannot be suspended.",
      })
      expect((await anna.client.post("/store/loyalty/me")).data.code).toBe("member_suspended")
      expect((await act("reopen", { reason: "Back again" })).data.member).toMatchObject({
        status: "active",
        balance: { available: 100 },
      })
      const { history } = await shop.staff.must<{ history: MemberHistoryRow[] }>(
        "GET",
        `${MEMBERS}/${anna.member_id}/history`,
      )
      expect(history).toMatchObject([
        { action: "join", from_status: null, to_status: "active", actor_id: null },
        { action: "close", from_status: "active", reason: "Moved abroad" },
        { action: "reopen", from_status: "closed", to_status: "active", reason: "Back again" },
      ])
      expect(history[1]?.actor_id).toMatch(/^\w+_/)
    })

    it("nothing is done without a reason, or to nobody", async () => {
      for (const body of [{}, { reason: " " }, { reason: 7 }, { reason: "x", status: "closed" }]) {
        expect((await act("close", body)).status).toBe(400)
      }
      const nobody = `${MEMBERS}/lmem_none`
      for (const answer of [
        await shop.staff.post(`${nobody}/close`, { reason: "Test" }),
        await shop.staff.get(`${nobody}/history`),
      ]) {
        expect(answer).toMatchObject({ status: 404, data: { code: "member_not_found" } })
      }
      expect((await anna.client.post(`${MEMBERS}/${anna.member_id}/close`, {})).status).toBe(401)
    })

    function sync(order_id: string) {
      return syncOrderWorkflow(getContainer()).run({ input: { order_ids: [order_id] } })
    }
  },
})
