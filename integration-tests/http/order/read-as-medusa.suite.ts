import type { ShopItem, ShopShippingMethod } from "../../../src/workflows/basket/shop-lines"
import { exactText, pricedItem, pricedShipping } from "../../../src/workflows/basket/shop-lines"
import type { ShopCreditLine } from "../../../src/workflows/orders/read-order-facts"
import { readOrders } from "../../../src/workflows/orders/read-order-facts"
import { readCart } from "../../../src/workflows/redemption/read-cart"
import { queryRows } from "../../../src/workflows/shop/query-rows"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

interface Lines {
  readonly items?: readonly (ShopItem & { readonly detail?: object })[]
  readonly shipping_methods?: readonly ShopShippingMethod[]
  readonly credit_lines?: readonly ShopCreditLine[]
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** What decides about bonuses, whoever has read it; quantities of an order lie in Medusa's `detail`. */
function decisive({ items = [], shipping_methods = [], credit_lines = [] }: Lines) {
  const sorted = <Line extends { adjustments: readonly unknown[] }>(line: Line) => ({
    ...line,
    adjustments: line.adjustments.map((adjustment) => JSON.stringify(adjustment)).sort(),
  })
  return {
    items: [...items].sort(byId).map((item) => {
      const all: Record<string, unknown> = { ...item, ...item.detail }
      return {
        id: item.id,
        product_id: item.product_id,
        is_giftcard: item.is_giftcard,
        title: all.title,
        requires_shipping: all.requires_shipping,
        counts: ["delivered", "return_received", "return_dismissed"].map((name) =>
          Number(all[`${name}_quantity`] ?? 0),
        ),
        ...sorted(pricedItem(item)),
      }
    }),
    shipping: [...shipping_methods]
      .sort(byId)
      .map((method) => ({ id: method.id, ...sorted(pricedShipping(method)) })),
    credit: [...credit_lines].sort(byId).map(({ id, raw_amount, amount, reference }) => ({
      id,
      reference,
      amount: exactText(raw_amount, amount),
    })),
  }
}

const LINE_FIELDS = [
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
]
const CART_FIELDS = ["id", "currency_code", "customer_id", "sales_channel_id", "completed_at"]
const ORDER_FIELDS = ["id", "version", "status", "customer_id", "created_at", "canceled_at"]

export const readAsMedusa: ShopSuite = {
  name: "order/read-as-medusa",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      await openProgram(shop)
      await openPromotion(shop, { code: "TEN", percent: 10 })
    })

    const medusaReads = async <Row>(entity: string, fields: readonly string[], id: string) => {
      const [row] = await queryRows<Row>(getContainer(), { entity, fields, filters: { id } })
      return row as Row
    }

    /** What subscribers still change meanwhile is different in two readings, one after the other. */
    const expectSameCart = (id: string) => eventually(() => compareCart(id))
    const expectSameOrder = (id: string) => eventually(() => compareOrder(id))

    async function compareCart(id: string): Promise<void> {
      const ours = await readCart(getContainer(), id)
      const theirs = await medusaReads<
        typeof ours & { readonly payment_collection?: object | null }
      >(
        "cart",
        [
          ...CART_FIELDS,
          "customer.id",
          "customer.has_account",
          "payment_collection.id",
          ...LINE_FIELDS,
        ],
        id,
      )
      expect(decisive(ours)).toEqual({
        ...decisive(theirs),
        // Only orders need these two.
        items: decisive(theirs).items.map((item) => ({
          ...item,
          title: undefined,
          requires_shipping: undefined,
        })),
      })
      for (const field of CART_FIELDS as (keyof typeof ours)[])
        expect(ours[field]).toEqual(theirs[field])
      expect(ours.has_payment_collection).toBe((theirs.payment_collection ?? null) !== null)
      expect(ours.customer).toMatchObject({
        id: theirs.customer?.id,
        has_account: theirs.customer?.has_account,
      })
    }

    async function compareOrder(id: string): Promise<void> {
      const [read] = await readOrders(getContainer(), [id])
      const theirs = await medusaReads<NonNullable<typeof read>["order"]>(
        "order",
        [...ORDER_FIELDS, "items.detail.*", ...LINE_FIELDS, "payment_collections.status"],
        id,
      )
      expect(decisive(read?.order ?? {})).toEqual(decisive(theirs))
      expect(read?.order).toMatchObject(
        Object.fromEntries(
          ORDER_FIELDS.map((field) => [field, theirs[field as keyof typeof theirs]]),
        ),
      )
      const statuses = (order: typeof theirs) =>
        (order.payment_collections ?? []).map(({ status }) => status).sort()
      expect(statuses(read?.order as typeof theirs)).toEqual(statuses(theirs))
      const link = { entity: "order_cart", fields: ["cart_id"], filters: { order_id: id } }
      const [cart] = await queryRows<{ readonly cart_id: string }>(getContainer(), link)
      expect(read?.cart_id).toBe(cart?.cart_id)
    }

    it.each(["discount", "tender"])(
      "reads a cart as Medusa does, while it changes: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement, shipping: "included" } })
        const region_id = await shop.region({ tax: 21, tax_inclusive: true })
        const anna = await LoyalShopper.join(shop, 500)
        const lines = [{ price: 33.33, quantity: 3 }, { price: 19.99 }, { price: 5.61 }]
        const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
        await expectSameCart(cart.id)
        await cart.ship("at_ten")
        await cart.applyCode("TEN")
        await cart.redeem("max")
        await expectSameCart(cart.id)
        await cart.remove(2)
        await cart.removeCode("TEN")
        await expectSameCart(cart.id)
      },
    )

    it.each(["discount", "tender"])(
      "reads an order as Medusa does, through payment, delivery, edits and returns: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const region_id = await shop.region({ tax: 19 })
        const anna = await LoyalShopper.join(shop, 500)
        const order = await shop.buy(
          anna,
          region_id,
          [{ price: 33.33, quantity: 3 }, { price: 50 }],
          "max",
        )
        await expectSameOrder(order.id)
        await desk.capture(order.id)
        await desk.edit(order.id, { quantities: [piecesOf(order, 4)], add: [{ price: 80 }] })
        await expectSameOrder(order.id)
        await desk.edit(order.id, { quantities: [piecesOf(order, 0, 1)] })
        await expectSameOrder(order.id)
        // Bonuses that have paid for what the edit took off are being put back, which is a change of the order too.
        await eventually(() => shop.fulfill({ ...order, items: order.items.slice(0, 1) }))
        await shop.takeBack(order.id, [piecesOf(order, 1)])
        await desk.sync(order.id)
        await expectSameOrder(order.id)
      },
    )

    it("answers an unknown cart and order like Medusa: there is none", async () => {
      await expect(readCart(getContainer(), "cart_none")).rejects.toMatchObject({
        code: "cart_not_found",
      })
      expect(await readOrders(getContainer(), ["order_none"])).toEqual([])
    })
  },
}
