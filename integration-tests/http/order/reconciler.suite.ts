import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import publishOutboxJob from "../../../src/jobs/loyalty-publish-outbox"
import reconcileJob from "../../../src/jobs/loyalty-reconcile"
import sweepLotsJob from "../../../src/jobs/loyalty-sweep-lots"
import { publishOutbox } from "../../../src/workflows/reconcile/publish-outbox"
import { settleOverdueHolds } from "../../../src/workflows/reconcile/settle-overdue-holds"
import { settleStrayCaptures } from "../../../src/workflows/reconcile/settle-stray-captures"
import { syncRecentOrders } from "../../../src/workflows/reconcile/sync-recent-orders"
import { captureRedemption } from "../../../src/workflows/redemption/capture-redemption"
import { readCart } from "../../../src/workflows/redemption/read-cart"
import { memberModule } from "../../../src/workflows/shop/modules"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { whileEventsGetLost } from "../../fixtures/shop/lost-events"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { leaveLinkToNoOrder } from "../../fixtures/shop/order-taken-away"
import { TestShop } from "../../fixtures/shop/test-shop"

const MINUTE_MS = 60_000
const BONUSES_CHANGED = "loyalty_program.bonuses_changed"

export const reconciler: ShopSuite = {
  name: "order/reconciler",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    const lost = <Result>(action: () => Promise<Result>) =>
      whileEventsGetLost(getContainer(), action)

    /** A cart of 100.00 on which 30 bonuses are set aside, paid for and ready to be completed. */
    const cartWithBonuses = async (anna: LoyalShopper) => {
      const cart = await shop.cart(anna.client, region_id, [{ price: 100 }])
      await anna.client.must("POST", `/store/carts/${cart.id}/loyalty`, { bonuses: 30 })
      await shop.ship(anna.client, cart.id, "free")
      await shop.payWithCash(anna.client, cart.id)
      return cart.id
    }

    const kinds = async (member: LoyalShopper) => (await member.entries()).map(({ kind }) => kind)

    const outbox = async (): Promise<string[]> => {
      const pool = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pool.raw("select name from bonus_outbox order by id")
      return (rows as { name: string }[]).map(({ name }) => name)
    }

    describe("A16 the server is killed", () => {
      it("between hold and capture: the bonuses come back when their time is over", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const cart_id = await cartWithBonuses(anna)
        expect(await settleOverdueHolds(getContainer())).toBe(0)
        await anna.expectBalance({ available: 70, held: 30 })
        const later = Date.now() + 61 * MINUTE_MS
        expect(await settleOverdueHolds(getContainer(), later)).toBe(1)
        await anna.expectBalance({ available: 100, held: 0 })
        const { cart } = await anna.client.must<{ cart: { total: number } }>(
          "GET",
          `/store/carts/${cart_id}`,
        )
        expect(cart.total).toBe(100)
        expect(await settleOverdueHolds(getContainer(), later)).toBe(0)
      })

      it("between capture and order: undone by a counter-entry, and the second try spends once", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const cart_id = await cartWithBonuses(anna)
        await captureRedemption(getContainer(), await readCart(getContainer(), cart_id))
        await anna.expectBalance({ available: 70, held: 0 })
        // A completion may still be running: it is left alone for some minutes.
        expect(await settleStrayCaptures(getContainer())).toBe(0)
        const later = Date.now() + 10 * MINUTE_MS
        expect(await settleStrayCaptures(getContainer(), later)).toBe(1)
        expect(await settleStrayCaptures(getContainer(), later)).toBe(0)
        await anna.expectBalance({ available: 70, held: 30 })
        expect(await kinds(anna)).toEqual(["hold", "refund", "capture", "hold", "adjustment"])

        const done = await shop.complete(anna.client, cart_id)
        expect(done.data).toMatchObject({ type: "order", order: { total: 70 } })
        await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
        await desk.expectLoyalty(done.data.order.id, { spent: 30, earned: 3.5 })
      })

      it("between order and accrual: the reconciler finds what was lost, and posts it once", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 100)
        const order = await lost(() => shop.buy(anna, region_id, [{ price: 100 }], 30))
        await anna.expectBalance({ available: 70, held: 0 })
        expect(await desk.loyalty(order.id)).toBeNull()
        expect(await syncRecentOrders(getContainer())).toBe(1)
        await anna.expectBalance({ available: 73.5 })
        expect(await desk.loyalty(order.id)).toMatchObject({ spent: 30, earned: 3.5 })
        expect(await syncRecentOrders(getContainer())).toBe(0)
      })

      it("after a return and a cancellation that nobody was told of: both are made up for", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 60)
        const [returned, canceled] = await lost(async () => {
          const first = await shop.buy(anna, region_id, [{ price: 50, quantity: 2 }], 30)
          await shop.fulfill(first)
          await shop.takeBack(first.id, [piecesOf(first, 1)])
          const second = await shop.buy(anna, region_id, [{ price: 100 }], 30)
          await desk.cancel(second.id)
          return [first, second] as const
        })
        await anna.expectBalance({ available: 0 })
        await reconcileJob(getContainer())
        await desk.expectLoyalty(returned.id, {
          earned: 3.5,
          revoked: 1.75,
          spent: 30,
          refunded: 15,
        })
        await desk.expectLoyalty(canceled.id, { earned: 0, spent: 30, refunded: 30 })
        await anna.expectBalance({ available: 46.75, held: 0, debt: 0 })
        const before = await anna.entries()
        await reconcileJob(getContainer())
        expect(await anna.entries()).toEqual(before)
      })
    })

    it.each(["discount", "tender"])(
      "an order whose edit is all that is seen of it ends like one that was seen when it was placed: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 100)
        const order = await lost(async () => {
          const bought = await shop.buy(anna, region_id, [{ price: 100 }, { price: 90 }], 38)
          await desk.edit(bought.id, { quantities: [piecesOf(bought, 0)] })
          return bought
        })
        expect(await desk.loyalty(order.id)).toBeNull()
        await reconcileJob(getContainer())
        // 152.00 of money at 5 %; of the 38 each line has a fifth of its price.
        const price = order.items[0]?.unit_price ?? 0
        const [earned, refunded] = [7.6, price / 5]
        const revoked = (price * 4) / 100
        await desk.expectLoyalty(order.id, { earned, revoked, spent: 38, refunded })
        await anna.expectBalance({ available: 100 - 38 + earned - revoked + refunded, debt: 0 })
      },
    )

    it("settles every other order when one of them cannot be settled", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop)
      const [sick, sound] = await lost(async () => [
        await shop.buy(anna, region_id, [{ price: 100 }]),
        await shop.buy(anna, region_id, [{ price: 200 }]),
      ])
      const members = memberModule(getContainer())
      const syncOrders = members.syncOrders.bind(members)
      jest.spyOn(members, "syncOrders").mockImplementation((inputs) => {
        if (inputs.some(({ facts }) => facts.order_id === sick?.id)) {
          return Promise.reject(new Error("a line that nobody can read"))
        }
        return syncOrders(inputs)
      })
      expect(await syncRecentOrders(getContainer())).toBe(1)
      expect(await desk.loyalty(sound?.id ?? "")).toMatchObject({ earned: 10 })
      expect(await desk.loyalty(sick?.id ?? "")).toBeNull()

      jest.restoreAllMocks()
      expect(await syncRecentOrders(getContainer())).toBe(1)
      await anna.expectBalance({ available: 15 })
    })

    it("all jobs may run on several nodes at once", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      await lost(async () => {
        await shop.buy(anna, region_id, [{ price: 100 }], 30)
        await shop.buy(anna, region_id, [{ price: 200 }], 30)
      })
      const cart_id = await cartWithBonuses(anna)
      await captureRedemption(getContainer(), await readCart(getContainer(), cart_id))
      const nodes = [1, 2, 3].flatMap(() => [
        reconcileJob(getContainer()),
        publishOutboxJob(getContainer()),
        sweepLotsJob(getContainer()),
        settleStrayCaptures(getContainer(), Date.now() + 10 * MINUTE_MS),
        settleOverdueHolds(getContainer()),
      ])
      await Promise.all(nodes)
      // 70.00 and 170.00 of money at 5 %; the third cart's 30 are set aside again.
      await anna.expectBalance({ available: 22, held: 30, debt: 0 })
      expect((await kinds(anna)).filter((kind) => kind === "accrual")).toHaveLength(2)
      expect((await kinds(anna)).filter((kind) => kind === "refund")).toHaveLength(1)
    })

    it("bonuses that are applied again while another node clears the old hold stay applied", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart_id = await cartWithBonuses(anna)
      const members = memberModule(getContainer())
      const later = Date.now() + 61 * MINUTE_MS
      const overdue = await members.readOverdueHolds(10, later)
      expect(overdue.map(({ source_id }) => source_id)).toEqual([cart_id])
      await settleOverdueHolds(getContainer(), later)
      await anna.client.must("POST", `/store/carts/${cart_id}/loyalty`, { bonuses: 20 })
      // The other node has read the same list a moment ago.
      jest.spyOn(members, "readOverdueHolds").mockResolvedValueOnce(overdue)
      await settleOverdueHolds(getContainer())
      await anna.expectBalance({ available: 80, held: 20 })
      const { cart } = await anna.client.must<{ cart: { total: number } }>(
        "GET",
        `/store/carts/${cart_id}`,
      )
      expect(cart.total).toBe(80)
    })

    it("a cart that is paid for again while another node undoes its stray capture pays once", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart_id = await cartWithBonuses(anna)
      await captureRedemption(getContainer(), await readCart(getContainer(), cart_id))
      const members = memberModule(getContainer())
      const later = Date.now() + 10 * MINUTE_MS
      const stray = await members.readUnattachedCaptures(5 * MINUTE_MS, 10, later)
      expect(stray.map(({ source_id }) => source_id)).toEqual([cart_id])
      await settleStrayCaptures(getContainer(), later)
      // The second try has spent, and its order is not there yet, when the other node comes.
      await captureRedemption(getContainer(), await readCart(getContainer(), cart_id))
      jest.spyOn(members, "readUnattachedCaptures").mockResolvedValueOnce(stray)
      await settleStrayCaptures(getContainer(), later)
      expect(await kinds(anna)).toEqual([
        "capture",
        "hold",
        "refund",
        "capture",
        "hold",
        "adjustment",
      ])
      await anna.expectBalance({ available: 70, held: 0 })
    })

    it("an order that its completion may still take away is none yet", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop)
      const cart = await shop.cart(anna.client, region_id, [{ price: 100 }])
      await shop.ship(anna.client, cart.id, "free")
      await shop.payWithCash(anna.client, cart.id)
      const seen: number[] = []
      const refused = jest
        .spyOn(getContainer().resolve(Modules.PAYMENT), "authorizePaymentSession")
        .mockImplementationOnce(async () => {
          seen.push(await syncRecentOrders(getContainer()))
          throw new Error("the card is refused")
        })
      const { data } = await shop.complete(anna.client, cart.id)
      expect(refused).toHaveBeenCalled()
      expect(data.type).not.toBe("order")
      expect(seen).toEqual([0])
      expect(await kinds(anna)).toEqual([])
    })

    it("a capture comes back whose order was taken away again while the cart's link to it stayed", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const cart_id = await cartWithBonuses(anna)
      await captureRedemption(getContainer(), await readCart(getContainer(), cart_id))
      await leaveLinkToNoOrder(getContainer(), cart_id)
      await settleStrayCaptures(getContainer(), Date.now() + 10 * MINUTE_MS)
      await anna.expectBalance({ available: 70, held: 30 })
    })

    describe("the outbox", () => {
      const published = () => {
        const told: string[] = []
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        jest.spyOn(bus, "emit").mockImplementation((events) => {
          for (const { name } of [events].flat()) told.push(name)
          return Promise.resolve()
        })
        return told
      }

      it("tells of every change once, and forgets what it has told", async () => {
        await openProgram(shop)
        await publishOutbox(getContainer())
        const anna = await LoyalShopper.join(shop, 100)
        await shop.buy(anna, region_id, [{ price: 100 }], 30)
        await anna.expectBalance({ available: 73.5 })
        // Adjusted by hand, spent, earned; setting aside is nobody else's business.
        expect(await outbox()).toEqual([BONUSES_CHANGED, BONUSES_CHANGED, BONUSES_CHANGED])
        const told = published()
        expect(await publishOutbox(getContainer())).toBe(3)
        expect(told).toEqual([BONUSES_CHANGED, BONUSES_CHANGED, BONUSES_CHANGED])
        expect(await outbox()).toEqual([])
        expect(await publishOutbox(getContainer())).toBe(0)
      })

      it("keeps what could not be told, and tells it with the next run", async () => {
        await openProgram(shop)
        await publishOutbox(getContainer())
        await LoyalShopper.join(shop, 100)
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is away"))
        await expect(publishOutbox(getContainer())).rejects.toThrow("the bus is away")
        expect(await outbox()).toEqual([BONUSES_CHANGED])
        jest.restoreAllMocks()
        const told = published()
        expect(await publishOutbox(getContainer())).toBe(1)
        expect(told).toEqual([BONUSES_CHANGED])
        expect(await outbox()).toEqual([])
      })
    })
  },
}
