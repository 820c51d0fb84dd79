import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireCard } from "../../../src/api/wire/card"
import type { WireCardBatch, WireCardKind } from "../../../src/api/wire/card-kind"
import { cellOfSheet, SHEET } from "../../../src/domain/cards/print-sheet"
import { barsOfSvg, inked } from "../../fixtures/barcodes/line-art"
import { cutOut, scan } from "../../fixtures/barcodes/scanner"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"
const LOOKUP = "/admin/loyalty/cards/lookup"

export const cards: ShopSuite = {
  name: "card/cards",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      anna = await LoyalShopper.join(shop)
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

    it("prints the blanks of a batch on sheets, and draws one card for a screen", async () => {
      const { card_kind } = await shop.staff.must<{ card_kind: WireCardKind }>(
        "POST",
        "/admin/loyalty/card-kinds",
        { name: "Club", prefix: "2900", length: 13, check_digit: "ean13", symbologies: ["ean"] },
      )
      const { batch } = await shop.staff.must<{ batch: WireCardBatch }>(
        "POST",
        "/admin/loyalty/cards/batches",
        { card_kind_id: card_kind.id, count: 18 },
      )
      const sheet = `/admin/loyalty/cards/batches/${batch.id}/sheet`
      // Sixteen on the first, and where the next one begins.
      const first = await shop.staff.get(`${sheet}?format=svg`)
      expect(first).toMatchObject({
        status: 200,
        headers: {
          "content-type": "image/svg+xml; charset=utf-8",
          "x-next-after": "2900000000155",
        },
      })
      const second = await shop.staff.get(`${sheet}?format=svg&after=2900000000155`)
      expect(scanned(second.data, 2)).toEqual(["EAN_13 2900000000162", "EAN_13 2900000000179"])
      expect(second).not.toHaveProperty("headers.x-next-after")
      for (const [format, type] of [
        ["pdf", "application/pdf"],
        ["png", "image/png"],
      ] as const) {
        expect(await shop.staff.get(`${sheet}?format=${format}&symbology=qr`)).toMatchObject({
          status: 200,
          headers: { "content-type": type },
        })
      }
      for (const query of [
        "format=gif",
        "format=png&limit=17",
        "limit=161",
        "symbology=magnetic_track",
      ]) {
        expect((await shop.staff.get(`${sheet}?${query}`)).status).toBe(400)
      }
      expect(await shop.staff.get("/admin/loyalty/cards/batches/lcbat_none/sheet")).toMatchObject({
        status: 404,
        data: { code: "card_batch_not_found" },
      })

      const { card } = await shop.staff.must<{ card: WireCard }>(
        "POST",
        `${MEMBERS}/${anna.member_id}/cards`,
        { number: "2900000000018" },
      )
      const own = `/store/loyalty/me/cards/${card.id}/barcode`
      for (const [client, url] of [
        [anna.client, own],
        [shop.staff, `/admin/loyalty/cards/${card.id}/barcode`],
        [shop.staff, "/admin/loyalty/card-kinds/barcode?number=2900-0000-0001-8&symbology=ean"],
      ] as const) {
        const drawn = await client.get(url)
        expect(drawn).toMatchObject({
          status: 200,
          headers: { "content-type": "image/svg+xml; charset=utf-8" },
        })
        const picture = inked(barsIn(drawn.data), { width: 260, height: 146 }, 2)
        expect(scan(picture)).toBe("EAN_13 2900000000018")
      }
      // Nobody learns of another member's card, and a blocked one opens no door.
      const bela = await LoyalShopper.join(shop)
      for (const url of [own, "/store/loyalty/me/cards/lcard_none/barcode"]) {
        expect(await bela.client.get(url)).toMatchObject({
          status: 404,
          data: { code: "card_not_found", message: "You have no such card." },
        })
      }
      await shop.staff.must("POST", `/admin/loyalty/cards/${card.id}/block`, {})
      expect(await anna.client.get(own)).toMatchObject({
        status: 400,
        data: { code: "card_not_usable" },
      })
      expect((await shop.guest.get(own)).status).toBe(401)
    })

    /** An answer that is a file comes as text. */
    function barsIn(svg: unknown) {
      return barsOfSvg(String(svg))
    }

    function scanned(svg: unknown, count: number): string[] {
      const sheet = inked(barsIn(svg), SHEET, 4)
      return Array.from({ length: count }, (_, index) => {
        const { left, top, width, height } = cellOfSheet(index)
        return scan(
          cutOut(sheet, { left: left * 4, top: top * 4, width: width * 4, height: height * 4 }),
        )
      })
    }

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
}
