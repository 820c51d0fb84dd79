import { Modules } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireStaffRole } from "../../../src/api/wire/staff-role"
import type { Http, HttpClient } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import type { StaffUser } from "../../fixtures/shop/staff-user"
import { giveRole, ownKey, staffUser } from "../../fixtures/shop/staff-user"
import { TestShop } from "../../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"
const STAFF_ROLES = "/admin/loyalty/staff-roles"

const FORBIDDEN = { status: 403, data: { type: "forbidden", code: "forbidden_for_role" } }

export const staffRoles: ShopSuite = {
  name: "staff/roles",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program_id: string
    let anna: LoyalShopper
    let boss: StaffUser
    let marketer: StaffUser
    let cashier: StaffUser

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      program_id = (await openProgram(shop)).id
      anna = await LoyalShopper.join(shop, 100)
      boss = await staffUser(shop, "boss")
      marketer = await staffUser(shop, "marketer")
      cashier = await staffUser(shop, "cashier")
    })

    async function assignRoles(): Promise<void> {
      await giveRole(shop, boss, "manager")
      await giveRole(shop, marketer, "marketer")
    }

    const adjust = (client: HttpClient) =>
      client.post(`${MEMBERS}/${anna.member_id}/adjustments`, { bonuses: 1, reason: "Gift" })

    const rolesOf = async (query = "") =>
      (await boss.client.must<{ staff_roles: WireStaffRole[] }>("GET", `${STAFF_ROLES}${query}`))
        .staff_roles

    async function written(): Promise<unknown> {
      const { rows } = await shop.container.resolve("__pg_connection__").raw<{ rows: unknown[] }>(
        `select (select count(*) from bonus_entry) as entries,
          (select count(*) from loyalty_card_batch) as batches,
          (select count(*) from loyalty_program_version) as versions,
          (select count(*) from loyalty_member_history) as member_changes,
          (select count(*) from loyalty_staff_role_change) as role_changes`,
      )
      return rows[0]
    }

    it("everybody is a manager until the first role is given, and then a cashier", async () => {
      expect((await adjust(cashier.client)).status).toBe(200)
      expect((await rolesOf()).map(({ role, assigned_at }) => [role, assigned_at])).toEqual(
        Array(3).fill(["manager", null]),
      )
      await boss.client.must("POST", `${STAFF_ROLES}/${boss.user_id}`, { role: "manager" })
      expect(await adjust(cashier.client)).toMatchObject({
        ...FORBIDDEN,
        data: { message: "A cashier may not do this. Ask a manager." },
      })
      expect((await adjust(boss.client)).status).toBe(200)
      expect(await rolesOf()).toEqual([
        {
          user_id: boss.user_id,
          email: "boss@staff.shop.com",
          first_name: null,
          last_name: null,
          role: "manager",
          assigned_by: boss.user_id,
          assigned_at: expect.any(String) as string,
        },
        expect.objectContaining({ user_id: cashier.user_id, role: "cashier", assigned_by: null }),
        expect.objectContaining({ user_id: marketer.user_id, role: "cashier", assigned_by: null }),
      ])
      expect((await rolesOf("?limit=1&offset=1")).map(({ email }) => email)).toEqual([
        "cashier@staff.shop.com",
      ])
    })

    it("a cashier serves a customer at the till", async () => {
      await assignRoles()
      const { client } = cashier
      const member_url = `${MEMBERS}/${anna.member_id}`
      const looks = [
        `${MEMBERS}?q=anna`,
        `${MEMBERS}/lookup?code=${anna.email}`,
        member_url,
        `${member_url}/entries`,
        `${member_url}/consents`,
        "/admin/loyalty/attributes",
        "/admin/loyalty/programs",
        `/admin/loyalty/programs/${program_id}/tiers`,
      ]
      for (const url of looks) expect([url, (await client.get(url)).status]).toEqual([url, 200])
      const { member } = await client.must<{ member: AdminMember }>("POST", MEMBERS, {
        customer: { email: "ben@shop.com" },
      })
      await client.must("POST", `${MEMBERS}/${member.id}`, { phone: "+48600100200" })
      await client.must("POST", "/admin/loyalty/cards/issue", {
        code: "29000018",
        member_id: member.id,
      })
      const found = await client.must<{ card: { id: string }; member: AdminMember }>(
        "GET",
        "/admin/loyalty/cards/lookup?code=29000018",
      )
      expect(found.member.id).toBe(member.id)
      await client.must("POST", `/admin/loyalty/cards/${found.card.id}/lost`)
      expect(await client.get(`${STAFF_ROLES}/me`)).toMatchObject({
        status: 200,
        data: { role: "cashier", permissions: expect.arrayContaining(["issue_cards"]) as unknown },
      })
    })

    describe("A37 what a cashier tries is refused before anything of it is looked at", () => {
      const member = () => `${MEMBERS}/${anna.member_id}`
      const program = () => `/admin/loyalty/programs/${program_id}`

      it.each<[string, () => string, object]>([
        ["an adjustment", () => `${member()}/adjustments`, { bonuses: 5, reason: "Gift" }],
        ["an adjustment that makes no sense", () => `${member()}/adjustments`, { bonuses: "x" }],
        ["a tier by hand", () => `${member()}/tier`, { tier: null, reason: "Friend" }],
        ["closing a membership", () => `${member()}/close`, { reason: "Quarrel" }],
        ["forgetting somebody", () => `${member()}/forget`, { reason: "Quarrel" }],
        ["a batch of cards", () => "/admin/loyalty/cards/batches", { card_kind_id: "k", count: 1 }],
        [
          "an import of cards",
          () => "/admin/loyalty/cards/import",
          { card_kind_id: "k", csv: "1" },
        ],
        ["a change of settings", program, { terms: { accrual: { percent: 99 } } }],
        ["a rule", () => `${program()}/accrual-rules`, { handle: "gift" }],
        ["a kind of cards", () => "/admin/loyalty/card-kinds", { name: "Own" }],
        ["a field", () => "/admin/loyalty/attributes", { key: "size" }],
        ["a role", () => `${STAFF_ROLES}/${cashier.user_id}`, { role: "manager" }],
        [
          "old consents",
          () => `${member()}/consents`,
          { source: "import", consents: [{ channel: "email", is_given: false }] },
        ],
      ])("%s", async (_, url, body) => {
        await assignRoles()
        const before = await written()
        expect(await cashier.client.post(url(), body)).toMatchObject(FORBIDDEN)
        expect(await written()).toEqual(before)
      })

      it.each<[string, () => string]>([
        ["the copy of somebody's data", () => `${member()}/export`],
        ["a list of cards", () => "/admin/loyalty/cards"],
        ["the batches", () => "/admin/loyalty/cards/batches"],
        ["drafts", () => `${program()}/drafts`],
        ["who works as what", () => STAFF_ROLES],
        ["what there is not", () => "/admin/loyalty/elsewhere"],
      ])("a look at %s", async (_, url) => {
        await assignRoles()
        expect(await cashier.client.get(url())).toMatchObject(FORBIDDEN)
      })
    })

    it("a cashier gets no further by writing a route in another way", async () => {
      await assignRoles()
      const before = await written()
      const url = `${MEMBERS}/${anna.member_id}/adjustments`
      const body = { bonuses: 5, reason: "Gift" }
      for (const other of [
        url.toUpperCase().replace(anna.member_id.toUpperCase(), anna.member_id),
        `${url}/`,
        `${url}?x=/admin/loyalty/members`,
        `${url}//`,
        url.replace("/members", "//members"),
        url.replace("adjustments", "%61djustments"),
        `${url}%2F`,
        `/admin/loyalty/../loyalty/members/${anna.member_id}/adjustments`,
      ]) {
        const { status } = await cashier.client.post(other, body)
        expect([other, [403, 404].includes(status)]).toEqual([other, true])
      }
      for (const list of ["BATCHES", "batches/", "Batches/"]) {
        expect(await cashier.client.get(`/admin/loyalty/cards/${list}`)).toMatchObject(FORBIDDEN)
      }
      const head = await (api as Http).request({
        method: "HEAD",
        url: "/admin/loyalty/cards/batches",
        headers: cashier.client.headers,
        validateStatus: () => true,
      })
      expect(head.status).toBe(403)
      expect(await written()).toEqual(before)
    })

    it("a marketer changes settings and makes cards, and neither gifts nor roles", async () => {
      await assignRoles()
      const { client } = marketer
      const percent = { terms: { accrual: { percent: 7 } } }
      const changes = [
        client.post(`/admin/loyalty/programs/${program_id}`, percent),
        client.get(`/admin/loyalty/programs/${program_id}/drafts`),
        client.get("/admin/loyalty/cards/batches"),
        client.get("/admin/loyalty/reports/self-dealing?from=2026-01-01&to=2026-12-31"),
      ]
      expect((await Promise.all(changes)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
      for (const refused of [
        await adjust(client),
        await client.get(STAFF_ROLES),
        await client.post(`${STAFF_ROLES}/${marketer.user_id}`, { role: "manager" }),
        await client.get("/admin/loyalty/book-checks"),
      ]) {
        expect(refused).toMatchObject(FORBIDDEN)
      }
    })

    it("staff are found by a part of their address", async () => {
      const found = await rolesOf("?q=cash")
      expect(found.map(({ email }) => email)).toEqual(["cashier@staff.shop.com"])
      expect(await rolesOf("?q=nobody")).toEqual([])
    })

    it("there is always a manager whom the shop still has", async () => {
      const refused = { status: 409, data: { code: "manager_required" } }
      const of = ({ user_id }: StaffUser) => `${STAFF_ROLES}/${user_id}`
      expect(await boss.client.post(of(cashier), { role: "cashier" })).toMatchObject(refused)
      await boss.client.must("POST", of(boss), { role: "manager" })
      expect(await boss.client.delete(of(boss))).toMatchObject(refused)
      await giveRole(shop, marketer, "manager")
      await shop.container.resolve(Modules.USER).deleteUsers([marketer.user_id])
      expect(await boss.client.post(of(boss), { role: "marketer" })).toMatchObject(refused)
      await giveRole(shop, cashier, "manager")
      expect((await boss.client.delete(of(boss))).data).toEqual({
        id: boss.user_id,
        object: "loyalty_staff_role",
        deleted: true,
      })
      expect(await adjust(boss.client)).toMatchObject(FORBIDDEN)
    })

    it("a role needs a user of the shop, and is one of three", async () => {
      const { client } = boss
      expect(await client.post(`${STAFF_ROLES}/user_nobody`, { role: "manager" })).toMatchObject({
        status: 404,
        data: { code: "staff_user_not_found" },
      })
      for (const body of [{}, { role: "owner" }, { role: "manager", user_id: "user_1" }]) {
        expect((await client.post(`${STAFF_ROLES}/${boss.user_id}`, body)).status).toBe(400)
      }
    })

    describe("a secret key", () => {
      it("that the shop's own code has made is a manager", async () => {
        await assignRoles()
        expect((await adjust(shop.staff)).status).toBe(200)
      })

      it("that a user has made may what he may, whoever made it for whom", async () => {
        const before = await ownKey(shop, cashier.client)
        expect((await adjust(before.client)).status).toBe(200)
        await assignRoles()
        const afterwards = await ownKey(shop, cashier.client)
        const of_key = await ownKey(shop, afterwards.client)
        for (const { client } of [before, afterwards, of_key]) {
          expect(await adjust(client)).toMatchObject(FORBIDDEN)
          expect((await client.get(MEMBERS)).status).toBe(200)
        }
        expect((await adjust((await ownKey(shop, boss.client)).client)).status).toBe(200)
      })

      it("is no manager when the key that made it is gone", async () => {
        await assignRoles()
        const first = await ownKey(shop, cashier.client)
        const second = await ownKey(shop, first.client)
        await second.client.must("POST", `/admin/api-keys/${first.id}/revoke`, {})
        await second.client.must("DELETE", `/admin/api-keys/${first.id}`)
        expect(await adjust(second.client)).toMatchObject(FORBIDDEN)
      })
    })

    it("everybody keeps lists of his own, which nobody else sees and no audit trail tells", async () => {
      await assignRoles()
      const lists = "/admin/loyalty/saved-lists"
      const saved = { name: "Rich", query: "order=-balance" }
      expect(await cashier.client.must("POST", lists, { page: "members", ...saved })).toEqual({
        saved_lists: [saved],
      })
      const read = ({ client }: StaffUser) => client.must("GET", `${lists}?page=members`)
      expect([await read(cashier), await read(boss)]).toEqual([
        { saved_lists: [saved] },
        { saved_lists: [] },
      ])
      const remove = ({ client }: StaffUser) =>
        client.must("DELETE", `${lists}?page=members&name=Rich`)
      await remove(boss)
      expect(await read(cashier)).toEqual({ saved_lists: [saved] })
      expect(await remove(cashier)).toEqual({ saved_lists: [] })
      const trail = `/admin/loyalty/audit?actor_id=${cashier.user_id}`
      expect(await boss.client.must("GET", trail)).toMatchObject({ audit: [] })
      for (const body of [
        { page: "members", name: "x".repeat(101), query: "" },
        { page: "members", name: " ", query: "" },
        { page: "orders", name: "Rich", query: "" },
        { page: "members", name: "Rich" },
      ]) {
        expect((await cashier.client.post(lists, body)).status).toBe(400)
      }
      expect((await shop.guest.get(`${lists}?page=members`)).status).toBe(401)
    })

    it("a cashier sees and edits the fields that are for him", async () => {
      await assignRoles()
      const text = { type: "text", labels: { en: "Field" } }
      for (const field of [
        { key: "segment", seen_by: ["marketer"], edited_by: ["marketer"] },
        { key: "club", edited_by: ["marketer"] },
        { key: "size", seen_by: ["cashier"], edited_by: ["cashier"], required_at: "issue" },
      ]) {
        await shop.staff.must("POST", "/admin/loyalty/attributes", { ...text, ...field })
      }
      const url = `${MEMBERS}/${anna.member_id}`
      const fill = (client: HttpClient, attributes: object) =>
        client.post<{ member: AdminMember }>(url, { attributes })
      await fill(boss.client, { club: "silver", segment: "vip" })
      await fill(cashier.client, { size: "m" })
      expect(await fill(cashier.client, { club: "gold" })).toMatchObject(FORBIDDEN)
      expect(await fill(cashier.client, { segment: "b" })).toMatchObject({
        status: 400,
        data: { code: "attribute_invalid", message: "segment: There is no such field." },
      })
      const seen = async ({ client }: StaffUser) => {
        const { member } = await client.must<{ member: AdminMember }>("GET", url)
        return [member.attributes, member.missing_attributes]
      }
      expect(await seen(cashier)).toEqual([{ club: "silver", size: "m" }, []])
      expect(await seen(marketer)).toEqual([{ club: "silver", segment: "vip" }, []])
      expect(await seen(boss)).toEqual([{ club: "silver", segment: "vip", size: "m" }, []])
      expect(await cashier.client.get(`${MEMBERS}?attributes.segment=vip`)).toMatchObject({
        status: 400,
        data: { code: "attribute_invalid" },
      })
    })
  },
}
