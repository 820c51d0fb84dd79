import type { WirePrintedReceipt } from "../../../src/api/wire/printed-receipt"
import type { WireReceiptTexts } from "../../../src/api/wire/receipt-texts"
import { ForeignTill } from "../../fixtures/shop/foreign-till"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { markProduct, openProgram } from "../../fixtures/shop/merchant"
import { OrderDesk } from "../../fixtures/shop/order-desk"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { giveRole, staffUser } from "../../fixtures/shop/staff-user"
import { TestShop } from "../../fixtures/shop/test-shop"
import { Till } from "../../fixtures/shop/till"

const CARD = "290000000012"

/** Acceptance cases as a web order and as a receipt: the same goods, the same bonuses. */
const SOLD = [
  { story: "A1 1 000.00 earn 50", lines: [{ price: 1_000 }], terms: {} },
  {
    story: "A3 odd thirds",
    lines: [{ price: 33.33 }, { price: 33.33 }, { price: 33.34 }],
    terms: {},
  },
  {
    story: "A4 30 % of 99.99",
    lines: [{ price: 99.99 }],
    terms: { redemption: { cap_percent: 30 } },
    bonuses: 29.99,
  },
  {
    story: "A6 exactly 12.34",
    lines: [{ price: 60, quantity: 2 }],
    terms: {},
    bonuses: 12.34,
  },
  {
    story: "A8 paid in full",
    lines: [{ price: 5.6 }, { price: 8.92 }, { price: 44.91, quantity: 3 }],
    terms: { redemption: { cap_percent: 100 } },
    bonuses: 149.25,
  },
  {
    story: "A9 a bonus that is worth 10.00",
    lines: [{ price: 20 }],
    terms: { bonus_values: { eur: 10 }, redemption: { cap_percent: 100 } },
    bonuses: 2,
  },
]

