import { eventually } from "../fixtures/shop/eventually"
import { expectLawsHold } from "../fixtures/ledger/ledger-laws"
import { LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../fixtures/shop/order-desk"
import { ShoppingCart } from "../fixtures/shop/shopping-cart"
import type { TestShop } from "../fixtures/shop/test-shop"
import { furnishShop } from "./furnish-shop"
import type { RunningShop } from "./running-shop"
import { StoreCreditDesk } from "./store-credit-desk"

const SETTLEMENTS = ["discount", "tender"] as const

/** What members do in a shop that has Medusa's store credit and gift cards as well. */
export function itLivesBesideStoreCredit(running: () => RunningShop): void {
  let shop: TestShop
  let region_id: string
  let desk: OrderDesk
  let credit: StoreCreditDesk

  beforeAll(async () => {
    ;({ shop, region_id } = await furnishShop(running(), [50, 100]))
    desk = new OrderDesk(shop)
    credit = new StoreCreditDesk(shop.staff)
  })

  afterEach(() => expectLawsHold(running().databaseUrl))

  const cartOf = async (anna: LoyalShopper): Promise<ShoppingCart> => {
    const lines = [{ price: 50, quantity: 2 }]
    const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
    await cart.ship("free")
    return cart
  }

  describe.each(SETTLEMENTS)("with the settlement %s", (settlement) => {
    let anna: LoyalShopper

    beforeAll(async () => {
      await openProgram(shop, { redemption: { settlement, cap_percent: 60 } })
    })

    beforeEach(async () => {
      anna = await LoyalShopper.join(shop, 100)
      await credit.give(anna, 50)
    })

    /** 100.00: 30 in bonuses, 20.00 in store credit, 50.00 in money. */
    const orderPaidInThreeWays = async () => {
      const cart = await cartOf(anna)
      expect((await cart.redeem(30)).cart.total).toBe(70)
      expect((await credit.payWithStoreCredit(cart, 20)).total).toBe(50)
      const order = await cart.checkOut()
      expect(order.total).toBe(50)
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      expect(await credit.balance(anna)).toBe(30)
      await desk.capture(order.id)
      return order
    }

    it("A24 each part of a returned order comes back once, the way it was paid", async () => {
      const order = await orderPaidInThreeWays()
      await shop.fulfill(order)
      await shop.takeBack(order.id, [piecesOf(order, 2)])
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      await eventually(async () => expect(await desk.refundDue(order.id)).toBe(70))
      // What settles the tender on the order is nobody's store credit.
      expect(await credit.balance(anna)).toBe(30)
      await desk.refund(order.id, 50)
      await credit.refundAsStoreCredit(order.id, 20)
      expect(await desk.refundDue(order.id)).toBe(0)
      expect(await credit.balance(anna)).toBe(50)
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
    })

    it("A20 returned in two parts it ends where one return does", async () => {
      const order = await orderPaidInThreeWays()
      await shop.fulfill(order)
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await desk.expectLoyalty(order.id, { refunded: 15, revoked: 1.75 })
      await eventually(async () => expect(await desk.refundDue(order.id)).toBe(35))
      await credit.refundAsStoreCredit(order.id, 35)
      expect(await credit.balance(anna)).toBe(65)
      await shop.takeBack(order.id, [piecesOf(order, 1)])
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      await eventually(async () => expect(await desk.refundDue(order.id)).toBe(35))
      await desk.refund(order.id, 35)
      expect(await desk.refundDue(order.id)).toBe(0)
      expect(await credit.balance(anna)).toBe(65)
    })

    it("A23 a canceled order gives the bonuses back, and Medusa the money that was taken", async () => {
      const order = await orderPaidInThreeWays()
      await desk.cancel(order.id)
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
      const { summary } = await shop.adminOrder(order.id)
      expect(summary.transaction_total).toBe(0)
      // Medusa's plugin leaves it to staff to give store credit back.
      expect(await credit.balance(anna)).toBe(30)
    })

    it("bonuses pay no more than store credit leaves, and the order needs no payment", async () => {
      const cart = await cartOf(anna)
      await credit.payWithStoreCredit(cart, 50)
      const { cart: paid, loyalty } = await cart.redeem("max")
      expect(paid.total).toBe(0)
      expect(loyalty.redeem).toMatchObject({ applied_bonuses: 50, limited_by: "left_to_pay" })
      const order = await cart.checkOut()
      expect(order.total).toBe(0)
      await desk.expectLoyalty(order.id, { spent: 50, earned: 2.5 })
      expect(await credit.balance(anna)).toBe(0)
      await desk.cancel(order.id)
      await anna.expectBalance({ available: 100, held: 0, debt: 0 })
    })

    it("beside a gift card a redemption shrinks with its cart, and nothing is paid twice", async () => {
      const cart = await cartOf(anna)
      expect((await credit.payWithGiftCard(cart, await credit.giftCard(80))).total).toBe(20)
      expect((await cart.redeem("max")).cart.total).toBe(0)
      await anna.expectBalance({ available: 80, held: 20 })
      const smaller = await cart.setQuantity(0, 1)
      expect(smaller.total).toBe(0)
      const order = await cart.checkOut()
      expect(order.total).toBe(0)
      const { held } = await anna.balance()
      expect(held).toBe(0)
      const record = await desk.loyalty(order.id)
      const credits = (await shop.adminOrder(order.id)).credit_lines
      const by_card = credits
        .filter(({ reference }) => reference === "gift-card")
        .reduce((sum, { amount }) => sum + amount, 0)
      expect(by_card + (record?.spent ?? 0)).toBe(50)
    })

    it("A12 an order button pressed three times at once spends bonuses and store credit once", async () => {
      const cart = await cartOf(anna)
      await cart.redeem(30)
      await credit.payWithStoreCredit(cart, 20)
      await cart.openPayment()
      const answers = await Promise.all([cart.complete(), cart.complete(), cart.complete()])
      answers.push(await cart.complete())
      const orders = answers.flatMap(({ data }) => (data.type === "order" ? [data.order.id] : []))
      expect(new Set(orders).size).toBe(1)
      await anna.expectBalance({ available: 73.5, held: 0, debt: 0 })
      expect(await credit.balance(anna)).toBe(30)
    })
  })
}
