import { shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import {
  CardScene,
  expectHistoriesHold,
  STAFF,
} from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { checkDigitOf } from "../../domain/cards/check-digit"
import type { CardFilter } from "./reads/card-page"

describeLedger("card kinds and their stock", (scene) => {
  let cards: CardScene
  beforeEach(() => {
    cards = new CardScene(scene())
  })
  afterEach(() => expectHistoriesHold(scene()))

  const numbers = async (filter: CardFilter = {}, limit = 200, after = "") => {
    const page = await cards.cards.readCardPage(filter, { limit, after })
    return page.map(({ number }) => number)
  }

  describe("a kind", () => {
    it("is found by a number of its ranges", async () => {
      await cards.kind()
      await cards.kind({ id: "lckind_gold", name: "Gold", shape: shapeWith({ prefix: "2901" }) })
      expect(await cards.cards.readKindOfNumber("2901000000008")).toMatchObject({ name: "Gold" })
      expect(await cards.cards.readKindOfNumber("290100000000")).toBeNull()
    })

    it("does not overlap with another, also where somebody goes past the check", async () => {
      await cards.kind()
      const taken = { id: "lckind_new", name: "New", shape: shapeWith({ prefix: "29001" }) }
      await expect(cards.kind(taken)).rejects.toMatchObject({ code: "card_ranges_overlap" })
      await expect(
        scene().sql(
          `insert into loyalty_card_kind_span values ('lckind_club', '[132900000000001,132900000000009]')`,
        ),
      ).rejects.toMatchObject({ constraint: "loyalty_card_kind_spans_apart" })
      expect((await cards.cards.readCardKinds({}, { limit: 9, offset: 0 })).count).toBe(1)
    })

    it("may change its numbers until it has cards, and let its ranges grow then", async () => {
      await cards.kind()
      const id = "lckind_club"
      const half = [{ first: 0, last: 9_999 }]
      await cards.cards.updateCardKind({ id, changes: { shape: { prefix: "2902", ranges: half } } })
      expect(await cards.cards.readKindOfNumber("2900000000001")).toBeNull()
      await cards.batch(1)
      await expect(
        cards.cards.updateCardKind({ id, changes: { shape: { prefix: "2903" } } }),
      ).rejects.toMatchObject({ code: "card_kind_in_use" })
      await expect(cards.cards.deleteCardKind(id)).rejects.toMatchObject({
        code: "card_kind_in_use",
      })
      const changes = {
        name: "Club cards",
        low_stock_mark: 5,
        shape: { ranges: [{ first: 0, last: 19_999 }] },
      }
      await cards.cards.updateCardKind({ id, changes })
      expect(await cards.cards.readCardKind(id)).toMatchObject({
        name: "Club cards",
        shape: { prefix: "2902", ranges: [{ first: 0, last: 19_999 }] },
        low_stock_mark: 5,
        in_stock: 1,
      })
    })

    it("without cards can go, and its numbers are free then", async () => {
      await cards.kind()
      await cards.cards.deleteCardKind("lckind_club")
      expect(await cards.cards.readCardKind("lckind_club")).toBeNull()
      await cards.kind({ id: "lckind_next" })
      await expect(cards.cards.deleteCardKind("lckind_club")).rejects.toMatchObject({
        code: "card_kind_not_found",
      })
    })
  })

  describe("a batch", () => {
    it("A32 is a thousand different numbers with valid check digits, in stock", async () => {
      await cards.kind()
      const id = await cards.batch(1_000)
      const all = [
        ...(await numbers({ batch_id: id }, 600)),
        ...(await numbers({}, 600, "2900000005990")),
      ]
      const unique = [...new Set(all)]
      expect(unique).toHaveLength(1_000)
      for (const number of unique) {
        expect(number).toMatch(/^2900\d{9}$/)
        expect(number.at(-1)).toBe(checkDigitOf("ean13", number.slice(0, -1)))
      }
      expect(await cards.cards.readCardBatch(id)).toMatchObject({
        kind_id: "lckind_club",
        source: "generated",
        count: 1_000,
        made: 1_000,
        created_by: STAFF,
        statuses: { in_stock: 1_000 },
      })
    })

    it("goes on where the last one ended, around numbers that are taken", async () => {
      await scene().member("anna")
      await cards.issue("2900000000025", "anna")
      await cards.kind()
      await cards.batch(2)
      await cards.batch(2)
      expect(await numbers({ status: "in_stock" })).toEqual([
        "2900000000001",
        "2900000000018",
        "2900000000032",
        "2900000000049",
      ])
    })

    it("cannot be guessed where it must not be", async () => {
      await cards.kind()
      const id = await cards.batch(500, { unguessable: true })
      const made = await numbers({ batch_id: id }, 500)
      expect(new Set(made).size).toBe(500)
      const serials = made.map((number) => Number(number.slice(4, 12)))
      // Of 500 numbers in a row all would lie below 500; of 500 random ones in 10^8 hardly any does.
      expect(serials.filter((serial) => serial < 1_000_000).length).toBeLessThan(50)
    })

    it("that was broken off is completed by the same call, and never doubled", async () => {
      await cards.kind()
      const id = await cards.wish(12_000, { key: "spring" })
      await scene().sql(`create function die() returns trigger language plpgsql as
        $$ begin if new.made > 5000 then raise exception 'killed'; end if; return new; end $$`)
      await scene().sql(`create trigger killer before update on loyalty_card_batch
        for each row execute function die()`)
      await expect(cards.cards.fillCardBatch(id)).rejects.toThrow("killed")
      expect(await cards.cards.readCardBatch(id)).toMatchObject({ made: 5_000, completed_at: null })
      await scene().sql("drop trigger killer on loyalty_card_batch")

      expect(await cards.batch(12_000, { key: "spring" })).toBe(id)
      expect(await cards.batch(12_000, { key: "spring" })).toBe(id)
      expect(await cards.cards.readCardBatch(id)).toMatchObject({
        made: 12_000,
        completed_at: expect.any(Date),
        statuses: { in_stock: 12_000 },
      })
      expect((await cards.cards.readCardKind("lckind_club"))?.in_stock).toBe(12_000)
      await expect(cards.batch(13_000, { key: "spring" })).rejects.toMatchObject({
        code: "idempotency_conflict",
      })
    })

    it("does not begin where the ranges have no room for it", async () => {
      await cards.kind({ shape: shapeWith({ ranges: [{ first: 0, last: 999 }] }) })
      await expect(cards.batch(11, { unguessable: true })).rejects.toMatchObject({
        code: "card_range_exhausted",
      })
      await cards.batch(999)
      await expect(cards.batch(2)).rejects.toMatchObject({
        code: "card_range_exhausted",
        message: 'There is room for 1 more cards "Club": the ranges end there.',
      })
      expect((await cards.cards.readCardBatches({}, { limit: 9, offset: 0 })).count).toBe(1)
    })

    it("stops where numbers in the ranges are taken already, and says how far it came", async () => {
      await scene().member("anna")
      await cards.issue("2900000000018", "anna")
      await cards.kind({ shape: shapeWith({ ranges: [{ first: 0, last: 2 }] }) })
      await expect(cards.batch(3)).rejects.toMatchObject({
        code: "card_range_exhausted",
        message: 'The ranges of the cards "Club" have ended: 2 of 3 were made.',
      })
    })
  })

  describe("the list of cards", () => {
    it("is in the order of the numbers, page by page, by status, kind, batch, member and beginning", async () => {
      await scene().member("anna")
      await cards.kind({ validity_months: 12 })
      const batch_id = await cards.batch(5)
      await cards.kind({
        id: "lckind_city",
        name: "City",
        shape: shapeWith({ prefix: "2901" }),
        supply: "first_scan",
      })
      const [first, second, third, fourth, fifth] = await numbers()
      const blocked = await cards.issue(second as string, "anna")
      await cards.act(blocked, "block")
      await cards.issue(third as string, "anna", { issued_at: new Date("2020-01-01T00:00:00Z") })
      await cards.issue("2901000000008", "anna")

      expect(await numbers({ status: "in_stock" })).toEqual([first, fourth, fifth])
      expect(await numbers({ status: "blocked" })).toEqual([second])
      expect(await numbers({ status: "expired" })).toEqual([third])
      expect(await numbers({ status: "issued" })).toEqual(["2901000000008"])
      expect(await numbers({ kind_id: "lckind_city" })).toEqual(["2901000000008"])
      expect(await numbers({ batch_id, status: "in_stock" }, 2)).toEqual([first, fourth])
      expect(await numbers({ batch_id, status: "in_stock" }, 2, fourth)).toEqual([fifth])
      expect(await numbers({ member_id: "lmem_anna" })).toEqual([second, third, "2901000000008"])
      expect(await numbers({ prefix: "2901" })).toEqual(["2901000000008"])
      expect(await numbers({ prefix: "29000000" }, 2, first)).toEqual([second, third])
      await cards.cards.expireCards(10)
      expect(await numbers({ status: "expired" })).toEqual([third])
    })
  })
})
