import type { WireProgram } from "../../../src/api/wire/program"
import { syncOrders } from "../../../src/workflows/orders/sync-order"
import type { Http } from "../../fixtures/shop/http-client"
import { eventually } from "../../fixtures/shop/eventually"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const PROGRAMS = "/admin/loyalty/programs"

export const programChoice: ShopSuite = {
  name: "program/choice",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    async function open(handle: string, body: Record<string, unknown> = {}): Promise<WireProgram> {
      const { program } = await shop.staff.must<{ program: WireProgram }>("POST", PROGRAMS, {
        handle,
        name: handle,
        terms: { currency_code: "eur" },
        ...body,
      })
      return program
    }

    async function change(program: WireProgram, body: Record<string, unknown>): Promise<void> {
      await shop.staff.must("POST", `${PROGRAMS}/${program.id}`, body)
    }

    async function joinTo(program: WireProgram, anna: LoyalShopper): Promise<void> {
      await anna.client.must("POST", "/store/loyalty/me", { program: program.handle })
    }

    const buy = (anna: LoyalShopper) => shop.buy(anna, region_id, [{ price: 100 }])

    describe("several programs at once", () => {
      it("count an order in the one whose channel it comes from", async () => {
        const { sales_channels } = await shop.staff.must<{ sales_channels: { id: string }[] }>(
          "GET",
          "/admin/sales-channels?name=Web%20shop",
        )
        const { sales_channel } = await shop.staff.must<{ sales_channel: { id: string } }>(
          "POST",
          "/admin/sales-channels",
          { name: "Till" },
        )
        const till = await open("till", {
          sales_channel_ids: [sales_channel.id],
          is_default: true,
        })
        const web = await open("web", {
          sales_channel_ids: sales_channels.map(({ id }) => id),
          terms: { currency_code: "eur", accrual: { percent: 10 } },
        })
        const anna = await LoyalShopper.join(shop)
        expect((await anna.me()).program_id).toBe(till.id)
        await joinTo(web, anna)
        const order = await buy(anna)
        await desk.expectLoyalty(order.id, { earned: 10 })
        const { member } = await anna.client.must<{ member: unknown }>(
          "GET",
          "/store/loyalty/me?program=web",
        )
        expect(member).toMatchObject({
          program_id: web.id,
          program: { handle: "web", name: "web", status: "active" },
          balance: { available: 10 },
        })
        await anna.expectBalance({ available: 0 })
      })

      it("prefer the one that the customer has joined, and promise what the default gives to others", async () => {
        await open("main", { is_default: true })
        const staff = await open("staff", {
          terms: { currency_code: "eur", accrual: { percent: 20 } },
        })
        const shopper = await shop.shopper()
        const cart = await ShoppingCart.open(shop, shopper.client, region_id, [{ price: 100 }])
        expect((await cart.loyalty()).earn).toMatchObject({ bonuses: 5, is_member: false })
        await shopper.client.must("POST", "/store/loyalty/me", { program: staff.handle })
        expect((await cart.loyalty()).earn).toMatchObject({ bonuses: 20, is_member: true })
        const me = await shopper.client.must<{ member: { program_id: string } }>(
          "GET",
          "/store/loyalty/me",
        )
        expect(me.member.program_id).toBe(staff.id)
      })

      it("reach no channel, region or group that the shop does not have", async () => {
        const home = await open("home", { region_ids: [region_id] })
        for (const [setting, what] of [
          ["sales_channel_ids", "sales channel"],
          ["region_ids", "region"],
          ["pilot_group_ids", "customer group"],
        ] as const) {
          const gone = { [setting]: ["none_0"] }
          const refusal = {
            status: 400,
            data: {
              code: "program_terms_invalid",
              message: `${setting}: The shop has no ${what} "none_0"; choose another, or leave it out.`,
            },
          }
          expect(await shop.staff.post(`${PROGRAMS}/${home.id}`, gone)).toMatchObject(refusal)
          const other = { handle: "other", name: "Other", terms: { currency_code: "eur" }, ...gone }
          expect(await shop.staff.post(PROGRAMS, other)).toMatchObject(refusal)
        }
        const staff_group_ids = ["cusgroup_0"]
        expect(
          await shop.staff.post(`${PROGRAMS}/${home.id}`, {
            terms: { limits: { staff_group_ids } },
          }),
        ).toMatchObject({ status: 400, data: { code: "program_terms_invalid" } })
      })

      it("stay in their regions", async () => {
        const elsewhere = await shop.region({ country: "fr" })
        await open("abroad", { is_default: true, region_ids: [elsewhere] })
        const anna = await LoyalShopper.join(shop)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        expect(await cart.loyalty()).toMatchObject({
          earn: { bonuses: 0, reasons: [{ code: "no_program" }] },
        })
        const home = await open("home", { region_ids: [region_id] })
        await joinTo(home, anna)
        const { member } = await anna.client.must<{ member: { id: string } }>(
          "GET",
          "/store/loyalty/me?program=home",
        )
        await shop.staff.must("POST", `/admin/loyalty/members/${member.id}/adjustments`, {
          bonuses: 20,
          reason: "Test",
        })
        await cart.redeem(20)
        const order = await cart.checkOut()
        await desk.expectLoyalty(order.id, { earned: 4, spent: 20 })
      })

      it("keep a redemption with the program that paid it, whichever the buyer joins meanwhile", async () => {
        const small = await open("small", { is_default: true })
        const anna = await LoyalShopper.join(shop, 50)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        await cart.redeem(20)
        const order = await whileEventsGetLost(getContainer(), () => cart.checkOut())
        const big = await open("big", { is_default: true })
        await joinTo(big, anna)
        await syncOrders(getContainer(), [order.id])
        await desk.expectLoyalty(order.id, { earned: 4, spent: 20 })
        const { member } = await anna.client.must<{ member: unknown }>(
          "GET",
          `/store/loyalty/me?program=${small.handle}`,
        )
        expect(member).toMatchObject({ balance: { available: 34 } })
      })
    })

    describe("a paused program", () => {
      it("earns and spends nothing, keeps balances, settles returns, and goes on where it was", async () => {
        const club = await open("club", { is_default: true })
        const anna = await LoyalShopper.join(shop, 50)
        const before = await buy(anna)
        await desk.expectLoyalty(before.id, { earned: 5 })
        await shop.fulfill(before)
        const late = await whileEventsGetLost(getContainer(), () => buy(anna))
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        await cart.redeem(10)

        await change(club, { status: "paused" })
        expect(await cart.tryToRedeem({ bonuses: 5 })).toMatchObject({
          status: 400,
          data: { code: "program_not_active" },
        })
        expect((await cart.ship("free")).total).toBe(100)
        await anna.expectBalance({ available: 55, held: 0 })
        const during = await buy(anna)
        await shop.takeBack(before.id, [piecesOf(before, 1)])
        await desk.expectLoyalty(before.id, { earned: 5, revoked: 5 })
        await anna.expectBalance({ available: 50 })
        await syncOrders(getContainer(), [late.id])
        await desk.expectLoyalty(late.id, { earned: 5 })

        await change(club, { status: "active" })
        await syncOrders(getContainer(), [during.id])
        expect(await desk.loyalty(during.id)).toBeNull()
        const after = await buy(anna)
        await desk.expectLoyalty(after.id, { earned: 5 })
        expect((await cart.setQuantity(0, 2)).total).toBe(190)
        await anna.expectBalance({ available: 50, held: 10 })
      })

      it("takes nobody in, and is not shown", async () => {
        const club = await open("club", { is_default: true })
        await change(club, { status: "paused" })
        const { client } = await shop.shopper()
        expect(await client.post("/store/loyalty/me", { program: "club" })).toMatchObject({
          status: 400,
          data: { code: "program_not_active", message: "The program is paused." },
        })
        expect((await shop.guest.get("/store/loyalty/programs")).data).toEqual({ programs: [] })
      })
    })

    describe("the days of a program", () => {
      it("are right at the moment of reading, before and after", async () => {
        const club = await open("club", { is_default: true, starts_on: "2099-01-01" })
        const { client } = await shop.shopper()
        const join = () => client.post("/store/loyalty/me")
        expect((await join()).data).toMatchObject({
          code: "program_not_active",
          message: "The program begins on 2099-01-01.",
        })
        await change(club, { starts_on: null, ends_on: "2020-12-31" })
        expect((await join()).data.message).toBe("The program ended on 2020-12-31.")
        await change(club, { ends_on: null })
        expect((await join()).status).toBe(200)
      })
    })

    describe("a version", () => {
      it("that is scheduled counts from its moment, with no job having run", async () => {
        const club = await open("club", { is_default: true })
        const anna = await LoyalShopper.join(shop)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        const { draft } = await shop.staff.must<{ draft: { id: string } }>(
          "POST",
          `${PROGRAMS}/${club.id}/drafts`,
          { terms: { accrual: { percent: 7 } } },
        )
        const moment = Date.now() + 2_000
        await shop.staff.must("POST", `${PROGRAMS}/${club.id}/drafts/${draft.id}/publish`, {
          in_force_from: new Date(moment).toISOString(),
        })
        expect((await cart.loyalty()).earn.bonuses).toBe(5)
        await eventually(async () => {
          expect((await cart.loyalty()).earn.bonuses).toBe(7)
        })
        expect(Date.now()).toBeGreaterThanOrEqual(moment)
        const order = await buy(anna)
        await desk.expectLoyalty(order.id, { earned: 7, program_version: 2 })
      })

      it("counts for the orders of its time, however late they are seen", async () => {
        const club = await open("club", { is_default: true })
        const anna = await LoyalShopper.join(shop)
        const order = await whileEventsGetLost(getContainer(), () => buy(anna))
        await change(club, { terms: { accrual: { percent: 50 } } })
        await syncOrders(getContainer(), [order.id])
        await desk.expectLoyalty(order.id, { earned: 5, program_version: 1 })
      })
    })

    describe("a discount program", () => {
      it("says that there are no bonuses, and counts what its members buy", async () => {
        const { terms } = await open("price-club", { kind: "discount" })
        expect(terms).toMatchObject({ accrual: { percent: 0 }, redemption: { cap_percent: 0 } })
        const anna = await LoyalShopper.join(shop)
        const cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
        expect(await cart.loyalty()).toMatchObject({
          earn: {
            bonuses: 0,
            reasons: [{ code: "discount_program", text: "This program gives a discount" }],
          },
          redeem: { max_bonuses: 0, limited_by: "discount_program" },
        })
        expect(
          await anna.client.post(`/store/carts/${cart.id}/loyalty`, { bonuses: "max" }),
        ).toMatchObject({
          status: 400,
          data: {
            code: "program_not_active",
            message: "This loyalty program gives a discount; there are no bonuses to pay with.",
          },
        })
        expect(
          await shop.staff.post(`/admin/loyalty/members/${anna.member_id}/adjustments`, {
            bonuses: 5,
            reason: "Goodwill",
          }),
        ).toMatchObject({ status: 400, data: { code: "bonuses_invalid" } })

        const order = await cart.checkOut()
        await desk.expectLoyalty(order.id, { earned: 0, entries: [] })
        expect(await anna.me()).toMatchObject({
          cumulative_spend: 100,
          balance: { available: 0, pending: 0 },
        })
      })
    })
  },
}
