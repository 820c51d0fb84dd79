import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireOwnAttribute } from "../../../src/api/wire/attribute"
import type { WireMember } from "../../../src/api/wire/member"
import type { Attribute } from "../../../src/domain/attributes/attribute"
import type { Answer, Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import type { Shopper } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

const ATTRIBUTES = "/admin/loyalty/attributes"
const MEMBERS = "/admin/loyalty/members"
const ME = "/store/loyalty/me"

const SIZE = {
  key: "size",
  type: "one_of",
  labels: { en: "Size", pl: "Rozmiar" },
  options: ["s", "m"].map((value) => ({ value, labels: { en: value.toUpperCase() } })),
}
const AGES = {
  key: "ages",
  type: "numbers",
  labels: { en: "Ages of children" },
  rules: { min: 0, max: 17 },
}
const SEGMENT = {
  key: "segment",
  type: "text",
  labels: { en: "Segment" },
  seen_by: ["marketer"],
  edited_by: ["marketer"],
}
const CLUB = {
  key: "club_since",
  type: "date",
  labels: { en: "In the club since" },
  edited_by: ["cashier"],
}

type Joined = Answer<{ member: WireMember }>

export const attributes: ShopSuite = {
  name: "member/attributes",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
    })

    async function define(...bodies: readonly object[]): Promise<Attribute[]> {
      const made: Attribute[] = []
      for (const body of bodies) {
        const answer = await shop.staff.must<{ attribute: Attribute }>("POST", ATTRIBUTES, body)
        made.push(answer.attribute)
      }
      return made
    }

    const join = ({ client }: Shopper, attributes?: object): Promise<Joined> =>
      client.post(ME, attributes && { attributes })

    async function seenByStaff(member_id: string): Promise<AdminMember> {
      return (await shop.staff.must<{ member: AdminMember }>("GET", `${MEMBERS}/${member_id}`))
        .member
    }

    const fill = (member_id: string, body: object) =>
      shop.staff.must<{ member: AdminMember }>("POST", `${MEMBERS}/${member_id}`, body)

    const refused = (status: number, code: string, message: string) => ({
      status,
      data: { code, message },
    })

    describe("the fields that the merchant defines", () => {
      it("are made, changed, archived and taken back, and deleted while nobody has filled them in", async () => {
        const [size] = await define(SIZE, AGES)
        expect(size).toEqual({
          ...SIZE,
          options: SIZE.options.map((option) => ({ ...option, is_archived: false })),
          required_at: "never",
          rules: {},
          position: 0,
          seen_by: ["member", "cashier", "marketer"],
          edited_by: ["member", "cashier", "marketer"],
          is_archived: false,
          ask_again_after_days: null,
        })
        const options = [{ value: "l", labels: { en: "L" } }]
        const { attribute } = await shop.staff.must<{ attribute: Attribute }>(
          "POST",
          `${ATTRIBUTES}/size`,
          { options, position: 2, is_archived: true },
        )
        expect(attribute.options.map(({ value, is_archived }) => [value, is_archived])).toEqual([
          ["l", false],
          ["s", true],
          ["m", true],
        ])
        const { attributes } = await shop.staff.must<{ attributes: Attribute[] }>("GET", ATTRIBUTES)
        expect(attributes.map(({ key, is_archived }) => [key, is_archived])).toEqual([
          ["ages", false],
          ["size", true],
        ])
        const anna = await LoyalShopper.join(shop)
        await fill(anna.member_id, { attributes: { ages: [4] } })
        expect((await shop.staff.delete(`${ATTRIBUTES}/size`)).data).toEqual({
          id: "size",
          object: "loyalty_attribute",
          deleted: true,
        })
        expect(await shop.staff.delete(`${ATTRIBUTES}/ages`)).toMatchObject(
          refused(
            409,
            "attribute_in_use",
            'Members have values in "ages". Archive it: then nobody sees it, and the values stay.',
          ),
        )
        expect(await shop.staff.get(`${ATTRIBUTES}/size`)).toMatchObject(
          refused(404, "attribute_not_found", 'There is no field "size".'),
        )
      })

      it("are refused where they cannot work", async () => {
        await define(SIZE)
        await shop.staff.must("POST", `${ATTRIBUTES}/size`, { is_archived: true })
        expect((await shop.staff.post(ATTRIBUTES, SIZE)).status).toBe(409)
        for (const more of [
          { options: [] },
          { key: "Size" },
          { labels: {} },
          { rules: { min: 1 } },
          { required_at: "joining", edited_by: ["cashier"] },
        ]) {
          expect(
            await shop.staff.post(ATTRIBUTES, { ...SIZE, key: "other", ...more }),
          ).toMatchObject({
            status: 400,
            data: { code: "attribute_definition_invalid" },
          })
        }
        for (const more of [{ type: "color" }, { seen_by: ["anybody"] }, { color: "red" }]) {
          const answer = await shop.staff.post(ATTRIBUTES, { ...SIZE, key: "other", ...more })
          expect(answer).toMatchObject({ status: 400, data: { type: "invalid_data" } })
        }
        for (const body of [{ type: "text" }, { key: "other" }]) {
          expect((await shop.staff.post(`${ATTRIBUTES}/size`, body)).status).toBe(400)
        }
        expect((await shop.guest.get(ATTRIBUTES)).status).toBe(401)
      })
    })

    describe("a shopper", () => {
      it("is shown his fields in his language, and nothing of those of staff", async () => {
        await define(SIZE, SEGMENT, CLUB)
        const url = "/store/loyalty/attributes?locale=pl"
        const { attributes } = await shop.guest.must<{ attributes: WireOwnAttribute[] }>("GET", url)
        expect(attributes).toEqual([
          {
            key: "club_since",
            type: "date",
            label: "In the club since",
            required_at: "never",
            rules: {},
            options: [],
            is_editable: false,
          },
          {
            key: "size",
            type: "one_of",
            label: "Rozmiar",
            required_at: "never",
            rules: {},
            options: [
              { value: "s", label: "S" },
              { value: "m", label: "M" },
            ],
            is_editable: true,
          },
        ])
      })

      it("joins with what is mandatory, or not at all", async () => {
        await define({ ...SIZE, required_at: "joining" }, { ...AGES, required_at: "issue" })
        const anna = await shop.shopper()
        for (const attributes of [undefined, {}, { ages: [4] }]) {
          expect(await join(anna, attributes)).toMatchObject(
            refused(400, "attribute_required", "size: This field must be filled in."),
          )
        }
        expect(await join(anna, { size: "xl" })).toMatchObject(
          refused(400, "attribute_invalid", "size: Choose from: s, m."),
        )
        expect((await anna.client.get(ME)).data.code).toBe("member_not_found")
        const { data } = await join(anna, { size: "m" })
        expect(data.member.attributes).toEqual({ size: "m" })
        expect(await join(anna, { size: null })).toMatchObject(
          refused(400, "attribute_required", "size: This field must be filled in."),
        )
        expect((await join(anna, { ages: [4, 7] })).data.member.attributes).toEqual({
          ages: [4, 7],
          size: "m",
        })
      })

      it("neither sees nor writes a field that is not his, and cannot tell that there is one", async () => {
        await define(SIZE, SEGMENT, CLUB)
        const anna = await LoyalShopper.join(shop)
        const secret = { segment: "vip", club_since: "2020-01-01", size: "s" }
        await fill(anna.member_id, { attributes: secret })
        expect((await anna.me()).attributes).toEqual({ club_since: "2020-01-01", size: "s" })

        expect(await join(anna, { segment: "vip" })).toMatchObject(
          refused(400, "attribute_invalid", "segment: There is no such field."),
        )
        expect(await join(anna, { nothing: "vip" })).toMatchObject(
          refused(400, "attribute_invalid", "nothing: There is no such field."),
        )
        expect(await join(anna, { size: "m", club_since: "1999-01-01" })).toMatchObject(
          refused(403, "forbidden_for_role", "club_since: You may not change this field."),
        )
        expect((await seenByStaff(anna.member_id)).attributes).toEqual(secret)
      })

      it("reaches nobody's values but his own", async () => {
        await define(SIZE)
        const [anna, ben] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        await join(anna, { size: "s" })
        await join(ben, { size: "m" })
        expect((await anna.me()).attributes).toEqual({ size: "s" })
        for (const body of [{ member_id: anna.member_id }, { customer_id: anna.customer_id }]) {
          const answer = await ben.client.post(ME, { ...body, attributes: { size: "m" } })
          expect(answer.status).toBe(400)
        }
        for (const path of [`${MEMBERS}/${anna.member_id}`, `${MEMBERS}?attributes.size=s`]) {
          expect((await ben.client.get(path)).status).toBe(401)
          expect((await ben.client.post(path, { attributes: {} })).status).toBe(401)
        }
        expect((await shop.guest.get(ME)).status).toBe(401)
        expect((await seenByStaff(anna.member_id)).attributes).toEqual({ size: "s" })
      })

      it("gets values back when a field is taken out of the archive", async () => {
        await define(SIZE)
        const anna = await LoyalShopper.join(shop)
        await join(anna, { size: "s" })
        await shop.staff.must("POST", `${ATTRIBUTES}/size`, { is_archived: true })
        expect((await anna.me()).attributes).toEqual({})
        expect((await join(anna, { size: "m" })).data.code).toBe("attribute_invalid")
        await shop.staff.must("POST", `${ATTRIBUTES}/size`, { is_archived: false })
        expect((await anna.me()).attributes).toEqual({ size: "s" })
      })

      it("is refused nonsense, and nothing is written", async () => {
        await define(SIZE, AGES)
        const anna = await LoyalShopper.join(shop)
        for (const attributes of [
          "size",
          ["size"],
          { size: { s: true } },
          { size: ["s"] },
          { size: true },
          { ages: 4 },
          { ages: [4, 18] },
          { ages: [[4]] },
          { ages: Array(51).fill(4) },
          { ages: [4.00001] },
          { size: "s", ages: "four" },
          { "": "s" },
        ]) {
          expect((await anna.client.post(ME, { attributes })).status).toBe(400)
        }
        expect((await anna.me()).attributes).toEqual({})
      })
    })

    describe("staff", () => {
      it("join somebody with what is mandatory, and the customer is not left behind without it", async () => {
        await define({ ...SIZE, required_at: "joining" })
        const body = { customer: { email: "ben@shop.com", first_name: "Ben" } }
        expect(await shop.staff.post(MEMBERS, body)).toMatchObject(
          refused(400, "attribute_required", "size: This field must be filled in."),
        )
        const { member } = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, {
          ...body,
          attributes: { size: "m" },
        })
        expect(member).toMatchObject({ attributes: { size: "m" }, missing_attributes: [] })
        // Whoever stands at a counter may say his phone number, and no more.
        const said = { phone: "600 100 201" }
        const joined = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, {
          customer: said,
          country_code: "pl",
          attributes: { size: "s" },
        })
        expect(joined.member).toMatchObject({ phone: "+48600100201", customer: { email: null } })
        expect((await shop.staff.post(MEMBERS, { customer: { first_name: "Ben" } })).status).toBe(
          400,
        )
      })

      it("A34 issue no card before its mandatory fields are filled in", async () => {
        await define({ ...AGES, required_at: "issue" })
        const anna = await LoyalShopper.join(shop)
        const card = { number: "2900 0000 0012" }
        const url = `${MEMBERS}/${anna.member_id}/cards`
        expect(await shop.staff.post(url, card)).toMatchObject(
          refused(400, "attribute_required", "ages: This field must be filled in."),
        )
        expect(await seenByStaff(anna.member_id)).toMatchObject({
          cards: [],
          missing_attributes: ["ages"],
        })
        const filled = { ...card, attributes: { ages: [4] } }
        expect(await shop.staff.post(url, { ...card, attributes: { ages: [18] } })).toMatchObject(
          refused(400, "attribute_invalid", "ages: Write 17 or less."),
        )
        expect(await shop.staff.post(url, filled)).toMatchObject({
          status: 200,
          data: { card: { status: "issued" }, member: { attributes: { ages: [4] } } },
        })
      })

      it("A34 make somebody new a member with his card and his fields, or neither", async () => {
        await define({ ...SIZE, required_at: "joining" }, { ...AGES, required_at: "issue" })
        const body = { code: "290000000029", customer: { email: "ben@shop.com" } }
        const url = "/admin/loyalty/cards/issue"
        for (const [attributes, key] of [
          [{}, "size"],
          [{ size: "s" }, "ages"],
        ] as const) {
          expect(await shop.staff.post(url, { ...body, attributes })).toMatchObject(
            refused(400, "attribute_required", `${key}: This field must be filled in.`),
          )
        }
        expect((await shop.staff.must<{ count: number }>("GET", MEMBERS)).count).toBe(0)
        const attributes = { size: "s", ages: [4] }
        expect(await shop.staff.post(url, { ...body, attributes })).toMatchObject({
          status: 200,
          data: { member: { attributes, customer: { email: "ben@shop.com" } } },
        })
      })

      it("find members by their fields, each as it is kept", async () => {
        await define(SIZE, AGES, CLUB, SEGMENT, {
          key: "second_phone",
          type: "phone",
          labels: { en: "Second phone" },
          rules: { country: "PL" },
        })
        const [anna, ben] = [await LoyalShopper.join(shop), await LoyalShopper.join(shop)]
        await fill(anna.member_id, {
          attributes: {
            size: "s",
            ages: [4, 7],
            club_since: "2020-01-01",
            second_phone: "600 100 200",
          },
        })
        await fill(ben.member_id, { attributes: { size: "m", ages: [12], segment: "vip" } })
        const found = async (query: string) => {
          const page = await shop.staff.must<{ members: AdminMember[]; count: number }>(
            "GET",
            `${MEMBERS}?${query}`,
          )
          expect(page.members).toHaveLength(page.count)
          return page.members.map(({ id }) => (id === anna.member_id ? "anna" : "ben")).sort()
        }
        expect(await found("attributes.size=s")).toEqual(["anna"])
        expect(await found("attributes.size=s&attributes.size=m")).toEqual(["anna", "ben"])
        expect(await found("attributes[size][]=s&attributes[size][]=m")).toEqual(["anna", "ben"])
        expect(await found("attributes.ages=5..8")).toEqual(["anna"])
        expect(await found("attributes.ages=5..")).toEqual(["anna", "ben"])
        expect(await found("attributes.ages=4&attributes.ages=5")).toEqual(["anna"])
        expect(await found("attributes.club_since=..2020-01-01")).toEqual(["anna"])
        expect(await found("attributes.second_phone=%2B48600100200")).toEqual(["anna"])
        expect(await found("attributes.segment=vip&attributes.size=m&status=active")).toEqual([
          "ben",
        ])
        expect(await found("attributes.segment=vip&attributes.size=s")).toEqual([])
        for (const query of ["attributes.color=red", "attributes.ages=x", "attributes.size=a..b"]) {
          expect(await shop.staff.get(`${MEMBERS}?${query}`)).toMatchObject({
            status: 400,
            data: { code: "attribute_invalid" },
          })
        }
        expect((await shop.staff.get(`${MEMBERS}?attributes=size`)).status).toBe(400)
      })

      it("say when the till is to ask again, and find who is due", async () => {
        const anna = await LoyalShopper.join(shop)
        await LoyalShopper.join(shop)
        const { member } = await fill(anna.member_id, { next_survey_on: "2027-05-01" })
        expect(member.next_survey_on).toBe("2027-05-01")
        const due = async (day: string) =>
          (await shop.staff.must<{ count: number }>("GET", `${MEMBERS}?survey_due_on=${day}`)).count
        expect([await due("2027-04-30"), await due("2027-05-01")]).toEqual([0, 1])
        await fill(anna.member_id, { birth_date: "1990-02-28" })
        expect(await seenByStaff(anna.member_id)).toMatchObject({
          birth_date: "1990-02-28",
          next_survey_on: "2027-05-01",
        })
        await fill(anna.member_id, { next_survey_on: null })
        expect(await due("2099-01-01")).toBe(0)
        const url = `${MEMBERS}/${anna.member_id}`
        expect((await shop.staff.post(url, { next_survey_on: "2027-02-29" })).status).toBe(400)
      })

      it("change all that they name, or nothing", async () => {
        await define(SIZE)
        const anna = await LoyalShopper.join(shop)
        const url = `${MEMBERS}/${anna.member_id}`
        const body = { birth_date: "1990-02-28", attributes: { size: "xl" } }
        expect((await shop.staff.post(url, body)).data.code).toBe("attribute_invalid")
        expect(await seenByStaff(anna.member_id)).toMatchObject({
          birth_date: null,
          attributes: {},
        })
        expect(await shop.staff.post(`${MEMBERS}/lmem_0`, body)).toMatchObject(
          refused(404, "member_not_found", "There is no such member."),
        )
      })
    })
  },
}
