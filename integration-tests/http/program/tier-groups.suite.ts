import { Modules, PromotionActions } from "@medusajs/framework/utils"
import { completeCartWorkflow, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import type { WireTierGroup } from "../../../src/api/wire/tier-group"
import type { ProgramWithTerms } from "../../../src/modules/loyalty-program/types"
import { publishOutbox } from "../../../src/workflows/reconcile/publish-outbox"
import { evaluateTiers } from "../../../src/workflows/tiers/evaluate-tiers"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import type { Shopper } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

const TIERS = [
  { handle: "silver", name: "Silver", threshold: 0 },
  { handle: "gold", name: "Gold", threshold: 1000 },
]

export const tierGroups: ShopSuite = {
  name: "program/tier-groups",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
    })

    async function openProgram(body: Record<string, unknown>): Promise<ProgramWithTerms> {
      const { program } = await shop.staff.must<{ program: ProgramWithTerms }>(
        "POST",
        "/admin/loyalty/programs",
        body,
      )
      return program
    }

    async function groups(): Promise<Record<string, (string | undefined)[]>> {
      const customers = getContainer().resolve(Modules.CUSTOMER)
      const found = await customers.listCustomerGroups({}, { relations: ["customers"] })
      return Object.fromEntries(
        found.map((group) => [group.name, (group.customers ?? []).map(({ id }) => id)]),
      )
    }

    /** As the shop's staff are told. */
    async function keptGroups(query = ""): Promise<WireTierGroup[]> {
      const { tier_groups } = await shop.staff.must<{ tier_groups: WireTierGroup[] }>(
        "GET",
        `/admin/loyalty/tier-groups${query}`,
      )
      return tier_groups
    }

    async function promotions() {
      const found = await getContainer()
        .resolve(Modules.PROMOTION)
        .listPromotions({}, { relations: ["application_method"] })
      return found.map(({ code, status, application_method }) => [
        code,
        status,
        Number(application_method?.value),
      ])
    }

    /** What the cart says of its discount, beside its total. */
    async function discountOn(shopper: Shopper, cart_id: string) {
      const { loyalty } = await shopper.client.must<{ loyalty: { discount: unknown } }>(
        "GET",
        `/store/carts/${cart_id}/loyalty`,
      )
      const { cart } = await shopper.client.must<{ cart: { total: number } }>(
        "GET",
        `/store/carts/${cart_id}`,
      )
      return { total: cart.total, discount: loyalty.discount }
    }

    async function promotionFor(code: string, value: number, is_automatic = false): Promise<void> {
      await getContainer()
        .resolve(Modules.PROMOTION)
        .createPromotions([
          {
            code,
            type: "standard",
            status: "active",
            is_automatic,
            application_method: {
              type: "percentage",
              target_type: "order",
              allocation: "across",
              value,
            },
          } as never,
        ])
    }

    /** As another plugin adds it; nobody hears of it. */
    async function addPastTheStore(cart_id: string, code: string): Promise<void> {
      await whileEventsGetLost(getContainer(), () =>
        updateCartPromotionsWorkflow(getContainer()).run({
          input: { cart_id, promo_codes: [code], action: PromotionActions.ADD },
        }),
      )
    }

    describe("customer groups of a bonus program", () => {
      const club = {
        handle: "club",
        name: "Club",
        terms: { currency_code: "eur", tiers: TIERS, tier_schedule: { customer_groups: true } },
      }

      it("are made, follow the members, are mended after somebody's hand, and go with the tier", async () => {
        const region = await shop.region()
        const { id } = await openProgram(club)
        const anna = await LoyalShopper.join(shop)
        expect(await groups()).toEqual({ "Club: Silver": [anna.customer_id], "Club: Gold": [] })
        const kept = await keptGroups()
        expect(kept).toMatchObject([
          { program: { id, name: "Club" }, tier: { handle: "silver", name: "Silver" } },
          { program: { id, name: "Club" }, tier: { handle: "gold", name: "Gold" } },
        ])
        const [, gold_group] = kept
        expect(
          await keptGroups(`?customer_group_id=${String(gold_group?.customer_group_id)}`),
        ).toEqual([gold_group])
        expect(await keptGroups("?customer_group_id=cusgroup_of_the_merchant")).toEqual([])

        const order = await shop.buy(anna, region, [{ price: 1000 }])
        await desk.expectLoyalty(order.id, { earned: 50 })
        await publishOutbox(getContainer())
        await eventually(async () => {
          expect(await groups()).toEqual({ "Club: Silver": [], "Club: Gold": [anna.customer_id] })
        })

        const customers = getContainer().resolve(Modules.CUSTOMER)
        const [gold] = await customers.listCustomerGroups({ name: "Club: Gold" })
        const [silver] = await customers.listCustomerGroups({ name: "Club: Silver" })
        const customer_id = anna.customer_id
        await customers.removeCustomerFromGroup({
          customer_id,
          customer_group_id: String(gold?.id),
        })
        await customers.addCustomerToGroup({ customer_id, customer_group_id: String(silver?.id) })
        await customers.updateCustomerGroups(String(gold?.id), { name: "Somebody's" })
        await evaluateTiers(getContainer())
        expect(await groups()).toEqual({ "Club: Silver": [], "Club: Gold": [customer_id] })

        await customers.deleteCustomerGroups([String(gold?.id)])
        await evaluateTiers(getContainer())
        expect(await groups()).toEqual({ "Club: Silver": [], "Club: Gold": [customer_id] })

        await shop.staff.must("POST", `/admin/loyalty/programs/${id}/tiers`, {
          tiers: [{ ...TIERS[0], name: "Basic" }],
        })
        await evaluateTiers(getContainer())
        expect(await groups()).toEqual({ "Club: Basic": [customer_id] })
        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, { status: "ended" })
        expect(await groups()).toEqual({})
      })

      it("leave a group of the merchant's alone that has the same name", async () => {
        const customers = getContainer().resolve(Modules.CUSTOMER)
        const own = await customers.createCustomerGroups({ name: "Club: Gold" })
        const { id } = await openProgram(club)
        expect(Object.keys(await groups()).sort()).toEqual([
          "Club: Gold",
          "Club: Gold (club/gold)",
          "Club: Silver",
        ])
        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, {
          terms: { tier_schedule: { customer_groups: false } },
        })
        expect(await groups()).toEqual({ "Club: Gold": [] })
        expect(await customers.listCustomerGroups({ id: [own.id] })).toHaveLength(1)
      })

      it("go with a tier that staff have given by hand", async () => {
        await openProgram(club)
        const anna = await LoyalShopper.join(shop)
        const url = `/admin/loyalty/members/${anna.member_id}/tier`
        const { member } = await shop.staff.must<{ member: Record<string, unknown> }>("POST", url, {
          tier: "gold",
          reason: "Lives next door",
        })
        expect(member).toMatchObject({
          tier: { handle: "gold" },
          tier_floor: { tier: "gold", reason: "Lives next door" },
        })
        expect(await groups()).toEqual({ "Club: Silver": [], "Club: Gold": [anna.customer_id] })
        await shop.staff.must("POST", url, { tier: null, reason: "Moved away" })
        expect(await groups()).toEqual({ "Club: Silver": [anna.customer_id], "Club: Gold": [] })
      })
    })

    describe("a discount program", () => {
      const outlet = {
        handle: "outlet",
        name: "Outlet",
        kind: "discount",
        terms: {
          currency_code: "eur",
          tiers: TIERS.map((tier, index) => ({ ...tier, discount_percent: 5 + index * 5 })),
        },
      }

      it("takes each tier's percent off by a promotion of Medusa, which follows the schedule", async () => {
        const region = await shop.region()
        const { id } = await openProgram(outlet)
        expect(await promotions()).toEqual([
          ["LOYALTY-OUTLET-SILVER", "active", 5],
          ["LOYALTY-OUTLET-GOLD", "active", 10],
        ])
        const anna = await LoyalShopper.join(shop)
        const cart = await shop.cart(anna.client, region, [{ price: 1000 }])
        expect(await discountOn(anna, cart.id)).toEqual({
          total: 950,
          discount: {
            percent: 5,
            code: "LOYALTY-OUTLET-SILVER",
            is_applied: true,
            refused: [],
            reasons: [],
          },
        })

        const order = await shop.buy(anna, region, [{ price: 2000 }])
        await desk.expectLoyalty(order.id, { earned: 0 })
        await publishOutbox(getContainer())
        await eventually(async () => {
          const next = await shop.cart(anna.client, region, [{ price: 1000 }])
          expect(next.total).toBe(900)
        })

        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, {
          terms: { tiers: [{ ...TIERS[0], discount_percent: 3 }] },
        })
        expect(await promotions()).toEqual([["LOYALTY-OUTLET-SILVER", "active", 3]])
        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, { status: "paused" })
        expect(await promotions()).toEqual([["LOYALTY-OUTLET-SILVER", "inactive", 3]])
        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, { status: "active" })
        expect(await promotions()).toEqual([["LOYALTY-OUTLET-SILVER", "active", 3]])
        await shop.staff.must("POST", `/admin/loyalty/programs/${id}`, { status: "ended" })
        expect(await promotions()).toEqual([])
      })

      it("takes nothing off for somebody who is no member, and says what a member would get", async () => {
        const region = await shop.region()
        await openProgram({
          ...outlet,
          scheme: "simple",
          terms: { currency_code: "eur", discount: { percent: 7 } },
        })
        const ben = await shop.shopper()
        const cart = await shop.cart(ben.client, region, [{ price: 100 }])
        expect(await discountOn(ben, cart.id)).toEqual({
          total: 100,
          discount: {
            percent: 7,
            code: null,
            is_applied: false,
            refused: [],
            reasons: [{ code: "not_a_member", text: "A member would get this" }],
          },
        })
        const anna = await LoyalShopper.join(shop)
        const members_cart = await shop.cart(anna.client, region, [{ price: 100 }])
        expect(members_cart.total).toBe(93)
      })

      it.each([
        [3, 950, "SPRING", "LOYALTY-OUTLET-SILVER takes 5 % off the order; the two do not add up"],
        [
          15,
          850,
          "LOYALTY-OUTLET-SILVER",
          "SPRING takes 15 % off the order; the two do not add up",
        ],
      ])(
        "lets the better of two percents win beside a code of %d %%, and says why",
        async (percent, total, refused, text) => {
          const region = await shop.region()
          await openProgram(outlet)
          await promotionFor("SPRING", percent)
          const anna = await LoyalShopper.join(shop)
          const cart = await shop.cart(anna.client, region, [{ price: 1000 }])
          const answer = await anna.client.must<{ cart: { total: number } }>(
            "POST",
            `/store/carts/${cart.id}/promotions`,
            { promo_codes: ["SPRING"] },
          )
          expect(answer.cart.total).toBe(total)
          expect(await discountOn(anna, cart.id)).toMatchObject({
            total,
            discount: {
              is_applied: refused === "SPRING",
              refused: [{ code: refused, reason: { code: "better_discount", text } }],
            },
          })
          await shop.ship(anna.client, cart.id, "free")
          await shop.payWithCash(anna.client, cart.id)
          const { data } = await shop.complete(anna.client, cart.id)
          expect(data.order.total).toBe(total)
        },
      )

      it("lets the better one win at the completion too, when a promotion comes past the store's routes", async () => {
        const region_id = await shop.region()
        await openProgram(outlet)
        await promotionFor("SPRING", 3)
        const anna = await LoyalShopper.join(shop)
        const cart = await shop.cart(anna.client, region_id, [{ price: 1000 }])
        await shop.ship(anna.client, cart.id, "free")
        await shop.payWithCash(anna.client, cart.id)
        await addPastTheStore(cart.id, "SPRING")
        const totalNow = async () => (await discountOn(anna, cart.id)).total
        expect(await totalNow()).toBe(921.5)

        const { errors } = await completeCartWorkflow(getContainer()).run({
          input: { id: cart.id },
          throwOnError: false,
        })
        expect(errors.map(({ error }) => (error as { code?: string }).code)).toEqual([
          "discount_stale",
        ])
        expect(await shop.complete(anna.client, cart.id)).toMatchObject({
          status: 400,
          data: { type: "not_allowed", code: "discount_stale" },
        })
        expect(await totalNow()).toBe(950)
        await shop.payWithCash(anna.client, cart.id)
        const { data } = await shop.complete(anna.client, cart.id)
        expect(data.order.total).toBe(950)
      })

      it("lets both count where the program says so", async () => {
        const region = await shop.region()
        await openProgram({
          ...outlet,
          terms: { ...outlet.terms, discount: { beside_others: "stack" } },
        })
        await promotionFor("FRIDAY", 10, true)
        const anna = await LoyalShopper.join(shop)
        const cart = await shop.cart(anna.client, region, [{ price: 1000 }])
        expect(await discountOn(anna, cart.id)).toMatchObject({
          total: 855,
          discount: { is_applied: true, refused: [] },
        })
      })
    })
  },
}
