import { Modules } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireEntry } from "../../../src/api/wire/entry"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { eventually } from "../../fixtures/shop/eventually"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"

export const merging: ShopSuite = {
  name: "member/merging",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let anna: LoyalShopper
    let card: LoyalShopper
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      await openProgram(shop, {
        tiers: [
          { handle: "silver", name: "Silver", threshold: 0 },
          { handle: "gold", name: "Gold", threshold: 1500 },
        ],
        tier_schedule: { customer_groups: true },
      })
      region_id = await shop.region()
      anna = await LoyalShopper.join(shop, 70)
      card = await LoyalShopper.join(shop, 30)
    })

    const merge = (body: object = { from_member_id: card.member_id }) =>
      shop.staff.post<{ member: AdminMember; merged_member: AdminMember }>(
        `${MEMBERS}/${anna.member_id}/merge`,
        body,
      )

    const preview = (from_member_id = card.member_id) =>
      shop.staff.get<{ merge: object | null }>(
        `${MEMBERS}/${anna.member_id}/merge?from_member_id=${from_member_id}`,
      )

    async function groupsOf(customer_id: string): Promise<string[]> {
      const customers = getContainer().resolve(Modules.CUSTOMER)
      const { groups } = await customers.retrieveCustomer(customer_id, { relations: ["groups"] })
      return (groups ?? []).map(({ name }) => name ?? "")
    }

    it("makes of 30 and 70 one balance of 100, and keeps both histories (A36)", async () => {
      const told = await preview()
      expect(told).toMatchObject({
        status: 200,
        data: {
          merge: {
            member_id: anna.member_id,
            balance: { available: 100, held: 0, pending: 0, debt: 0 },
            tier: "silver",
            cumulative_spend: 0,
            orders: 0,
          },
        },
      })
      await anna.expectBalance({ available: 70 })

      const body = {
        from_member_id: card.member_id,
        reason: "Two cards of one person",
        idempotency_key: "merge-anna",
      }
      const merged = await merge(body)
      expect(merged).toMatchObject({
        status: 200,
        data: {
          member: { id: anna.member_id, status: "active", balance: { available: 100 } },
          merged_member: {
            id: card.member_id,
            status: "merged",
            merged_into: anna.member_id,
            balance: { available: 0 },
          },
        },
      })
      expect((await merge(body)).data).toEqual(merged.data)
      expect(await preview()).toMatchObject({ status: 200, data: { merge: null } })

      const entriesOf = async (member_id: string) =>
        (
          await shop.staff.must<{ entries: WireEntry[] }>("GET", `${MEMBERS}/${member_id}/entries`)
        ).entries.map(({ kind, bonuses, reason }) => [kind, bonuses, reason])
      expect(await entriesOf(anna.member_id)).toEqual([
        ["transfer", 30, "Carried over from another record of the same person"],
        ["adjustment", 70, "Test"],
      ])
      expect(await entriesOf(card.member_id)).toEqual([
        ["transfer", 30, "Carried over to another record of the same person"],
        ["adjustment", 30, "Test"],
      ])
      const copy = await shop.staff.must<{ merged_records: { entries: WireEntry[] }[] }>(
        "GET",
        `${MEMBERS}/${anna.member_id}/export`,
      )
      expect(copy.merged_records).toMatchObject([{ member: { id: card.member_id } }])
    })

    it("lets cards, phones and addresses of both lead to the one who lives on", async () => {
      await shop.staff.must("POST", `${MEMBERS}/${card.member_id}/cards`, { number: "29000018" })
      await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/cards`, { number: "29000029" })
      await shop.staff.must("POST", `${MEMBERS}/${card.member_id}`, { phone: "+48600100200" })
      await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}`, { phone: "+48600100300" })
      await merge()
      for (const code of ["29000018", "29000029"]) {
        expect(
          await shop.staff.must("GET", `/admin/loyalty/cards/lookup?code=${code}`),
        ).toMatchObject({ member: { id: anna.member_id } })
      }
      for (const code of ["%2B48600100200", "%2B48600100300", card.email, anna.email]) {
        expect(await shop.staff.must("GET", `${MEMBERS}/lookup?code=${code}`)).toMatchObject({
          members: [{ id: anna.member_id }],
        })
      }
      expect(await card.me()).toMatchObject({ id: anna.member_id })
      expect(await card.client.must("POST", "/store/loyalty/me")).toMatchObject({
        member: { id: anna.member_id, balance: { available: 100 } },
      })
    })

    it("refuses what cannot be merged, each in its own words", async () => {
      const { program: other } = await shop.staff.must<{ program: { id: string } }>(
        "POST",
        "/admin/loyalty/programs",
        { handle: "other", name: "Other", terms: { currency_code: "eur" } },
      )
      const { member } = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, {
        customer_id: card.customer_id,
        program_id: other.id,
      })
      const cases = [
        [anna.member_id, 400, "members_not_mergeable"],
        [member.id, 400, "members_not_mergeable"],
        ["lmem_nobody", 404, "member_not_found"],
      ] as const
      for (const [from_member_id, status, code] of cases) {
        expect(await merge({ from_member_id })).toMatchObject({ status, data: { code } })
        expect(await preview(from_member_id)).toMatchObject({ status, data: { code } })
      }
      await shop.staff.must("POST", `${MEMBERS}/${card.member_id}/suspend`, { reason: "Fraud" })
      expect(await merge()).toMatchObject({
        status: 409,
        data: {
          code: "member_state_refuses",
          message: "Only active memberships can be merged, and one of the two is suspended.",
        },
      })
      for (const body of [{}, { from_member_id: 5 }, { from_member_id: "x", more: 1 }]) {
        expect((await merge(body)).status).toBe(400)
      }
      await anna.expectBalance({ available: 70 })
    })

    it("leaves the one that ended to be read, and to nothing else", async () => {
      await merge()
      const at = `${MEMBERS}/${card.member_id}`
      const attempts = [
        [`${at}/suspend`, { reason: "No" }],
        [`${at}/close`, { reason: "No" }],
        [`${at}/reopen`, { reason: "No" }],
        [`${at}/adjustments`, { bonuses: 5, reason: "No" }],
        [`${at}/tier`, { tier: "gold", reason: "No" }],
        [`${at}/cards`, { number: "29000099" }],
        [`${at}`, { birth_date: "1990-02-28" }],
        [`${at}/consents`, { consents: [{ channel: "sms", is_given: false }] }],
        [`${at}/merge`, { from_member_id: anna.member_id }],
      ] as const
      for (const [path, body] of attempts) {
        expect([path, await shop.staff.post(path, body)]).toMatchObject([
          path,
          { status: 409, data: { code: "member_state_refuses" } },
        ])
      }
      expect(await shop.staff.get(at)).toMatchObject({
        status: 200,
        data: { member: { status: "merged" } },
      })
    })

    it("waits for a checkout of the one that ends, and counts what came of it", async () => {
      const cart = await ShoppingCart.open(shop, card.client, region_id, [{ price: 100 }])
      await cart.redeem(10)
      expect(await merge()).toMatchObject({
        status: 409,
        data: {
          code: "checkout_under_way",
          message:
            "A checkout is paying with bonuses of the membership that is to end. Please try again when it is over.",
        },
      })
      const order = await cart.checkOut()
      await desk.expectLoyalty(order.id, { earned: 4.5, spent: 10 })
      await merge()
      await anna.expectBalance({ available: 94.5 })
    })

    it("a return of an order from before it is reckoned with the one who lives on", async () => {
      const order = await shop.buy(card, region_id, [{ price: 100, quantity: 2 }], 20)
      await desk.expectLoyalty(order.id, { earned: 9, spent: 20 })
      await merge()
      await anna.expectBalance({ available: 89 })
      await shop.fulfill(order)
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await anna.expectBalance({ available: 94.5, debt: 0 })
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await anna.expectBalance({ available: 100, debt: 0 })
    })

    it("an order of either customer counts for the one who lives on, also when it is seen only now", async () => {
      const unseen = await whileEventsGetLost(getContainer(), () =>
        shop.buy(card, region_id, [{ price: 1000 }]),
      )
      await merge()
      await desk.sync(unseen.id)
      await anna.expectBalance({ available: 150 })
      await shop.buy(card, region_id, [{ price: 1000 }])
      await anna.expectBalance({ available: 200 })
      expect((await card.me()).tier).toMatchObject({ handle: "gold" })
    })

    it("keeps the customers of both in the group of the tier that their purchases reach together", async () => {
      await shop.buy(card, region_id, [{ price: 800 }])
      await shop.buy(anna, region_id, [{ price: 900 }])
      await anna.expectBalance({ available: 115 })
      await card.expectBalance({ available: 70 })
      const told = await merge()
      expect(told.data.member).toMatchObject({ tier: { handle: "gold" }, cumulative_spend: 1700 })
      for (const customer_id of [anna.customer_id, card.customer_id]) {
        await eventually(async () => {
          expect(await groupsOf(customer_id)).toEqual([expect.stringContaining("Gold")])
        })
      }
    })

    it("the customer of the record that ended pays with the bonuses of the one who lives on", async () => {
      await merge()
      await shop.buy(card, region_id, [{ price: 200 }], 60)
      await anna.expectBalance({ available: 47 })
    })
  },
}
