import type { Http } from "../../fixtures/shop/http-client"
import { eventually } from "../../fixtures/shop/eventually"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { TestShop } from "../../fixtures/shop/test-shop"

const TWO_LINES = [{ price: 100, quantity: 2 }, { price: 50 }]

export const orderChanges: ShopSuite = {
  name: "order/changes",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      region_id = await shop.region()
    })

    /** Medusa's refund and the bonuses come in their own time; both have to be there in the end. */
    const expectRefundDue = (order_id: string, amount: number) =>
      eventually(async () => {
        expect(await desk.refundDue(order_id)).toBeCloseTo(amount, 6)
      })

    describe("an edit of an order that is paid with money", () => {
      it("earns what a greater quantity adds, and takes back what a smaller one leaves out", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }])
        await anna.expectBalance({ available: 10 })
        await desk.edit(order.id, { quantities: [piecesOf(order, 3)] })
        await anna.expectBalance({ available: 15, debt: 0 })
        await desk.edit(order.id, { quantities: [piecesOf(order, 1)] })
        await anna.expectBalance({ available: 5, debt: 0 })
        await desk.expectLoyalty(order.id, { earned: 15, revoked: 10 })
      })

      it("earns on an added line, and not any more on one that is taken off", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const order = await shop.buy(anna, region_id, TWO_LINES)
        await anna.expectBalance({ available: 12.5 })
        await desk.edit(order.id, { add: [{ price: 80 }] })
        await anna.expectBalance({ available: 16.5 })
        const fifty = order.items.findIndex(({ unit_price }) => unit_price === 50)
        await desk.edit(order.id, { quantities: [piecesOf(order, 0, fifty)] })
        await anna.expectBalance({ available: 14, debt: 0 })
        await desk.sync(order.id)
        await anna.expectBalance({ available: 14 })
      })
    })

    describe.each(["discount", "tender"])("an edit of an order partly paid by %s", (settlement) => {
      const buyWithBonuses = async () => {
        await openProgram(shop, { redemption: { settlement } })
        const anna = await LoyalShopper.join(shop, 75)
        const order = await shop.buy(anna, region_id, TWO_LINES, 75)
        // 175.00 of money at 5 %.
        await anna.expectBalance({ available: 8.75, held: 0 })
        await desk.capture(order.id)
        const [fifty, hundreds] = order.items[0]?.unit_price === 50 ? [0, 1] : [1, 0]
        return { anna, order, fifty: fifty, hundreds: hundreds }
      }

      it("gives back the bonuses of a line that is taken off, and its money", async () => {
        const { anna, order, fifty } = await buyWithBonuses()
        await desk.edit(order.id, { quantities: [piecesOf(order, 0, fifty)] })
        await desk.expectLoyalty(order.id, { spent: 75, refunded: 15, earned: 8.75, revoked: 1.75 })
        await anna.expectBalance({ available: 22, debt: 0 })
        await expectRefundDue(order.id, 35)
      })

      it("spends nothing more on a greater quantity and on an added line: they are paid with money", async () => {
        const { anna, order, hundreds } = await buyWithBonuses()
        await desk.edit(order.id, {
          quantities: [piecesOf(order, 3, hundreds)],
          add: [{ price: 40 }],
        })
        await anna.expectBalance({ available: 15.75, held: 0, debt: 0 })
        await desk.expectLoyalty(order.id, { spent: 75, refunded: 0 })
        await expectRefundDue(order.id, -140)
      })

      it("a smaller quantity gives back as much in money and bonuses as was paid for it", async () => {
        const { anna, order, hundreds } = await buyWithBonuses()
        await desk.edit(order.id, { quantities: [piecesOf(order, 1, hundreds)] })
        // A reduction stays on its line; a tender goes back with the goods.
        const [money, refunded] = settlement === "discount" ? [100, 0] : [70, 30]
        await desk.expectLoyalty(order.id, { spent: 75, refunded })
        await expectRefundDue(order.id, money)
        await desk.refund(order.id, money)
        await desk.sync(order.id)
        await expectRefundDue(order.id, 0)
        const earned = ((175 - money) * 5) / 100
        await anna.expectBalance({ available: earned + refunded, debt: 0 })
      })
    })

    it("A24 what an edit leaves of a reduction beyond the price comes back as bonuses", async () => {
      await openProgram(shop, { redemption: { cap_percent: 60 } })
      const anna = await LoyalShopper.join(shop, 120)
      const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 120)
      await anna.expectBalance({ available: 4 })
      await desk.capture(order.id)
      await desk.edit(order.id, { quantities: [piecesOf(order, 1)] })
      // Medusa refunds what was captured, 80.00, and not the 100.00 that it reckons with.
      await desk.expectLoyalty(order.id, { spent: 120, refunded: 20, revoked: 4 })
      await desk.refund(order.id, 80)
      await desk.sync(order.id)
      await anna.expectBalance({ available: 20, debt: 0 })
    })

    it("an exchange earns on what is sent instead, and settles what comes back when it comes", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 60)
      const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 60)
      await anna.expectBalance({ available: 7 })
      await shop.fulfill(order)
      const coming = await desk.exchange(order.id, [piecesOf(order, 1)], [{ price: 150 }])
      await anna.expectBalance({ available: 14.5 })
      await desk.expectLoyalty(order.id, { refunded: 0 })
      await desk.receive(coming, { received: [piecesOf(order, 1)] })
      await desk.expectLoyalty(order.id, { earned: 14.5, revoked: 3.5, spent: 60, refunded: 30 })
      await anna.expectBalance({ available: 41, debt: 0 })
    })

    describe("a claim", () => {
      it("that sends new goods for nothing leaves what was paid, earned and spent as it is", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 60)
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 2 }], 60)
        await anna.expectBalance({ available: 7 })
        await shop.fulfill(order)
        await desk.claim(order.id, "replace", [piecesOf(order, 1)], {
          come_back: false,
          instead: [{ price: 100 }],
        })
        await desk.sync(order.id)
        await anna.expectBalance({ available: 7, debt: 0 })
        await desk.expectLoyalty(order.id, { revoked: 0, refunded: 0 })
      })

      it("whose goods come back counts them once, though they are written off as well", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop, 120)
        const order = await shop.buy(anna, region_id, [{ price: 100, quantity: 4 }], 120)
        await anna.expectBalance({ available: 14 })
        await desk.capture(order.id)
        await shop.fulfill(order)
        const coming = await desk.claim(order.id, "refund", [piecesOf(order, 1)], {
          come_back: true,
        })
        await desk.sync(order.id)
        await desk.expectLoyalty(order.id, { refunded: 0 })
        await desk.receive(coming ?? "", { received: [piecesOf(order, 1)] })
        await desk.expectLoyalty(order.id, { earned: 14, revoked: 3.5, spent: 120, refunded: 30 })
        await expectRefundDue(order.id, 70)
        await anna.expectBalance({ available: 40.5, debt: 0 })
      })
    })
  },
}
