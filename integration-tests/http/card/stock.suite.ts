import { Modules } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireCardHistory, WireStaffCard } from "../../../src/api/wire/card"
import type { WireCardBatch, WireCardKind } from "../../../src/api/wire/card-kind"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const KINDS = "/admin/loyalty/card-kinds"
const CARDS = "/admin/loyalty/cards"

const CLUB = {
  name: "Club",
  prefix: "2900",
  length: 13,
  check_digit: "ean13",
  symbologies: ["ean", "magnetic_track"],
  track_2_template: ";{number}=0000?",
  validity_months: 24,
  low_stock_mark: 50,
}

interface CardAnswer {
  readonly card: WireStaffCard
  readonly member: AdminMember | null
  readonly replaced?: WireStaffCard
}

type SixCards = readonly [
  WireStaffCard,
  WireStaffCard,
  WireStaffCard,
  WireStaffCard,
  WireStaffCard,
  WireStaffCard,
]

export const cardStock: ShopSuite = {
  name: "card/stock",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      anna = await LoyalShopper.join(shop, 50)
    })

    async function openKind(changes: object = {}): Promise<WireCardKind> {
      const { card_kind } = await shop.staff.must<{ card_kind: WireCardKind }>("POST", KINDS, {
        ...CLUB,
        ...changes,
      })
      return card_kind
    }

    /** As many as asked for, six at most. */
    async function blanks(count: number, kind: WireCardKind): Promise<SixCards> {
      const { batch } = await shop.staff.must<{ batch: WireCardBatch }>(
        "POST",
        `${CARDS}/batches`,
        { card_kind_id: kind.id, count },
      )
      const { cards } = await shop.staff.must<{ cards: WireStaffCard[] }>(
        "GET",
        `${CARDS}?batch_id=${batch.id}&limit=200`,
      )
      expect(cards).toHaveLength(count)
      return cards as unknown as SixCards
    }

    const customers = () => getContainer().resolve(Modules.CUSTOMER).listCustomers({})

    it("a kind is described, changed and taken back", async () => {
      const kind = await openKind()
      expect(kind).toMatchObject({
        ...CLUB,
        ranges: [{ first: 0, last: 99_999_999 }],
        holder: "personal",
        supply: "stock",
        stock: { in_stock: 0, is_low: true, capacity: 100_000_000 },
      })
      expect(
        await shop.staff.post(KINDS, { ...CLUB, name: "Twin", prefix: "29001" }),
      ).toMatchObject({
        status: 409,
        data: { code: "card_ranges_overlap" },
      })
      expect(await shop.staff.post(KINDS, { ...CLUB, prefix: "club" })).toMatchObject({
        status: 400,
        data: { code: "card_kind_invalid" },
      })
      for (const body of [
        {},
        { ...CLUB, length: 13.5 },
        { ...CLUB, colour: "gold" },
        { ...CLUB, ranges: [] },
      ]) {
        expect((await shop.staff.post(KINDS, body)).status).toBe(400)
      }
      const changed = await shop.staff.post<{ card_kind: WireCardKind }>(`${KINDS}/${kind.id}`, {
        name: "Club cards",
        validity_months: null,
        ranges: [
          { first: 500, last: 900 },
          { first: 1, last: 100 },
        ],
      })
      expect(changed.data.card_kind).toMatchObject({
        name: "Club cards",
        prefix: "2900",
        validity_months: null,
        ranges: [
          { first: 1, last: 100 },
          { first: 500, last: 900 },
        ],
      })
      await blanks(1, kind)
      for (const refused of [
        await shop.staff.post(`${KINDS}/${kind.id}`, { prefix: "2901" }),
        await shop.staff.delete(`${KINDS}/${kind.id}`),
      ]) {
        expect(refused).toMatchObject({ status: 409, data: { code: "card_kind_in_use" } })
      }
      const other = await openKind({ name: "Other", prefix: "2901" })
      expect(await shop.staff.delete(`${KINDS}/${other.id}`)).toMatchObject({
        status: 200,
        data: { id: other.id, object: "card_kind", deleted: true },
      })
      expect(await shop.staff.get(`${KINDS}/${other.id}`)).toMatchObject({
        status: 404,
        data: { code: "card_kind_not_found" },
      })
    })

    it("A32 a thousand blanks, each found by whatever a scanner makes of it", async () => {
      const kind = await openKind()
      const wish = { card_kind_id: kind.id, count: 1_000, idempotency_key: "spring" }
      const { batch } = await shop.staff.must<{ batch: WireCardBatch }>(
        "POST",
        `${CARDS}/batches`,
        wish,
      )
      expect(batch).toMatchObject({
        count: 1_000,
        is_complete: true,
        statuses: { in_stock: 1_000 },
      })
      const again = await shop.staff.must<{ batch: WireCardBatch }>(
        "POST",
        `${CARDS}/batches`,
        wish,
      )
      expect(again.batch).toEqual(batch)
      expect(await shop.staff.post(`${CARDS}/batches`, { ...wish, count: 2 })).toMatchObject({
        status: 409,
        data: { code: "idempotency_conflict" },
      })
      expect(await shop.staff.post(`${CARDS}/batches/${batch.id}/resume`)).toMatchObject({
        status: 200,
        data: { batch },
      })
      const { card_kinds } = await shop.staff.must<{ card_kinds: WireCardKind[] }>("GET", KINDS)
      expect(card_kinds).toMatchObject([{ id: kind.id, stock: { in_stock: 1_000, is_low: false } }])

      const first = await shop.staff.must<{ cards: WireStaffCard[]; next: string }>(
        "GET",
        `${CARDS}?status=in_stock&card_kind_id=${kind.id}&number=2900-0000&limit=2`,
      )
      expect(first.cards.map(({ number }) => number)).toEqual(["2900000000001", "2900000000018"])
      const second = await shop.staff.must<{ cards: WireStaffCard[] }>(
        "GET",
        `${CARDS}?limit=1&after=${first.next}`,
      )
      expect(second.cards).toMatchObject([{ number: "2900000000025", batch_id: batch.id }])

      await shop.staff.must("POST", `${CARDS}/issue`, {
        code: ";2900000000018=0000?",
        member_id: anna.member_id,
      })
      for (const code of [
        "2900 0000 0001 8",
        "https://shop.com/c/2900000000018",
        "ж2900000000018=0000,",
        "éçààààààààà&_",
      ]) {
        const found = await shop.staff.get<CardAnswer>(
          `${CARDS}/lookup?code=${encodeURIComponent(code)}`,
        )
        expect({ code, ...found }).toMatchObject({
          code,
          status: 200,
          data: { card: { number: "2900000000018" }, member: { id: anna.member_id } },
        })
      }
    })

    it("A33 blank, blocked, lost, replaced, void, unknown and misread: each has its own answer", async () => {
      const [blank, blocked, lost, replaced, fresh, voided] = await blanks(6, await openKind())
      for (const card of [blocked, lost, replaced, voided]) {
        await shop.staff.must("POST", `${CARDS}/${card.id}/issue`, { member_id: anna.member_id })
      }
      await shop.staff.must("POST", `${CARDS}/${blocked.id}/block`, {
        reason: "Found in the shop",
      })
      await shop.staff.must("POST", `${CARDS}/${lost.id}/lost`)
      await shop.staff.must("POST", `${CARDS}/${replaced.id}/replace`, { code: fresh.number })
      await shop.staff.must("POST", `${CARDS}/${voided.id}/void`, {})
      const answers: [string | undefined, string, string][] = [
        [
          blank.number,
          "card_not_usable",
          `Card ${blank.number} is in stock and has not been issued.`,
        ],
        [blocked.number, "card_not_usable", `Card ${blocked.number} is blocked.`],
        [lost.number, "card_not_usable", `Card ${lost.number} was reported lost.`],
        [
          replaced.number,
          "card_not_usable",
          `Card ${replaced.number} was replaced by another card.`,
        ],
        [voided.number, "card_not_usable", `Card ${voided.number} is void.`],
        ["2900000099999", "card_not_found", "There is no card with this number."],
        [
          "2900000099991",
          "card_number_invalid",
          'The last digit does not fit a number of the cards "Club". Read the number again.',
        ],
      ]
      for (const [number, code, message] of answers) {
        const { data } = await shop.staff.get(`${CARDS}/lookup?code=${number}`)
        expect(data).toMatchObject({ code, message })
      }
      expect(await shop.staff.post(`${CARDS}/${lost.id}/unblock`)).toMatchObject({
        status: 409,
        data: { code: "card_state_refuses" },
      })
      expect(await shop.staff.post(`${CARDS}/lcard_none/block`)).toMatchObject({
        status: 404,
        data: { code: "card_not_found" },
      })
      await shop.staff.must("POST", `${CARDS}/${blocked.id}/unblock`, { reason: "Back with her" })
      const told = await shop.staff.must<{ history: WireCardHistory[] }>(
        "GET",
        `${CARDS}/${blocked.id}`,
      )
      expect(told.history.map(({ action, reason }) => [action, reason])).toEqual([
        ["register", null],
        ["issue", null],
        ["block", "Found in the shop"],
        ["unblock", "Back with her"],
      ])
      expect(told.history.every(({ actor_id }) => actor_id !== null)).toBe(true)
    })

    it("A35 a lost card is replaced: balance and statement stay, and the old number is refused", async () => {
      const [old, fresh] = await blanks(2, await openKind())
      await shop.staff.must("POST", `${CARDS}/${old.id}/issue`, { member_id: anna.member_id })
      const statement = await anna.entries()
      await shop.staff.must("POST", `${CARDS}/${old.id}/lost`, { reason: "Left on a train" })
      const answer = await shop.staff.must<CardAnswer>("POST", `${CARDS}/${old.id}/replace`, {
        code: ` ${fresh.number} `,
      })
      expect(answer).toMatchObject({
        card: { number: fresh.number, status: "issued", member_id: anna.member_id },
        replaced: { number: old.number, status: "replaced", replaced_by_id: fresh.id },
        member: { id: anna.member_id, balance: { available: 50 } },
      })
      expect(await anna.entries()).toEqual(statement)
      expect(await shop.staff.get(`${CARDS}/lookup?code=${old.number}`)).toMatchObject({
        status: 400,
        data: { code: "card_not_usable" },
      })
    })

    it("a card and a new customer in one call; when the card is refused nobody is left behind", async () => {
      const [card] = await blanks(1, await openKind())
      const customer = { email: "ben@shop.com", first_name: "Ben" }
      const issued = await shop.staff.must<CardAnswer>("POST", `${CARDS}/issue`, {
        code: card.number,
        customer,
      })
      expect(issued).toMatchObject({
        card: { id: card.id, status: "issued" },
        member: { status: "active", customer },
      })
      expect(issued.card.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
      const before = await customers()
      for (const [code, refusal] of [
        [card.number, "card_already_issued"],
        ["2900000099999", "card_not_found"],
        ["2900000099991", "card_number_invalid"],
      ]) {
        const answer = await shop.staff.post(`${CARDS}/issue`, {
          code,
          customer: { email: "cleo@shop.com" },
        })
        expect({ code, refusal: answer.data.code }).toEqual({ code, refusal })
      }
      expect((await customers()).map(({ id }) => id).sort()).toEqual(
        before.map(({ id }) => id).sort(),
      )
      const { members } = await shop.staff.must<{ members: AdminMember[] }>(
        "GET",
        "/admin/loyalty/members?limit=200",
      )
      expect(members.every((member) => member.customer !== null)).toBe(true)
      expect(
        await shop.staff.post(`${CARDS}/issue`, {
          code: card.number,
          customer,
          customer_id: "cus_1",
        }),
      ).toMatchObject({ status: 400 })
    })

    it("a customer who is there joins with the card, and may have a second one", async () => {
      const [first, second] = await blanks(2, await openKind())
      const shopper = await shop.shopper()
      const { customer_id } = shopper
      const one = await shop.staff.must<CardAnswer>("POST", `${CARDS}/issue`, {
        code: first.number,
        customer_id,
      })
      const two = await shop.staff.must<CardAnswer>("POST", `${CARDS}/issue`, {
        code: second.number,
        customer_id,
      })
      expect(two.member?.id).toBe(one.member?.id)
      expect(two.member?.cards).toHaveLength(2)
    })

    it("a bearer card goes to nobody in particular, a personal one does not", async () => {
      const [personal] = await blanks(1, await openKind())
      expect(await shop.staff.post(`${CARDS}/issue`, { code: personal.number })).toMatchObject({
        status: 400,
        data: { code: "card_holder_required" },
      })
      await openKind({
        name: "Gift of the town",
        prefix: "2901",
        holder: "bearer",
        supply: "first_scan",
      })
      const unknown = await shop.staff.get(`${CARDS}/lookup?code=2901000000015`)
      expect(unknown.data.message).toBe(
        'There is no card with this number. It can be issued as one of the cards "Gift of the town".',
      )
      const issued = await shop.staff.must<CardAnswer>("POST", `${CARDS}/issue`, {
        code: "2901000000015",
      })
      expect(issued).toMatchObject({
        card: { number: "2901000000015", status: "issued" },
        member: { status: "active", balance: { available: 0 }, customer: { email: null } },
      })
    })

    it("numbers from a file go in stock, all or none, and every bad row is told", async () => {
      const kind = await openKind()
      const file = { card_kind_id: kind.id, csv: "number\n2900000000001\n2900000000018\n" }
      const bad_file = { ...file, csv: `${file.csv}2900000000019\n2900-0000-0000-1\nabc\n` }
      interface Imported {
        readonly good: number
        readonly bad: readonly { readonly line: number; readonly code: string }[]
        readonly batch: WireCardBatch | null
      }
      const send = (body: object) => shop.staff.must<Imported>("POST", `${CARDS}/import`, body)
      const bad = [
        { line: 4, code: "card_number_invalid" },
        { line: 5, code: "card_number_taken" },
        { line: 6, code: "card_number_invalid" },
      ]
      expect(await send({ ...bad_file, dry_run: true })).toMatchObject({
        good: 2,
        bad,
        batch: null,
      })
      expect(await send(bad_file)).toMatchObject({ good: 2, bad, batch: null })
      expect(await send({ ...file, dry_run: true })).toEqual({ good: 2, bad: [], batch: null })
      const { batch } = await send(file)
      expect(batch).toMatchObject({ source: "imported", count: 2, statuses: { in_stock: 2 } })
      // The same file again is the same import; another one finds the numbers taken.
      expect((await send(file)).batch).toEqual(batch)
      expect(await send({ ...file, idempotency_key: "other" })).toMatchObject({
        good: 0,
        bad: [
          { line: 2, code: "card_number_taken" },
          { line: 3, code: "card_number_taken" },
        ],
        batch: null,
      })
      const printed = await shop.staff.get<string>(`${CARDS}/batches/${batch?.id ?? ""}/csv`)
      expect(printed.data).toBe(
        "number,track_1,track_2\n2900000000001,,;2900000000001=0000?\n2900000000018,,;2900000000018=0000?\n",
      )
    })
  },
}
