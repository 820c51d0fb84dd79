import type { WireTillSale } from "../../../src/api/wire/till-sale"
import { memberModule } from "../../../src/workflows/shop/modules"
import { planReturn } from "../../../src/workflows/till/plan-return"
import { takeBackGoods } from "../../../src/workflows/till/take-back-goods"
import { contentHash } from "../../../src/modules/loyalty-member/ledger/idempotency"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { paidBackOn, pieces, returnsMadeOf, sumOf } from "../../fixtures/shop/made-returns"
import { OrderDesk, piecesOf } from "../../fixtures/shop/order-desk"
import { giveRole, staffUser } from "../../fixtures/shop/staff-user"
import { stockedVariant, stockOf } from "../../fixtures/shop/stock"
import { TestShop } from "../../fixtures/shop/test-shop"
import { Till } from "../../fixtures/shop/till"

export const tillReturns: ShopSuite = {
  name: "till/returns",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let desk: OrderDesk
    let till: Till
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      desk = new OrderDesk(shop)
      till = new Till(shop)
      region_id = await shop.region()
    })

    interface Wanted {
      readonly lines: readonly { readonly price: number; readonly quantity?: number }[]
      readonly bonuses?: number
      readonly payment?: object
    }

    const soldTo = async (member: LoyalShopper, { lines, ...more }: Wanted) =>
      till.sold({
        region_id,
        member_id: member.member_id,
        lines: await till.goods(lines),
        ...more,
      })

    /** Told beforehand, and done: twice the same. */
    const takenBack = async (sale: WireTillSale, ...quantities: readonly number[]) => {
      const lines = pieces(sale, ...quantities)
      const told = await till.previewReturn(sale.id, lines)
      const { data, status } = await till.takeBack(sale.id, lines)
      expect({ status, data }).toMatchObject({ status: 200 })
      expect(data.return).toEqual(told.data.return)
      return data.return
    }

    const refundsOf = (order_id: string) => paidBackOn(getContainer(), order_id)
    const returnsOf = (order_id: string) => returnsMadeOf(getContainer(), order_id)

    it.each(["discount", "tender"] as const)(
      "A18, A19, A20 brings what the same return brings in Medusa's own admin: %s",
      async (settlement) => {
        await openProgram(shop, { redemption: { settlement } })
        const [anna, ben] = [await LoyalShopper.join(shop, 200), await LoyalShopper.join(shop, 200)]
        const wanted = { lines: [{ price: 100, quantity: 3 }, { price: 50 }], bonuses: 60 }
        const sale = await soldTo(anna, wanted)
        const other = await soldTo(ben, wanted)
        expect([sale.total, other.total]).toEqual([290, 290])
        await shop.fulfill(await shop.adminOrder(other.id))
        let money = 0
        for (const quantities of [[1], [1, 1], [1]]) {
          const returned = await takenBack(sale, ...quantities)
          money += returned.money_back
          expect(returned).toMatchObject({ shortfall: 0, debt_after: 0 })
          expect(returned.money_by_hand).toBe(returned.money_back)
          expect(sumOf(returned.lines.map((line) => line.money_back))).toBeCloseTo(
            returned.money_back,
            6,
          )

          await shop.takeBack(
            other.id,
            pieces(other, ...quantities).map(({ item_id: id, quantity }) => ({ id, quantity })),
          )
          await desk.sync(other.id)
          const due = await desk.refundDue(other.id)
          // Of fractions of a cent no more is paid out than is owed.
          expect(Math.abs(due - returned.money_back)).toBeLessThan(0.01)
          await desk.refund(other.id, returned.money_back)
          expect((await anna.balance()).available).toBe(returned.balance_after)
          expect(await anna.balance()).toEqual(await ben.balance())
          const [mine, theirs] = [await desk.loyalty(sale.id), await desk.loyalty(other.id)]
          expect(mine).toMatchObject({ refunded: theirs?.refunded, revoked: theirs?.revoked })
        }
        expect(money).toBeCloseTo(290, 6)
        await anna.expectBalance({ available: 200, debt: 0, held: 0 })
        expect(await desk.refundDue(sale.id)).toBeCloseTo(0, 2)
        expect(sumOf(await refundsOf(sale.id))).toBeCloseTo(290, 6)
        expect(await returnsOf(sale.id)).toMatchObject(
          [1, 2, 3].map(() => ({ status: "received" })),
        )
        const { lines, total } = await till.readSale(sale.id)
        expect(total).toBe(0)
        expect([...lines].sort((one, other) => other.unit_price - one.unit_price)).toMatchObject([
          { quantity: 3, returned_quantity: 3, returnable_quantity: 0, unit_price: 100 },
          { quantity: 1, returned_quantity: 1, returnable_quantity: 0, unit_price: 50 },
        ])
        expect(sumOf(lines.map((line) => line.total))).toBe(290)
        expect(sumOf(lines.map((line) => line.applied_amount))).toBe(60)
      },
    )

    it("A21 leaves the balance as it was, three times over", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      for (let time = 0; time < 3; time += 1) {
        const sale = await soldTo(anna, {
          lines: [{ price: 100 }],
          bonuses: 30,
          payment: { method: "cash", tendered: 100 },
        })
        expect(await takenBack(sale, 1)).toMatchObject({
          money_back: 70,
          by_method: [{ method: "cash", amount: 70 }],
          bonuses_back: 30,
          bonuses_taken_back: 3.5,
          balance_after: 100,
          lines: [{ quantity: 1, money_back: 70, bonuses_back: 30 }],
        })
      }
      await anna.expectBalance({ available: 100, debt: 0 })
    })

    it("A22 is made also where the earned bonuses are spent: owed, or taken out of the money", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop)
      const earning = await soldTo(anna, { lines: [{ price: 1_000 }] })
      await soldTo(anna, { lines: [{ price: 200 }], bonuses: 50 })
      // 50 earned and spent, 7.50 earned since.
      expect(await takenBack(earning, 1)).toMatchObject({
        money_back: 1_000,
        bonuses_taken_back: 50,
        balance_after: 7.5,
        debt_after: 50,
      })
      await openProgram(shop, { returns: { shortfall: "deduct_from_refund" } })
      const ben = await LoyalShopper.join(shop)
      const other = await soldTo(ben, { lines: [{ price: 1_000 }] })
      await soldTo(ben, { lines: [{ price: 200 }], bonuses: 50 })
      expect(await takenBack(other, 1)).toMatchObject({
        money_back: 950,
        shortfall: 50,
        debt_after: 0,
        balance_after: 7.5,
      })
      expect(await refundsOf(other.id)).toEqual([950])
    })

    it("is one return, tapped ten times at once, at two tills, and after a lost answer", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const sale = await soldTo(anna, { lines: [{ price: 100 }], bonuses: 30 })
      const lines = pieces(sale, 1)
      const keys = Array.from({ length: 10 }, (_, tap) => (tap % 2 ? "till-a-1" : "till-b-1"))
      const taps = await Promise.all(keys.map((key) => till.takeBack(sale.id, lines, key)))
      const done = taps.filter(({ status }) => status === 200)
      expect(done).toHaveLength(5)
      expect(new Set(done.map(({ data }) => JSON.stringify(data.return))).size).toBe(1)
      for (const refused of taps.filter(({ status }) => status !== 200)) {
        expect(refused).toMatchObject({
          status: 400,
          data: {
            code: "return_above_sold",
            message: 'Of "Product at 100" 0 can come back; 1 were named.',
          },
        })
      }
      const key = keys.find((_, tap) => taps[tap]?.status === 200) ?? ""
      expect((await till.takeBack(sale.id, lines, key)).data.return).toEqual(done[0]?.data.return)
      expect(await till.takeBack(sale.id, pieces(sale, 0.5), key)).toMatchObject({
        status: 409,
        data: { code: "idempotency_conflict" },
      })
      expect(await refundsOf(sale.id)).toEqual([70])
      expect(await returnsOf(sale.id)).toHaveLength(1)
      await anna.expectBalance({ available: 100 })
    })

    it("that a process has left half-way is ended by the same key, or by the next return of the order", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      const container = getContainer()
      const tills = memberModule(container).till
      /** As far as a process came that died before the money. */
      const leave = async (sale: WireTillSale, idempotency_key: string) => {
        const lines = pieces(sale, 1)
        const order_id = sale.id
        const content_hash = contentHash({ order_id, lines: JSON.stringify(lines) })
        await tills.beginReturn({ idempotency_key, order_id, content_hash, actor_id: null })
        const plan = await planReturn(container, order_id, lines)
        await tills.planReturn(idempotency_key, plan)
        await takeBackGoods(container, {
          idempotency_key,
          order_id,
          lines: lines.map(({ item_id: id, quantity }) => ({ id, quantity })),
          note: null,
          actor_id: null,
        })
      }
      const sale = await soldTo(anna, { lines: [{ price: 100, quantity: 2 }] })
      await leave(sale, "till-a-1")
      const again = await till.takeBack(sale.id, pieces(sale, 1), "till-a-1")
      expect(again.data.return).toMatchObject({ money_back: 100, balance_after: 105 })
      expect(await refundsOf(sale.id)).toEqual([100])

      const other = await soldTo(anna, { lines: [{ price: 100, quantity: 2 }] })
      await leave(other, "till-a-2")
      const next = await till.takeBack(other.id, pieces(other, 1), "till-b-2")
      expect(next.data.return).toMatchObject({ money_back: 100, balance_after: 105 })
      expect(await refundsOf(other.id)).toEqual([100, 100])
      expect(await returnsOf(other.id)).toHaveLength(2)
      await anna.expectBalance({ available: 105 })

      // One of which nothing was done yet is not done.
      const third = await soldTo(anna, { lines: [{ price: 100 }] })
      const begun = { order_id: third.id, content_hash: "", actor_id: null }
      await tills.beginReturn({ idempotency_key: "till-a-3", ...begun })
      expect((await till.takeBack(third.id, pieces(third, 1), "till-b-3")).status).toBe(200)
      expect(await refundsOf(third.id)).toEqual([100])
    })

    it("takes back what was bought on the web once it has left the shop, and what nobody earned on", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop)
      const product = { name: "Parcel", needs_shipping: true }
      const parcel = await shop.buy(anna, region_id, [{ price: 100, product }])
      const lines = [{ item_id: piecesOf(parcel, 1).id, quantity: 1 }]
      expect(await till.previewReturn(parcel.id, lines)).toMatchObject({
        status: 400,
        data: { code: "return_above_sold" },
      })
      await shop.fulfill(parcel)
      // It was never paid: nothing is paid back.
      expect((await till.previewReturn(parcel.id, lines)).data.return.money_back).toBe(0)
      await desk.capture(parcel.id)
      expect((await till.takeBack(parcel.id, lines)).data.return).toMatchObject({
        money_back: 100,
        bonuses_taken_back: 5,
        balance_after: 0,
      })

      const nobody = await till.sold({
        region_id,
        lines: [{ title: "Cheese", unit_price: 10, quantity: 2 }],
      })
      expect(await takenBack(nobody, 0.5)).toMatchObject({
        money_back: 5,
        bonuses_back: 0,
        balance_after: null,
        debt_after: null,
      })
      expect(await desk.refundDue(nobody.id)).toBeCloseTo(0, 6)
    })

    it("is refused of an order that is canceled, being changed, or not there, and of goods that it has not", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop)
      const sale = await soldTo(anna, { lines: [{ price: 100 }] })
      const lines = pieces(sale, 1)
      const refusals: [string, readonly { item_id: string; quantity: number }[], object][] = [
        ["order_none", lines, { status: 404, data: { code: "order_not_found" } }],
        [sale.id, [{ item_id: "ordli_none", quantity: 1 }], { data: { code: "return_invalid" } }],
        [sale.id, [...lines, ...lines], { data: { code: "return_invalid" } }],
        [sale.id, pieces(sale, 2), { status: 400, data: { code: "return_above_sold" } }],
        [sale.id, [], { status: 400 }],
      ]
      for (const [order_id, brought, refusal] of refusals) {
        expect(await till.previewReturn(order_id, brought)).toMatchObject(refusal)
        expect(await till.takeBack(order_id, brought)).toMatchObject(refusal)
      }
      await desk.beginEdit(sale.id)
      expect(await till.takeBack(sale.id, lines)).toMatchObject({
        status: 409,
        data: {
          code: "order_not_returnable",
          message:
            "Nothing of this order can be taken back: somebody is changing it; finish the change first.",
        },
      })
      await desk.dropEdit(sale.id)
      await desk.cancel(sale.id)
      expect(await till.takeBack(sale.id, lines)).toMatchObject({
        data: { code: "order_not_returnable" },
      })
      expect(await returnsOf(sale.id)).toEqual([])
    })

    it("takes back less than one piece, and the rest later, to the gram and the cent", async () => {
      await openProgram(shop)
      const anna = await LoyalShopper.join(shop, 100)
      // By weight sells who writes orders of his own: a cart takes whole pieces.
      const weighed = [
        { price: 100, quantity: 2 },
        { price: 20, quantity: 0.35 },
      ]
      const order_id = await desk.draft(region_id, anna, weighed)
      expect((await till.redeemOnOrder(order_id, 41.4)).status).toBe(200)
      await desk.convert(order_id)
      await desk.markPaid(order_id)
      await desk.expectLoyalty(order_id, { spent: 41.4, earned: 8.28 })

      const sale = await till.readSale(order_id)
      const all = [
        await takenBack(sale, 0, 0.1),
        await takenBack(sale, 1, 0.25),
        await takenBack(sale, 1),
      ]
      expect(sumOf(all.map(({ money_back }) => money_back))).toBeCloseTo(165.6, 6)
      expect(sumOf(all.map(({ bonuses_back }) => bonuses_back))).toBeCloseTo(41.4, 6)
      await anna.expectBalance({ available: 100, debt: 0, held: 0 })
      expect((await till.readSale(order_id)).lines).toMatchObject(
        sale.lines.map(({ item_id, quantity }) => ({
          item_id,
          quantity,
          returned_quantity: quantity,
          returnable_quantity: 0,
        })),
      )
      const more = await till.previewReturn(order_id, pieces(sale, 0, 0.05))
      expect(more.data).toMatchObject({ code: "return_above_sold" })
    })

    it("puts goods back into the stock that they left", async () => {
      await openProgram(shop)
      const coat = await stockedVariant(shop, { price: 100, stocked: 10 })
      const sale = await till.sold({
        region_id,
        sales_channel_id: shop.sales_channel_id,
        lines: [{ variant_id: coat.variant_id, quantity: 3 }],
      })
      expect(await stockOf(shop, coat)).toEqual({ stocked: 10, reserved: 3 })
      await takenBack(sale, 1)
      expect(await stockOf(shop, coat)).toEqual({ stocked: 8, reserved: 0 })
      await takenBack(sale, 2)
      expect(await stockOf(shop, coat)).toEqual({ stocked: 10, reserved: 0 })
    })

    describe("goods without a receipt", () => {
      const RETURNS = `${Till.ROUTE}/returns`

      it("take back what they would earn today, once, with the reason in the statement", async () => {
        await openProgram(shop)
        const manager = await staffUser(shop, "blind-manager")
        await giveRole(shop, manager, "manager")
        const cashier = await staffUser(shop, "blind-cashier")
        const anna = await LoyalShopper.join(shop, 4)
        const body = {
          member_id: anna.member_id,
          currency_code: "eur",
          lines: [
            { title: "Scarf", unit_price: 20, quantity: 2 },
            { ...(await till.goods([{ price: 60 }]))[0], unit_price: 55.5 },
          ],
          reason: "A gift",
        }
        const key = { idempotency_key: Till.newKey() }
        // 95.50 at 5 % are 4.77.
        const told = {
          currency_code: "eur",
          money_back: 95.5,
          money_by_hand: 95.5,
          bonuses_back: 0,
          bonuses_taken_back: 4.77,
          shortfall: 0,
          balance_after: 0,
          debt_after: 0.77,
          member_id: anna.member_id,
          reason: "A gift",
        }
        expect(await cashier.client.post(RETURNS, { ...body, ...key })).toMatchObject({
          status: 403,
          data: { code: "forbidden_for_role" },
        })
        const preview = await manager.client.post(`${RETURNS}/preview`, body)
        expect(preview).toMatchObject({ status: 200, data: { return: told } })
        await anna.expectBalance({ available: 4, debt: 0 })
        const taps = await Promise.all(
          Array.from({ length: 5 }, () => manager.client.post(RETURNS, { ...body, ...key })),
        )
        expect(taps.map(({ data }) => data)).toEqual(taps.map(() => preview.data))
        await anna.expectBalance({ available: 0, debt: 0.77 })
        expect((await anna.entries())[0]).toMatchObject({
          kind: "adjustment",
          bonuses: 4.77,
          change: { available: -4, debt: 0.77 },
          reason: "Returned without a receipt: A gift",
        })
        expect(
          await manager.client.post(RETURNS, { ...body, ...key, reason: "Another" }),
        ).toMatchObject({ status: 409, data: { code: "idempotency_conflict" } })
        const { audit } = await shop.staff.must<{ audit: Record<string, unknown>[] }>(
          "GET",
          `/admin/loyalty/audit?action=return_without_receipt`,
        )
        expect(audit.map(({ actor_id, outcome }) => [actor_id, outcome])).toEqual(
          expect.arrayContaining([
            [manager.user_id, "done"],
            [cashier.user_id, "refused"],
          ]),
        )
      })

      it("are refused of nobody, of goods that are not there, and without a reason", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const body = {
          member_id: anna.member_id,
          currency_code: "eur",
          lines: [{ title: "Scarf", unit_price: 20 }],
          reason: "A gift",
        }
        for (const [change, refusal] of [
          [{ member_id: "lmem_none" }, { status: 404, data: { code: "member_not_found" } }],
          [{ member_id: undefined }, { status: 400 }],
          [{ reason: " " }, { status: 400 }],
          [{ lines: [{ title: "Scarf" }] }, { status: 400 }],
          [
            { lines: [{ title: "Scarf", unit_price: 0.001 }] },
            { status: 400, data: { code: "basket_invalid" } },
          ],
          [
            { lines: [{ variant_id: "variant_none", unit_price: 5 }] },
            { status: 400, data: { code: "basket_invalid" } },
          ],
        ] as const) {
          const asked = { ...body, ...change, idempotency_key: "till-blind-1" }
          expect(await shop.staff.post(RETURNS, asked)).toMatchObject(refusal)
        }
        // Nothing was taken back: the key is free.
        const done = await shop.staff.post(RETURNS, { ...body, idempotency_key: "till-blind-1" })
        expect(done).toMatchObject({ status: 200, data: { return: { debt_after: 1 } } })
      })
    })
  },
}
