import type { Http, HttpClient } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

/** What no shopper may ask for, by the reason why. */
const BAD_BODIES: readonly [string, unknown][] = [
  ["nothing", {}],
  ["a list for a body", [{ bonuses: 10 }]],
  ["an unknown field", { bonuses: 10, customer_id: "cus_1" }],
  ["another member named", { bonuses: 10, member_id: "lmem_1" }],
  ["a number as text", { bonuses: "10" }],
  ["another word than max", { bonuses: "all" }],
  ["zero", { bonuses: 0 }],
  ["minus zero", { bonuses: -0 }],
  ["a negative number", { bonuses: -1 }],
  ["three decimals", { bonuses: 1.005 }],
  ["too small a fraction", { bonuses: 1e-9 }],
  ["too much", { bonuses: 1_000_000_001 }],
  ["absurdly much", { bonuses: 1e300 }],
  ["null", { bonuses: null }],
  ["true", { bonuses: true }],
  ["a list", { bonuses: [10] }],
  ["an object", { bonuses: { $gt: 0 } }],
  ["a huge text", { bonuses: "9".repeat(50_000) }],
  ["NaN", Buffer.from('{"bonuses":NaN}')],
  ["a number beyond all numbers", Buffer.from('{"bonuses":1e400}')],
  ["broken JSON", Buffer.from('{"bonuses":10')],
]

