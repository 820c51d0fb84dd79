import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireConsent, WireShownWording } from "../../../src/api/wire/consent"
import type { WireMember } from "../../../src/api/wire/member"
import type { WireProgram } from "../../../src/api/wire/program"
import { mayMessage } from "../../../src/workflows/consents/may-message"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const WORDINGS = "/admin/loyalty/consent-wordings"
const ME = "/store/loyalty/me"
const OWN = "/store/loyalty/me/consents"

const TEXTS = { en: "Write to me about offers.", pl: "Piszcie do mnie o ofertach." }
const YES = { channel: "email", is_given: true, wording_version: 1, language: "en" }
const NO = { channel: "email", is_given: false }

export const consents: ShopSuite = {
  name: "member/consents",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program: WireProgram

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      program = await openProgram(shop)
      await shop.staff.must("POST", WORDINGS, { channel: "email", texts: TEXTS })
    })

    const byEmail = (member_id: string) => mayMessage(getContainer(), member_id, "email")

    const ofMember = (member_id: string) => `/admin/loyalty/members/${member_id}/consents`

    async function history(member_id: string): Promise<WireConsent[]> {
      const url = ofMember(member_id)
      return (await shop.staff.must<{ consents: WireConsent[] }>("GET", url)).consents
    }

    describe("the words in which members are asked", () => {
      it("have versions, and are shown in the shopper's language", async () => {
        const { consent_wording } = await shop.staff.must<{ consent_wording: unknown }>(
          "POST",
          WORDINGS,
          { channel: "sms", texts: { en: "Text me." } },
        )
        expect(consent_wording).toEqual({
          channel: "sms",
          version: 1,
          texts: { en: "Text me." },
          created_by: expect.stringMatching(/^apk_/),
          created_at: expect.stringMatching(/Z$/),
        })
        await shop.staff.must("POST", WORDINGS, { channel: "email", texts: { en: "Weekly." } })
        const shown = async (locale: string) =>
          (
            await shop.guest.must<{ consent_wordings: WireShownWording[] }>(
              "GET",
              `/store/loyalty/consent-wordings?locale=${locale}`,
            )
          ).consent_wordings
        expect(await shown("pl")).toEqual([
          { channel: "email", wording_version: 2, language: "en", text: "Weekly." },
          { channel: "sms", wording_version: 1, language: "en", text: "Text me." },
        ])
        const listed = await shop.staff.must<{ consent_wordings: { version: number }[] }>(
          "GET",
          `${WORDINGS}?channel=email`,
        )
        expect(listed.consent_wordings.map(({ version }) => version)).toEqual([2, 1])
        for (const texts of [{}, { english: "Yes" }, { en: " " }]) {
          expect(await shop.staff.post(WORDINGS, { channel: "sms", texts })).toMatchObject({
            status: 400,
            data: { code: "consent_invalid" },
          })
        }
        expect((await shop.staff.post(WORDINGS, { channel: "fax", texts: TEXTS })).status).toBe(400)
      })
    })

    describe("a shopper", () => {
      it("agrees on joining, or is not a member by mistake", async () => {
        const anna = await shop.shopper()
        const wrong = { ...YES, wording_version: 9 }
        expect(await anna.client.post(ME, { consents: [wrong] })).toMatchObject({
          status: 400,
          data: { code: "consent_wording_not_found" },
        })
        expect((await anna.client.get(ME)).data.code).toBe("member_not_found")
        const { member } = await anna.client.must<{ member: WireMember }>("POST", ME, {
          consents: [{ ...YES, language: "pl" }],
        })
        const consent = {
          channel: "email",
          is_given: true,
          wording_version: 1,
          language: "pl",
          source: "web",
          decided_at: expect.stringMatching(/Z$/),
          recorded_at: expect.stringMatching(/Z$/),
        }
        expect(member.consents).toEqual([consent])
        expect(await history(member.id)).toEqual([{ ...consent, staff_id: null }])
      })

      it("withdraws as easily as he gives, and sees all that he has ever said", async () => {
        const anna = await LoyalShopper.join(shop)
        expect((await anna.me()).consents).toEqual([])
        expect(await byEmail(anna.member_id)).toBe(false)
        await anna.client.must("POST", OWN, { consents: [YES] })
        expect(await byEmail(anna.member_id)).toBe(true)
        await anna.client.must("POST", OWN, { consents: [NO] })
        expect(await byEmail(anna.member_id)).toBe(false)
        await anna.client.must("POST", ME, { consents: [YES] })
        await anna.client.must("POST", ME, { consents: [NO] })
        const { consents, count } = await anna.client.must<{
          consents: { is_given: boolean; source: string }[]
          count: number
        }>("GET", `${OWN}?limit=10`)
        expect(count).toBe(4)
        expect(consents.map(({ is_given }) => is_given)).toEqual([false, true, false, true])
        expect(consents.every((consent) => consent.source === "member")).toBe(true)
        expect(consents[0]).not.toHaveProperty("staff_id")
      })

      it("withdraws also while he is suspended, and when the program has ended", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const { program: ending } = await shop.staff.must<{ program: WireProgram }>(
          "POST",
          "/admin/loyalty/programs",
          { handle: "ending", name: "Ending", terms: { currency_code: "eur" } },
        )
        const anna = await shop.shopper()
        const named = { program: "ending" }
        const { member } = await anna.client.must<{ member: WireMember }>("POST", ME, {
          ...named,
          consents: [YES],
        })
        await database.raw("update loyalty_member set status = 'suspended' where id = ?", [
          member.id,
        ])
        await shop.staff.must("POST", `/admin/loyalty/programs/${ending.id}`, { status: "ended" })
        expect((await anna.client.post(ME, { ...named, consents: [NO] })).status).toBe(400)
        expect(await byEmail(member.id)).toBe(true)
        const answer = await anna.client.must<{ consents: unknown }>("POST", OWN, {
          ...named,
          consents: [NO],
        })
        expect(answer.consents).toMatchObject([{ channel: "email", is_given: false }])
        expect(await byEmail(member.id)).toBe(false)
      })

      it("answers for nobody else", async () => {
        const [anna, ben] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        await anna.client.must("POST", OWN, { consents: [YES] })
        await ben.client.must("POST", OWN, { consents: [NO] })
        const body = { consents: [NO], member_id: anna.member_id }
        expect((await ben.client.post(OWN, body)).status).toBe(400)
        expect((await ben.client.post(ofMember(anna.member_id), { consents: [NO] })).status).toBe(
          401,
        )
        expect((await shop.guest.post(OWN, { consents: [NO] })).status).toBe(401)
        expect(await byEmail(anna.member_id)).toBe(true)
      })

      it("is refused nonsense, and nothing is written", async () => {
        const anna = await LoyalShopper.join(shop)
        for (const consents of [
          [],
          [{ channel: "email" }],
          [{ ...YES, channel: "fax" }],
          [{ ...YES, is_given: "yes" }],
          [{ ...YES, decided_at: "2020-01-01T00:00:00Z" }],
          [{ ...YES, source: "import" }],
          [{ channel: "email", is_given: true }],
          [YES, NO],
        ]) {
          expect((await anna.client.post(OWN, { consents })).status).toBe(400)
        }
        expect(await history(anna.member_id)).toEqual([])
      })
    })

    describe("staff", () => {
      it("write down what they are told at the till, under their own name", async () => {
        const anna = await LoyalShopper.join(shop)
        const { member } = await shop.staff.must<{ member: AdminMember }>(
          "POST",
          ofMember(anna.member_id),
          { consents: [YES, { channel: "sms", is_given: false }] },
        )
        expect(member.consents).toMatchObject([
          { channel: "email", is_given: true, source: "till" },
          { channel: "sms", is_given: false, source: "till" },
        ])
        expect((await history(anna.member_id))[0]?.staff_id).toMatch(/^apk_/)
        const joined = await shop.staff.must<{ member: AdminMember }>(
          "POST",
          "/admin/loyalty/members",
          {
            customer: { email: "ben@shop.com" },
            program_id: program.id,
            consents: [YES],
          },
        )
        expect(joined.member.consents).toMatchObject([{ is_given: true, source: "till" }])
      })

      it("import what was said before, which never overrules what was said since", async () => {
        const anna = await LoyalShopper.join(shop)
        await anna.client.must("POST", OWN, { consents: [NO] })
        const old = { ...YES, decided_at: "2020-01-01T10:00:00+01:00" }
        const url = ofMember(anna.member_id)
        await shop.staff.must("POST", url, { source: "import", consents: [old] })
        expect(await byEmail(anna.member_id)).toBe(false)
        expect(await history(anna.member_id)).toMatchObject([
          { is_given: false, source: "member" },
          { is_given: true, source: "import", decided_at: "2020-01-01T09:00:00.000Z" },
        ])
        for (const body of [
          { consents: [old] },
          { source: "import", consents: [{ ...YES, decided_at: "2099-01-01T00:00:00Z" }] },
        ]) {
          expect(await shop.staff.post(url, body)).toMatchObject({
            status: 400,
            data: { code: "consent_invalid" },
          })
        }
        expect((await shop.staff.post(ofMember("lmem_0"), { consents: [NO] })).status).toBe(404)
        expect((await shop.staff.get(ofMember("lmem_0"))).status).toBe(404)
      })
    })
  },
}
