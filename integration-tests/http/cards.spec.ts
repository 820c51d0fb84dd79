import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import type { AdminMember } from "../../src/api/admin/loyalty/members/read-admin-members"
import type { WireCard } from "../../src/api/wire/card"
import type { Http } from "../fixtures/shop/http-client"
import { expectLawsHold, LoyalShopper } from "../fixtures/shop/loyal-shopper"
import { openProgram } from "../fixtures/shop/merchant"
import { TestShop } from "../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"
const LOOKUP = "/admin/loyalty/cards/lookup"

medusaIntegrationTestRunner({
  moduleName: "loyalty-cards",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      anna = await LoyalShopper.join(shop)
    })

    afterEach(async () => {
      await expectLawsHold(shop)
    })

    it("A32 a card is found however it is typed or scanned", async () => {
      const issued = await shop.staff.must<{ card: WireCard; member: AdminMember }>(
        "POST",
        `${MEMBERS}/${anna.member_id}/cards`,
        { number: " 2900-0000 0012 " },
      )
      expect(issued.card).toMatchObject({ number: "290000000012", status: "issued" })
      expect(issued.member.cards).toMatchObject([{ number: "290000000012" }])
      for (const code of [
        "290000000012",
        "2900 0000 0012",
        "2900-0000-0012",
        ";290000000012?",
        ";290000000012?7",
        "%290000000012?",
        "２９０００００００１２".replace("００", "０００"),
      ]) {
        const found = await shop.staff.get<{ card: WireCard; member: AdminMember }>(
          `${LOOKUP}?code=${encodeURIComponent(code)}`,
        )
        expect({ code, ...found }).toMatchObject({
          code,
          status: 200,
          data: { card: { number: "290000000012" }, member: { id: anna.member_id } },
        })
      }
      expect((await anna.me()).cards).toMatchObject([{ number: "290000000012" }])
    })

    it("A33 a card that nobody has, that another member has, or that is no number, is refused by name", async () => {
      const cards = `${MEMBERS}/${anna.member_id}/cards`
      await shop.staff.must("POST", cards, { number: "CARD-0001" })
      // The same card to the same member again is the same card.
      const again = await shop.staff.must<{ member: AdminMember }>("POST", cards, {
        number: "card 0001",
      })
      expect(again.member.cards).toHaveLength(1)

      const bela = await LoyalShopper.join(shop)
      const belas = `${MEMBERS}/${bela.member_id}/cards`
      expect(await shop.staff.post(belas, { number: "CARD0001" })).toMatchObject({
        status: 409,
        data: { type: "conflict", code: "card_already_issued" },
      })
      expect(await shop.staff.post(belas, { number: "!!" })).toMatchObject({
        status: 400,
        data: { code: "card_number_invalid" },
      })
      expect(await shop.staff.post(`${MEMBERS}/lmem_none/cards`, { number: "9999" })).toMatchObject(
        {
          status: 404,
          data: { code: "member_not_found" },
        },
      )
      expect(await shop.staff.get(`${LOOKUP}?code=9999`)).toMatchObject({
        status: 404,
        data: { code: "card_not_found" },
      })
      for (const code of ["12", "x".repeat(33), "ab cd ✂"]) {
        expect(await shop.staff.get(`${LOOKUP}?code=${code}`)).toMatchObject({
          status: 400,
          data: { code: "card_number_invalid" },
        })
      }
      expect((await shop.staff.get(LOOKUP)).status).toBe(400)
      for (const body of [{}, { number: 29 }, { number: "" }, { number: "29000001", kind: "x" }]) {
        expect((await shop.staff.post(belas, body)).status).toBe(400)
      }
      expect((await bela.me()).cards).toEqual([])
    })

    it("two cashiers with one blank card: one of two members gets it", async () => {
      const bela = await LoyalShopper.join(shop)
      const answers = await Promise.all(
        [anna, bela].map(({ member_id }) =>
          shop.staff.post(`${MEMBERS}/${member_id}/cards`, { number: "29000777" }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.data.code).toBe("card_already_issued")
    })
  },
})
