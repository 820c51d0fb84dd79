import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { WireStaffCard } from "../../../src/api/wire/card"
import type { WireCardKind } from "../../../src/api/wire/card-kind"
import type { tillQuoteToWire } from "../../../src/api/wire/till-quote"
import type { WireTillCandidate, WireTillMember } from "../../../src/api/wire/till-member"
import { dayIn } from "../../../src/domain/calendar/calendar-day"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { giveRole, staffUser } from "../../fixtures/shop/staff-user"
import { TestShop } from "../../fixtures/shop/test-shop"

const TILL = "/admin/loyalty/till"
const MEMBERS = "/admin/loyalty/members"
const CARDS = "/admin/loyalty/cards"

interface Found {
  readonly member: WireTillMember | null
  readonly card: { readonly number: string } | null
  readonly candidates: readonly WireTillCandidate[]
  readonly new_card: object | null
}

type WireTillQuote = ReturnType<typeof tillQuoteToWire>

export const tillIdentify: ShopSuite = {
  name: "till/identify",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let prefixes = 2950

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    async function openKind(more: object = {}): Promise<WireCardKind> {
      prefixes += 1
      const { card_kind } = await shop.staff.must<{ card_kind: WireCardKind }>(
        "POST",
        "/admin/loyalty/card-kinds",
        {
          name: "Club card",
          prefix: String(prefixes),
          length: 13,
          check_digit: "none",
          supply: "first_scan",
          ...more,
        },
      )
      return card_kind
    }

    async function giveCard({ member_id }: LoyalShopper, number: string): Promise<WireStaffCard> {
      const url = `${MEMBERS}/${member_id}/cards`
      return (await shop.staff.must<{ card: WireStaffCard }>("POST", url, { number })).card
    }

    const change = ({ member_id }: LoyalShopper, fields: object) =>
      shop.staff.must("POST", `${MEMBERS}/${member_id}`, fields)

    const identify = (body: object) => shop.staff.post<Found>(`${TILL}/identify`, body)

    async function found(body: object): Promise<Found> {
      return shop.staff.must<Found>("POST", `${TILL}/identify`, body)
    }

    async function quoted(body: object): Promise<WireTillQuote> {
      const answer = await shop.staff.must<{ quote: WireTillQuote }>("POST", `${TILL}/quote`, body)
      return answer.quote
    }

    describe("the one field of a till", () => {
      it("finds a member by a scan, a swipe, a link, a phone number and an e-mail address", async () => {
        await openProgram(shop, { accrual: { percent: 5 } })
        const kind = await openKind()
        const anna = await LoyalShopper.join(shop, 12.5)
        const number = `${kind.prefix}000000001`
        await giveCard(anna, number)
        await change(anna, { phone: "+48600100200" })
        for (const code of [
          number,
          `${kind.prefix} 0000-00001`,
          `;${number}=0000?`,
          `%B${number}^KOWALSKA/ANNA^2712?`,
          `https://shop.com/c/${number}`,
        ]) {
          expect(await found({ code })).toMatchObject({
            member: { id: anna.member_id, name: "Anna" },
            card: { number, status: "issued" },
            candidates: [],
            new_card: null,
          })
        }
        const by_phone = await found({ code: "600 100 200", country_code: "pl" })
        expect(by_phone).toEqual(await found({ code: "+48 600 100 200" }))
        expect(by_phone).toEqual(await found({ code: anna.email }))
        expect(by_phone).toEqual(await found({ member_id: anna.member_id }))
        expect(by_phone.member).toEqual({
          id: anna.member_id,
          name: "Anna",
          customer_id: anna.customer_id,
          status: "active",
          program: { id: kind.program_id, name: "Club", kind: "bonus" },
          tier: null,
          discount_percent: 0,
          balance: { available: 12.5, held: 0, pending: 0, debt: 0 },
          may_spend: { bonuses: 12.5, amount: 12.5, currency_code: "eur" },
          attributes: {},
          prompts: [],
        })
        expect(JSON.stringify(by_phone)).not.toContain(anna.email)
        expect(JSON.stringify(by_phone)).not.toContain("600100200")
      })

      it("says what a holder's percent and tier are", async () => {
        const { program } = await shop.staff.must<{ program: { id: string } }>(
          "POST",
          "/admin/loyalty/programs",
          {
            handle: "percent-club-at-till",
            name: "Percent club",
            kind: "discount",
            is_default: true,
            terms: {
              currency_code: "eur",
              tiers: [
                { handle: "silver", name: "Silver", threshold: 0, discount_percent: 3 },
                { handle: "gold", name: "Gold", threshold: 1000, discount_percent: 7.5 },
              ],
            },
          },
        )
        const anna = await LoyalShopper.join(shop)
        expect((await found({ code: anna.email })).member).toMatchObject({
          program: { id: program.id, kind: "discount" },
          tier: { handle: "silver" },
          discount_percent: 3,
        })
        await shop.staff.must("POST", `/admin/loyalty/programs/${program.id}`, { status: "ended" })
      })

      it("A33 blocked, lost, replaced, expired and unknown cards each get their own answer", async () => {
        await openProgram(shop)
        const kind = await openKind()
        const anna = await LoyalShopper.join(shop)
        const numbers = [1, 2, 3, 4, 5].map((serial) => `${kind.prefix}00000000${serial}`)
        const cards: WireStaffCard[] = []
        for (const number of numbers) cards.push(await giveCard(anna, number))
        const act = (index: number, action: string, body: object = {}) =>
          shop.staff.must("POST", `${CARDS}/${cards[index]?.id}/${action}`, body)
        await act(0, "block")
        await act(1, "lost")
        await act(2, "replace", { code: `${kind.prefix}000000009` })
        await act(3, "void")
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update loyalty_card set expires_at = now() - interval '1 hour' where id = ?", [
            cards[4]?.id ?? "",
          ])
        const answers = []
        for (const code of numbers) answers.push((await identify({ code })).data)
        expect(answers).toEqual([
          {
            type: "not_allowed",
            code: "card_not_usable",
            message: `Card ${numbers[0]} is blocked.`,
          },
          {
            type: "not_allowed",
            code: "card_not_usable",
            message: `Card ${numbers[1]} was reported lost.`,
          },
          {
            type: "not_allowed",
            code: "card_not_usable",
            message: `Card ${numbers[2]} was replaced by another card.`,
          },
          { type: "not_allowed", code: "card_not_usable", message: `Card ${numbers[3]} is void.` },
          {
            type: "not_allowed",
            code: "card_not_usable",
            message: `Card ${numbers[4]} has expired.`,
          },
        ])
        expect(await found({ code: `${kind.prefix}000000009` })).toMatchObject({
          member: { id: anna.member_id },
        })
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/suspend`, { reason: "Test" })
        expect(await identify({ code: `${kind.prefix}000000009` })).toMatchObject({
          status: 400,
          data: {
            code: "member_suspended",
            message: "The membership to which this card leads is suspended.",
          },
        })
        expect((await found({ code: anna.email })).member).toMatchObject({
          status: "suspended",
          may_spend: { bonuses: 0 },
          prompts: [],
        })
      })

      it("says of a number that nobody has whether it can be issued, and of anything else nothing", async () => {
        await openProgram(shop)
        const first_scan = await openKind({ holder: "bearer" })
        const stocked = await openKind({ supply: "stock", check_digit: "ean13" })
        const number = `${first_scan.prefix}000000007`
        expect(await found({ code: number })).toEqual({
          member: null,
          card: null,
          candidates: [],
          new_card: {
            number,
            program_id: first_scan.program_id,
            card_kind: { id: first_scan.id, name: "Club card", holder: "bearer" },
          },
        })
        const batch = { card_kind_id: stocked.id, count: 1 }
        await shop.staff.must("POST", `${CARDS}/batches`, batch)
        const { cards } = await shop.staff.must<{ cards: { number: string }[] }>(
          "GET",
          `${CARDS}?card_kind_id=${stocked.id}`,
        )
        expect(await found({ code: cards[0]?.number })).toMatchObject({
          new_card: { number: cards[0]?.number, card_kind: { id: stocked.id } },
        })
        for (const [code, refusal] of [
          ["7000000000001", "card_not_found"],
          [`${stocked.prefix}000000000`, "card_number_invalid"],
          ["!!", "card_number_invalid"],
          ["+48600999999", "member_not_found"],
          ["nobody@shop.com", "member_not_found"],
        ]) {
          expect((await identify({ code })).data).toMatchObject({ code: refusal })
        }
        // Somebody who is no member gets the answer of somebody whom nobody knows.
        const stranger = await shop.shopper()
        expect((await identify({ code: stranger.email })).data).toEqual(
          (await identify({ code: "nobody@shop.com" })).data,
        )
        for (const body of [{}, { code: "1", member_id: "lmem_1" }, { code: 1 }, { codes: "1" }]) {
          expect((await identify(body)).status).toBe(400)
        }
      })

      it("lets the cashier choose where several people share an address", async () => {
        await openProgram(shop)
        const anna = await LoyalShopper.join(shop)
        const { member } = await shop.staff.must<{ member: { id: string } }>("POST", MEMBERS, {
          customer: { email: anna.email, first_name: "Ben", last_name: "Nowak" },
          phone: "+48600100201",
        })
        const { candidates, member: nobody } = await found({ code: anna.email })
        expect(nobody).toBeNull()
        expect(candidates.map(({ joined_at: _, program_id: __, ...told }) => told)).toEqual(
          expect.arrayContaining([
            {
              id: anna.member_id,
              name: "Anna",
              status: "active",
              has_account: true,
              phone_ends: null,
            },
            {
              id: member.id,
              name: "Ben N.",
              status: "active",
              has_account: false,
              phone_ends: "…201",
            },
          ]),
        )
        expect(candidates).toHaveLength(2)
        expect((await found({ member_id: member.id })).member).toMatchObject({ name: "Ben Nowak" })
      })

      it("prompts for a birthday, a card, a survey and a field that is missing", async () => {
        await openProgram(shop)
        const kind = await openKind({ issue_condition: { type: "any_purchase" } })
        await shop.staff.must("POST", "/admin/loyalty/attributes", {
          key: "size",
          type: "text",
          labels: { en: "Size" },
          required_at: "issue",
          edited_by: ["member", "cashier"],
        })
        const anna = await LoyalShopper.join(shop)
        const today = dayIn(Date.now(), "UTC")
        await change(anna, { birth_date: `1990${today.slice(4)}`, next_survey_on: today })
        const { member } = await found({ code: anna.email })
        expect(member?.prompts.map(({ code, text }) => `${code}: ${text}`)).toEqual([
          "birthday_today: It is the member's birthday today",
          'issue_card: A card "Club card" goes with any purchase',
          "survey_due: The member's fields are due to be asked for again",
          'ask_for_attribute: "Size" is not known',
        ])
        // Who is known by his card is not offered it again.
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/cards`, {
          number: `${kind.prefix}000000001`,
          attributes: { size: "s" },
        })
        const later = await found({ code: `${kind.prefix}000000001` })
        expect(later.member?.prompts.map(({ code }) => code)).toEqual([
          "birthday_today",
          "survey_due",
        ])
      })
    })

    describe("a till's quote", () => {
      it("of bare prices is for a member, a card, its kind, or nobody yet", async () => {
        await openProgram(shop, { redemption: { cap_percent: 30 } })
        const kind = await openKind({ issue_condition: { type: "purchase", amount: 200 } })
        const anna = await LoyalShopper.join(shop, 40)
        const number = `${kind.prefix}000000001`
        await giveCard(anna, number)
        const basket = {
          currency_code: "EUR",
          lines: [{ title: "Coat", sku: "not-ours", unit_price: 100, quantity: 2, discount: 20 }],
        }
        const for_anna = await quoted({ ...basket, code: number, bonuses: "max" })
        expect(for_anna).toMatchObject({
          total: 180,
          member: { id: anna.member_id },
          // 180.00 less 40.00 in bonuses.
          earn: { bonuses: 7, lines: [{ line_id: "1", bonuses: 7 }] },
          redeem: { max_bonuses: 40, limited_by: "balance", applied_amount: 40 },
          prompts: [],
        })
        expect(await quoted({ ...basket, member_id: anna.member_id, bonuses: "max" })).toEqual(
          for_anna,
        )
        const lines = [{ unit_price: 100, quantity: 2.4 }]
        for (const nobody of [{}, { card_kind_id: kind.id }]) {
          expect(await quoted({ currency_code: "eur", lines, ...nobody })).toMatchObject({
            total: 240,
            member: null,
            earn: { bonuses: 12, is_member: false, reasons: [{ code: "not_a_member" }] },
            redeem: { max_bonuses: 0, limited_by: "not_a_member" },
            prompts: [{ code: "issue_card", card_kind: { id: kind.id } }],
          })
        }
      })

      it("of the shop's goods has their price and tax in the region", async () => {
        await openProgram(shop)
        const region_id = await shop.region({ tax: 20 })
        const { variant_id } = await shop.product({ price: 100 })
        expect(
          await quoted({ region_id, lines: [{ variant_id, quantity: 2 }, { unit_price: 60 }] }),
        ).toMatchObject({
          currency_code: "eur",
          // 200.00 and the tax on it, and 60.00 with it.
          total: 300,
          earn: { bonuses: 15 },
        })
      })

      it("is refused for goods that there are not, and nothing is written", async () => {
        await openProgram(shop)
        const ask = (body: object) => shop.staff.post(`${TILL}/quote`, body)
        const lines = [{ unit_price: 1 }]
        for (const [body, message] of [
          [{ currency_code: "eur", lines: [{ sku: "none" }] }, /^lines.1: The shop has no variant/],
          [{ currency_code: "eur", lines: [{ title: "Coat" }] }, /^lines.1: Name a variant/],
          [{ currency_code: "eur", lines: [{ unit_price: 0.001 }] }, /at most 2 decimals/],
          [{ currency_code: "eur", lines: [{ variant_id: "variant_none" }] }, /no variant/],
          [{ region_id: "reg_none", lines }, /no such region/],
        ] as const) {
          const answer = await ask(body)
          expect(answer).toMatchObject({ status: 400, data: { code: "basket_invalid" } })
          expect(answer.data.message).toMatch(message)
        }
        for (const body of [
          { lines },
          { currency_code: "eur", lines: [] },
          { currency_code: "eur", lines: [{ unit_price: -1 }] },
          { currency_code: "eur", lines, bonuses: 0 },
          { currency_code: "eur", lines, tax: 1 },
        ]) {
          expect((await ask(body)).status).toBe(400)
        }
        expect(await ask({ currency_code: "eur", lines, card_kind_id: "none" })).toMatchObject({
          status: 404,
          data: { code: "card_kind_not_found" },
        })
      })

      it("may be asked by a cashier, and leaves no trace in the audit trail", async () => {
        await openProgram(shop)
        const manager = await staffUser(shop, "till-manager")
        await giveRole(shop, manager, "manager")
        const { client } = await staffUser(shop, "till-cashier")
        const anna = await LoyalShopper.join(shop)
        for (const url of [`${TILL}/identify`, `${TILL}/quote`]) {
          const body = url.endsWith("identify")
            ? { code: anna.email }
            : { currency_code: "eur", lines: [{ unit_price: 1 }] }
          expect((await client.post(url, body)).status).toBe(200)
          expect((await shop.guest.post(url, body)).status).toBe(401)
        }
        const { audit } = await shop.staff.must<{ audit: { route: string }[] }>(
          "GET",
          "/admin/loyalty/audit",
        )
        expect(audit.filter(({ route }) => route.includes("/till/"))).toEqual([])
      })
    })
  },
}
