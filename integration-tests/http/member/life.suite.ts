import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { MemberHistoryRow } from "../../../src/modules/loyalty-member/reads/member-history"
import loyaltyForgetDeleted from "../../../src/jobs/loyalty-forget-deleted"
import { syncOrderWorkflow } from "../../../src/workflows"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { eventually } from "../../fixtures/shop/eventually"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { piecesOf } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"

export const memberLife: ShopSuite = {
  name: "member/life",
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
      expect((await cart.loyalty()).earn).toMatchObject({
        bonuses: 5,
        is_member: false,
        reasons: [
          {
            code: "member_suspended",
            text: "This membership is suspended; an active one would earn this",
          },
        ],
      })
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
      const { order: record } = await shop.staff.must<{ order: object }>(
        "GET",
        `/admin/loyalty/orders/${order.id}`,
      )
      expect(record).toMatchObject({ earned: 3.5, spent: 30 })
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

    it("a member gets a copy of all that is known of her, and so do staff for her", async () => {
      await anna.client.must("POST", "/store/loyalty/me", {
        birth_date: "1990-02-28",
        phone: "+48600100200",
      })
      const order = await shop.buy(anna, region_id, [{ price: 100 }], 30)
      await anna.expectBalance({ available: 73.5 })
      await act("suspend", { reason: "Two accounts" })
      const own = await anna.client.get<object>("/store/loyalty/me/export")
      expect(own).toMatchObject({
        status: 200,
        headers: { "content-disposition": `attachment; filename="${anna.member_id}.json"` },
        data: {
          member: {
            id: anna.member_id,
            phone: "+48600100200",
            birth_date: "1990-02-28",
            balance: { available: 73.5 },
          },
          history: [{ action: "join" }, { action: "suspend", reason: "Two accounts" }],
          orders: [{ order_id: order.id, buyer: { birth_date: "1990-02-28" } }],
          entries: [
            { kind: "accrual", bonuses: 3.5 },
            { kind: "capture", bonuses: 30 },
            { kind: "hold", bonuses: 30 },
            { kind: "adjustment", bonuses: 100 },
          ],
        },
      })
      expect(JSON.stringify(own.data)).not.toContain("actor_id")
      const staffs = await shop.staff.get(`${MEMBERS}/${anna.member_id}/export`)
      expect(staffs).toMatchObject({ status: 200, data: own.data })
      expect((await shop.guest.get("/store/loyalty/me/export")).status).toBe(401)
    })

    it("forgets a customer who was deleted, told or not, and the books keep their sums", async () => {
      await anna.client.must("POST", "/store/loyalty/me", {
        birth_date: "1990-02-28",
        phone: "+48600100200",
      })
      const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 30)
      await anna.expectBalance({ available: 78.5 })
      const remove = () => shop.staff.must("DELETE", `/admin/customers/${anna.customer_id}`)
      const untold = await LoyalShopper.join(shop, 20)
      await untold.client.must("POST", "/store/loyalty/me", { phone: "+48600100201" })
      await remove()
      await eventually(() => expectForgotten(anna.member_id, { available: 78.5 }))
      await whileEventsGetLost(getContainer(), () =>
        shop.staff.must("DELETE", `/admin/customers/${untold.customer_id}`),
      )
      await loyaltyForgetDeleted(getContainer())
      await expectForgotten(untold.member_id, { available: 20 })
      const { orders } = await shop.staff.must<{ orders: object[] }>(
        "GET",
        `${MEMBERS}/${anna.member_id}/export`,
      )
      expect(orders).toMatchObject([{ buyer: { birth_date: "1904-02-28" } }])
      // Her number is free for somebody else, and goods that come back are still reckoned.
      await shop.staff.must("POST", MEMBERS, {
        customer: { email: "bela@shop.com", phone: "+48600100200" },
      })
      await shop.fulfill(order)
      await shop.takeBack(order.id, [piecesOf(order, 2)])
      await eventually(() => expectForgotten(anna.member_id, { available: 100 }))
    })

    it("forgets whom staff are asked to forget, once", async () => {
      await anna.client.must("POST", "/store/loyalty/me", { phone: "+48600100200" })
      for (const reason of ["Asked for by letter", "Asked for again"]) {
        expect(await act("forget", { reason })).toMatchObject({
          status: 200,
          data: { member: { status: "closed", phone: null, balance: { available: 100 } } },
        })
      }
      const { history } = await shop.staff.must<{ history: MemberHistoryRow[] }>(
        "GET",
        `${MEMBERS}/${anna.member_id}/history`,
      )
      expect(history).toMatchObject([
        { action: "join" },
        { action: "close", reason: "Asked for by letter" },
      ])
    })

    async function expectForgotten(member_id: string, balance: object): Promise<void> {
      const { member } = await shop.staff.must<{ member: AdminMember }>(
        "GET",
        `${MEMBERS}/${member_id}`,
      )
      expect(member).toMatchObject({ status: "closed", phone: null, birth_date: null, balance })
    }

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

    it("is found by the end of her phone number and by her cards, and tells what her balance is made of", async () => {
      const bela = await LoyalShopper.join(shop, 30.5)
      const names = new Map([
        [anna.member_id, "Anna"],
        [bela.member_id, "Béla"],
      ])
      const found = async (query: string) => {
        const page = await shop.staff.must<{ members: AdminMember[] }>("GET", `${MEMBERS}?${query}`)
        return page.members.map(({ id }) => names.get(id))
      }
      await shop.staff.must("POST", `${MEMBERS}/${bela.member_id}`, { phone: "+48 600 100 200" })
      const { card } = await shop.staff.must<{ card: { id: string } }>(
        "POST",
        `${MEMBERS}/${anna.member_id}/cards`,
        { number: "2900-0018" },
      )
      for (const phone of ["%2B48 600 100 200", "600-100-200", "0600100200", "100200"]) {
        expect([phone, await found(`q=${phone}`)]).toEqual([phone, ["Béla"]])
      }
      expect(await found("card_status=issued")).toEqual(["Anna"])
      await shop.staff.must("POST", `/admin/loyalty/cards/${card.id}/lost`)
      // A lost card still tells whose it was.
      expect(await found("q=2900 0018")).toEqual(["Anna"])
      expect(await found("card_status=lost")).toEqual(["Anna"])
      expect(await found("card_status=none")).toEqual(["Béla", "Anna"])
      expect((await shop.staff.get(`${MEMBERS}?card_status=in_stock`)).status).toBe(400)

      await shop.buy(bela, region_id, [{ price: 200 }])
      await bela.expectBalance({ available: 40.5 })
      expect(await shop.staff.get(`${MEMBERS}/${bela.member_id}/lots?limit=1`)).toMatchObject({
        status: 200,
        data: {
          lots: [{ bonuses: 30.5, available: 30.5, pending: 0, held: 0, kind: "adjustment" }],
          count: 2,
          limit: 1,
          offset: 0,
        },
      })
      expect(await shop.staff.get(`${MEMBERS}/lmem_none/lots`)).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
    })

    function sync(order_id: string) {
      return syncOrderWorkflow(getContainer()).run({ input: { order_ids: [order_id] } })
    }
  },
}