export const tillReceipts: ShopSuite = {
  name: "till/receipts",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let till: ForeignTill
    let desk: OrderDesk

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      till = new ForeignTill(shop.staff)
      desk = new OrderDesk(shop)
    })

    const annaWith = async (bonuses: number, terms: Record<string, unknown> = {}) => {
      await openProgram(shop, terms)
      const anna = await LoyalShopper.join(shop, bonuses)
      await ForeignTill.giveCard(shop, anna, CARD)
      return anna
    }

    const coat = { title: "Coat", unit_price: 100 }

    it.each(SOLD)("$story at a foreign till as in the web shop", async (sold) => {
      const { lines, terms, bonuses } = sold
      const anna = await annaWith(400, terms)
      const region_id = await shop.region({})
      const cart = await ShoppingCart.open(shop, anna.client, region_id, lines)
      if (bonuses !== undefined) await cart.redeem(bonuses)
      const order = await cart.checkOut()

      const receipt = await till.sell(CARD, {
        receipt_id: "1",
        lines: lines.map(({ price, ...line }) => ({ ...line, unit_price: price })),
        ...(bonuses !== undefined && { bonuses }),
      })
      const booked = await desk.loyalty(order.id)
      const { spent = 0, earned = 0 } = booked ?? {}
      expect(receipt).toMatchObject({ bonuses_asked: spent, bonuses_earned: earned })
      await anna.expectBalance({ available: Number((400 + 2 * (earned - spent)).toFixed(2)) })
      const told = await desk.loyalty(receipt.id)
      const figures = (record: typeof told) =>
        record?.lines
          .filter(({ title }) => title !== "free")
          .map((line) => [line.base, line.earned, line.spent])
          .sort()
      expect(figures(told)).toEqual(figures(booked))
    })

    it("A12 the same receipt told twenty times at once is one, and another one is a conflict", async () => {
      const anna = await annaWith(100)
      const sale = { receipt_id: "7", lines: [coat], bonuses: 30 }
      const answers = await Promise.all(Array.from({ length: 20 }, () => till.tell(CARD, sale)))
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
      expect(answers.filter(({ data }) => !data.replayed)).toHaveLength(1)
      await anna.expectBalance({ available: 73.5, held: 0 })
      // The card is blocked meanwhile: the sale was made, and is answered as it was.
      const { card } = await shop.staff.must<{ card: { id: string } }>(
        "GET",
        `/admin/loyalty/cards/lookup?code=${CARD}`,
      )
      await shop.staff.must("POST", `/admin/loyalty/cards/${card.id}/block`, {})
      expect(await till.tell(CARD, sale)).toMatchObject({ status: 200, data: { replayed: true } })
      expect(await till.tell(CARD, { ...sale, bonuses: 29 })).toMatchObject({
        status: 409,
        data: { code: "idempotency_conflict" },
      })
      expect(await till.tell(CARD, { ...sale, receipt_id: "8" })).toMatchObject({
        status: 400,
        data: { code: "card_not_usable", message: `Card ${CARD} is blocked.` },
      })
    })

    it("A6 above the limit it is refused with the limit, and nothing is written", async () => {
      const anna = await annaWith(100)
      expect(await till.tell(CARD, { receipt_id: "1", lines: [coat], bonuses: 40 })).toMatchObject({
        status: 400,
        data: {
          code: "bonuses_above_limit",
          message: "At most 30.00 bonuses can be spent on this order; 40.00 were asked for.",
        },
      })
      expect((await anna.entries()).map(({ kind }) => kind)).toEqual(["adjustment"])
      expect(await shop.staff.get("/admin/loyalty/till/receipts/receipt:till-1:1")).toMatchObject({
        status: 404,
        data: { code: "purchase_not_found" },
      })
    })

    it("counts goods that the shop knows by their categories, and to the tier of its member", async () => {
      await shop.region({})
      const lamp = await shop.product({ price: 50, product: { name: "Lamp" } })
      const { category_id } = await markProduct(shop, lamp.product_id)
      const anna = await annaWith(0, {
        accrual: { exclusions: { category_ids: [category_id] } },
        tiers: [
          { handle: "silver", name: "Silver", threshold: 0 },
          { handle: "gold", name: "Gold", threshold: 150, accrual_percent: 10 },
        ],
      })
      const { bonuses_earned } = await till.sell(CARD, {
        receipt_id: "1",
        lines: [
          coat,
          { variant_id: lamp.variant_id, unit_price: 50 },
          { sku: "nobody-knows-it", unit_price: 20, discount: 5, tax_percent: 20 },
        ],
      })
      expect(bonuses_earned).toBe(5.75)
      expect(await anna.me()).toMatchObject({ tier: { handle: "gold" } })
      expect((await till.sell(CARD, { receipt_id: "2", lines: [coat] })).bonuses_earned).toBe(10)
      const [entry] = await anna.entries()
      expect(entry).toMatchObject({ kind: "accrual", order_id: "receipt:till-1:2" })
    })

    it("A20 A24 comes back in parts, told beforehand, each part once", async () => {
      const anna = await annaWith(100)
      const pair = { line_id: "pair", title: "Shoes", unit_price: 50, quantity: 2 }
      await till.sell(CARD, { receipt_id: "5", lines: [pair], bonuses: 30 })
      const one = [{ line_id: "pair", quantity: 1 }]
      const look = await till.preview("5", one)
      expect(look.data.return).toEqual({
        purchase_id: "receipt:till-1:5",
        currency_code: "eur",
        money: 35,
        bonuses_refunded: 15,
        bonuses_revoked: 1.75,
        bonuses_owed: 0,
        shortfall: 0,
        available: 86.75,
        lines: [{ line_id: "pair", title: "Shoes", quantity: 1, money: 35 }],
      })
      await anna.expectBalance({ available: 73.5 })
      const done = await till.takeBack("5", { return_id: "r1", lines: one })
      expect(done.data).toEqual({
        return: { ...look.data.return, return_id: "r1" },
        replayed: false,
      })
      const again = await till.takeBack("5", { return_id: "r1", lines: one })
      expect(again.data).toEqual({ ...done.data, replayed: true })
      expect((await till.read("5")).lines).toEqual([
        { line_id: "pair", title: "Shoes", quantity: 2, returned_quantity: 1, payable: 100 },
      ])
      expect(
        await till.takeBack("5", { return_id: "r2", lines: [{ line_id: "pair", quantity: 2 }] }),
      ).toMatchObject({
        status: 400,
        data: {
          code: "return_above_sold",
          message: 'Of "Shoes" 1 can come back; 2 were named.',
        },
      })
      const rest = await till.takeBack("5", { return_id: "r2" })
      expect(rest.data.return).toMatchObject({ money: 35, bonuses_refunded: 15, available: 100 })
      await anna.expectBalance({ available: 100, debt: 0 })
    })

    it("is a cashier's to tell and to take back, and refused whole where it makes no sense", async () => {
      const anna = await annaWith(10)
      const cashier = await staffUser(shop, "cashier")
      await giveRole(shop, await staffUser(shop, "boss"), "manager")
      const desk_till = new ForeignTill(cashier.client, "till-9")
      const sale = { receipt_id: "1", lines: [coat] }
      expect((await desk_till.tell(CARD, sale)).status).toBe(200)
      expect((await desk_till.takeBack("1", { return_id: "r1" })).status).toBe(200)

      const refusals = [
        [{ lines: [] }, 400, undefined],
        [{ lines: [{ ...coat, discount: 100.01 }] }, 400, "receipt_invalid"],
        [{ lines: [{ ...coat, unit_price: 1.001 }] }, 400, "receipt_invalid"],
        [{ lines: [{ ...coat, quantity: 0 }] }, 400, undefined],
        [
          {
            lines: [
              { ...coat, line_id: "a" },
              { ...coat, line_id: "a" },
            ],
          },
          400,
          "receipt_invalid",
        ],
        [{ till_id: "till:1" }, 400, undefined],
        [{ currency_code: "usd" }, 400, "program_not_active"],
        [{ bonuses: -1 }, 400, undefined],
        [{ bonuses: 10.01 }, 400, "insufficient_balance"],
        [{ member_id: "lmem_nobody" }, 404, "member_not_found"],
        [{ sold_at: "yesterday" }, 400, undefined],
        [{ coupon: "X" }, 400, undefined],
      ] as const
      for (const [more, status, code] of refusals) {
        const answer = await till.tell(CARD, { receipt_id: "2", lines: [coat], ...more })
        expect({ more, status: answer.status, code: answer.data.code }).toEqual({
          more,
          status,
          code,
        })
      }
      expect((await anna.entries()).map(({ kind }) => kind)).toEqual([
        "revocation",
        "accrual",
        "adjustment",
      ])
      expect(await till.tell("4711", { receipt_id: "2", lines: [coat] })).toMatchObject({
        status: 404,
        data: { code: "card_not_found" },
      })
    })

    it("the receipt of a sale at Medusa's own till says what the merchant has written, and asks whoever has no card to join", async () => {
      await openProgram(shop)
      const TEXTS = `${Till.ROUTE}/receipt-texts`
      const join_url = "https://city.example/join"
      for (const body of [
        { join_url: "http://city.example" },
        { join_url: "javascript:alert(1)" },
        { locales: [{ locale: "Polish" }] },
        { locales: [{ locale: "pl", header: "x".repeat(501) }] },
        { locales: [{ locale: "pl", labels: { total: "x".repeat(61) } }] },
        { locales: [{ locale: "pl", labels: { price: "Cena" } }] },
      ]) {
        expect((await shop.staff.post(TEXTS, body)).status).toBe(400)
      }
      await shop.staff.must("POST", TEXTS, {
        join_url,
        locales: [{ locale: "pl", header: "Miasto\nRynek 1", labels: { total: "Do zapłaty" } }],
      })
      const { receipt_texts } = await shop.staff.must<{ receipt_texts: WireReceiptTexts }>(
        "GET",
        TEXTS,
      )
      expect(receipt_texts).toMatchObject({ join_url })
      expect(receipt_texts.locales.map(({ locale }) => locale)).toEqual([
        "en",
        "pl",
        "ro",
        "ru",
        "fa",
      ])

      const anna = await LoyalShopper.join(shop, 100)
      const counter = new Till(shop)
      const region_id = await shop.region({ country: "fr" })
      const sale = await counter.sold({
        region_id,
        member_id: anna.member_id,
        lines: await counter.goods([{ price: 100, quantity: 2 }]),
        bonuses: 60,
      })
      await counter.takeBack(sale.id, [{ item_id: sale.items[0]?.id ?? "", quantity: 1 }])
      const receiptOf = async (order_id: string, query = "") =>
        (
          await shop.staff.must<{ receipt: WirePrintedReceipt }>(
            "GET",
            `${Till.ROUTE}/sales/${order_id}/receipt${query}`,
          )
        ).receipt
      const figures = (lines: readonly { label: string; amount: number }[]) =>
        lines.map(({ label, amount }) => [label, amount])
      const polish = await receiptOf(sale.id, "?locale=pl-PL")
      expect(polish).toMatchObject({
        order_id: sale.id,
        number: sale.display_id,
        locale: "pl",
        currency_code: "eur",
        header: "Miasto\nRynek 1",
        lines: [
          {
            title: "Product at 100",
            quantity: 2,
            unit_price: 100,
            total: 200,
            returned_quantity: 1,
          },
        ],
        join: null,
        labels: { change: "Reszta" },
      })
      expect(figures(polish.totals)).toEqual([
        ["Do zapłaty", 200],
        ["Zapłacono bonusami", 60],
        ["Zapłacono", 140],
        ["Zwrócono", 70],
      ])
      // 40 were left, 30 came back, and 3.50 of the 7.00 earned are kept.
      expect(figures(polish.loyalty?.lines ?? [])).toEqual([
        ["Zdobyte bonusy", 3.5],
        ["Wydane bonusy", 30],
        ["Stan bonusów", 73.5],
      ])
      const nobody = await counter.sold({ region_id, lines: [{ title: "Bag", unit_price: 1 }] })
      expect(await receiptOf(nobody.id)).toMatchObject({
        locale: "en",
        header: "",
        totals: [
          { name: "total", label: "Total", amount: 1 },
          { name: "paid", label: "Paid", amount: 1 },
        ],
        loyalty: null,
        join: { url: join_url, prompt: "No card yet? Scan the code and collect bonuses" },
      })
    })
  },
}