export const refusals: ShopSuite = {
  name: "cart/refusals",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string
    let program_id: string
    let anna: LoyalShopper
    let bela: LoyalShopper
    let cart: ShoppingCart

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
      program_id = (await openProgram(shop)).id
      anna = await LoyalShopper.join(shop, 100)
      bela = await LoyalShopper.join(shop, 100)
      cart = await ShoppingCart.open(shop, anna.client, region_id, [{ price: 100 }])
    })

    async function written(): Promise<unknown> {
      const database = shop.container.resolve("__pg_connection__")
      const { rows } = await database.raw<{ rows: unknown[] }>(
        `select (select count(*) from bonus_entry) as entries, (select count(*) from bonus_hold) as holds,
           (select count(*) from cart_line_item_adjustment) as adjustments,
           (select count(*) from credit_line) as credits`,
      )
      return rows[0]
    }

    async function suspend(member: LoyalShopper): Promise<void> {
      const database = shop.container.resolve("__pg_connection__")
      await database.raw("update loyalty_member set status = 'suspended' where id = ?", [
        member.member_id,
      ])
    }

    it("a body that makes no sense is refused, and nothing is written", async () => {
      const before = await written()
      for (const [why, body] of BAD_BODIES) {
        const client = cart.client.as({ "content-type": "application/json" })
        const answer = await client.post(`/store/carts/${cart.id}/loyalty`, body)
        expect({ why, status: answer.status, type: answer.data.type }).toEqual({
          why,
          status: 400,
          type: "invalid_data",
        })
      }
      expect(await written()).toEqual(before)
      await anna.expectBalance({ available: 100, held: 0 })
    })

    it("somebody else's cart is not there: not to look at, not to spend on, not to undo", async () => {
      await cart.redeem(30)
      const before = await written()
      const strangers: [string, HttpClient][] = [
        ["another member", bela.client],
        ["a guest", shop.guest],
      ]
      for (const [, client] of strangers) {
        const url = `/store/carts/${cart.id}/loyalty`
        const answers = [
          await client.get(url),
          await client.post(url, { bonuses: 10 }),
          await client.post(url, { bonuses: "max" }),
          await client.delete(url),
        ]
        for (const answer of answers) {
          expect(answer).toMatchObject({
            status: 404,
            data: { type: "not_found", code: "cart_not_found" },
          })
        }
      }
      expect(await written()).toEqual(before)
      expect((await cart.read()).total).toBe(70)
      await bela.expectBalance({ available: 100, held: 0 })
    })

    it("a cart that does not exist answers like somebody else's", async () => {
      for (const id of ["cart_none", "x".repeat(300), "%27%20or%201=1"]) {
        const url = `/store/carts/${id}/loyalty`
        for (const answer of [await anna.client.get(url), await anna.client.delete(url)]) {
          expect(answer).toMatchObject({ status: 404, data: { code: "cart_not_found" } })
        }
      }
      const unreadable = await anna.client.get("/store/carts/cart%00/loyalty")
      expect(unreadable).toMatchObject({ status: 400, data: { type: "invalid_data" } })
    })

    it("a guest who types a member's e-mail learns nothing of her and spends nothing of hers", async () => {
      const made = await shop.cart(shop.guest, region_id, [{ price: 100 }], anna.email)
      const url = `/store/carts/${made.id}/loyalty`
      // Medusa takes the cart for hers, so it is shown to nobody who has not logged in as her.
      for (const answer of [
        await shop.guest.get(url),
        await shop.guest.post(url, { bonuses: 10 }),
        await shop.guest.delete(url),
      ]) {
        expect(answer).toMatchObject({ status: 404, data: { code: "cart_not_found" } })
      }
      await anna.expectBalance({ available: 100, held: 0 })
    })

    it("without logging in there is no membership to look at or join", async () => {
      for (const client of [shop.guest, shop.guest.as({ authorization: "Bearer nonsense" })]) {
        expect((await client.get("/store/loyalty/me")).status).toBe(401)
        expect((await client.post("/store/loyalty/me")).status).toBe(401)
        expect((await client.get("/store/loyalty/me/entries")).status).toBe(401)
      }
    })

    it("a shopper sees her own membership only, whatever she asks for", async () => {
      for (const query of [
        `?customer_id=${bela.customer_id}`,
        `?member_id=${bela.member_id}`,
        `?id=${bela.member_id}`,
      ]) {
        expect((await anna.client.get(`/store/loyalty/me${query}`)).status).toBe(400)
        expect((await anna.client.get(`/store/loyalty/me/entries${query}`)).status).toBe(400)
      }
      for (const body of [{ customer_id: bela.customer_id }, { member_id: bela.member_id }]) {
        expect((await anna.client.post("/store/loyalty/me", body)).status).toBe(400)
      }
      expect((await anna.me()).id).toBe(anna.member_id)
    })

    it("the staff's routes are closed to shoppers, guests and nobody at all", async () => {
      const before = await written()
      const member = `/admin/loyalty/members/${anna.member_id}`
      for (const client of [anna.client, shop.guest]) {
        const answers = [
          await client.get("/admin/loyalty/members"),
          await client.get(member),
          await client.get(`${member}/entries`),
          await client.post(`${member}/adjustments`, { bonuses: 1000, reason: "mine" }),
          await client.post(`${member}/cards`, { number: "29000001" }),
          await client.get("/admin/loyalty/cards/lookup?code=29000001"),
          await client.get("/admin/loyalty/orders/order_1"),
          await client.post("/admin/loyalty/programs", { handle: "mine", name: "Mine" }),
        ]
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
      }
      expect(await written()).toEqual(before)
    })

    it("who has not joined cannot spend, and is told what joining would bring", async () => {
      const shopper = await shop.shopper()
      expect(await shopper.client.get("/store/loyalty/me")).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
      const own = await ShoppingCart.open(shop, shopper.client, region_id, [{ price: 100 }])
      expect(await own.loyalty()).toMatchObject({
        member: null,
        earn: { bonuses: 5, is_member: false },
        redeem: { limited_by: "not_a_member" },
      })
      expect(await own.tryToRedeem({ bonuses: "max" })).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
    })

    it("a suspended member neither spends nor joins anew, and keeps what she has", async () => {
      await cart.redeem(30)
      await suspend(anna)
      expect(await cart.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 400,
        data: { type: "not_allowed", code: "member_suspended" },
      })
      expect(await anna.client.post("/store/loyalty/me")).toMatchObject({
        status: 400,
        data: { code: "member_suspended" },
      })
      expect((await anna.me()).status).toBe("suspended")
      // The next change of the cart takes the bonuses off it.
      expect((await cart.setQuantity(0, 2)).total).toBe(200)
      await anna.expectBalance({ available: 100, held: 0 })
    })

    it("an order is no cart any more: nothing is spent on it and nothing undone", async () => {
      await cart.redeem(30)
      await cart.checkOut()
      await anna.expectBalance({ available: 73.5, held: 0 })
      const before = await written()
      for (const answer of [
        await cart.tryToRedeem({ bonuses: 10 }),
        await cart.tryToRedeem({ bonuses: "max" }),
        await cart.client.delete(`/store/carts/${cart.id}/loyalty`),
      ]) {
        expect(answer).toMatchObject({
          status: 409,
          data: { type: "conflict", code: "cart_already_completed" },
        })
      }
      expect(await written()).toEqual(before)
    })

    it("a program that is paused takes nothing and gives nothing", async () => {
      const program = `/admin/loyalty/programs/${program_id}`
      await shop.staff.must("POST", program, { status: "paused" })
      expect(await cart.loyalty()).toMatchObject({ member: null, redeem: { max_bonuses: 0 } })
      expect(await cart.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 400,
        data: { code: "program_not_active" },
      })
      expect(await (await shop.shopper()).client.post("/store/loyalty/me")).toMatchObject({
        status: 400,
        data: { code: "program_not_active" },
      })
      await shop.staff.must("POST", program, { status: "active" })
      expect((await cart.redeem(10)).cart.total).toBe(90)
    })

    it("an empty cart has nothing to pay", async () => {
      await cart.remove(0)
      expect((await cart.loyalty()).redeem).toMatchObject({
        max_bonuses: 0,
        limited_by: "nothing_eligible",
      })
      expect(await cart.tryToRedeem({ bonuses: 10 })).toMatchObject({
        status: 400,
        data: { code: "bonuses_above_limit" },
      })
    })
  },
}
