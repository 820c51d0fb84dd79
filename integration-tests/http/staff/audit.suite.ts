import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { auditEntryToWire } from "../../../src/api/wire/audit-entry"
import { LoyaltyError } from "../../../src/domain/errors"
import { LOYALTY_MEMBER_MODULE } from "../../../src/modules/loyalty-member"
import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http, HttpClient } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import type { StaffUser } from "../../fixtures/shop/staff-user"
import { giveRole, staffUser } from "../../fixtures/shop/staff-user"
import { TestShop } from "../../fixtures/shop/test-shop"

type WireAuditEntry = ReturnType<typeof auditEntryToWire>

const AUDIT = "/admin/loyalty/audit"
const MEMBERS = "/admin/loyalty/members"

export const audit: ShopSuite = {
  name: "staff/audit",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program_id: string
    let anna: LoyalShopper
    let boss: StaffUser
    let cashier: StaffUser

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      program_id = (await openProgram(shop)).id
      anna = await LoyalShopper.join(shop, 100)
      boss = await staffUser(shop, "boss")
      cashier = await staffUser(shop, "cashier")
      await giveRole(shop, boss, "manager")
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    const trail = () => getContainer().resolve<LoyaltyMemberService>(LOYALTY_MEMBER_MODULE).audit

    const entriesOf = async ({ user_id }: StaffUser): Promise<WireAuditEntry[]> => {
      const url = `${AUDIT}?actor_id=${user_id}&limit=200`
      return (await boss.client.must<{ audit: WireAuditEntry[] }>("GET", url)).audit.reverse()
    }

    /** The end of an entry is written after the answer has been sent. */
    const expectTrail = (user: StaffUser, expected: readonly (readonly unknown[])[]) =>
      eventually(async () => {
        const entries = await entriesOf(user)
        expect(
          entries.map(({ route, object_id, outcome, code }) => [route, object_id, outcome, code]),
        ).toEqual(expected)
      })

    const adjustments = () => `${MEMBERS}/${anna.member_id}/adjustments`
    const gift = { bonuses: 5, reason: "For Anna Kowalska, 600100200" }
    const ADJUSTMENT = "POST /members/:id/adjustments"

    it("A37 what a cashier tries and may not is on record when he is told so", async () => {
      const { client } = cashier
      await client.post(adjustments(), gift)
      await client.post("/admin/loyalty/cards/batches", { card_kind_id: "k", count: 1 })
      await client.post(`/admin/loyalty/programs/${program_id}`, { name: "Mine" })
      await client.get(`${MEMBERS}/${anna.member_id}/export`)
      await client.get("/admin/loyalty/staff-roles")
      const entries = await entriesOf(cashier)
      expect(entries[0]).toEqual({
        id: expect.any(String) as string,
        actor_id: cashier.user_id,
        role: "cashier",
        action: "adjust_balances",
        route: ADJUSTMENT,
        object_id: anna.member_id,
        begun_at: expect.any(String) as string,
        outcome: "refused",
        code: "forbidden_for_role",
        ended_at: expect.any(String) as string,
      })
      expect(entries.map(({ route, object_id }) => [route, object_id])).toEqual([
        [ADJUSTMENT, anna.member_id],
        ["POST /cards/batches", null],
        ["POST /programs/:id", program_id],
        ["GET /members/:id/export", anna.member_id],
        ["GET /staff-roles", null],
      ])
      expect(new Set(entries.map(({ code }) => code))).toEqual(new Set(["forbidden_for_role"]))
    })

    it("what staff do to members, cards, balances, roles and settings is on record, with what was made", async () => {
      const { client } = boss
      await client.must("POST", adjustments(), gift)
      const { member } = await client.must<{ member: AdminMember }>("POST", MEMBERS, {
        customer: { email: "ben@shop.com" },
      })
      const { card } = await client.must<{ card: { id: string } }>(
        "POST",
        "/admin/loyalty/cards/issue",
        { code: "29000018", member_id: member.id },
      )
      await client.must("POST", `/admin/loyalty/cards/${card.id}/block`)
      await client.must("POST", `/admin/loyalty/programs/${program_id}`, { name: "Club" })
      await client.must("POST", "/admin/loyalty/attributes", {
        key: "size",
        type: "text",
        labels: { en: "Size" },
      })
      await client.must("POST", `/admin/loyalty/staff-roles/${cashier.user_id}`, {
        role: "marketer",
      })
      await client.must("GET", `${MEMBERS}/${member.id}/export`)
      await expectTrail(boss, [
        [ADJUSTMENT, anna.member_id, "done", null],
        ["POST /members", member.id, "done", null],
        ["POST /cards/issue", card.id, "done", null],
        ["POST /cards/:id/block", card.id, "done", null],
        ["POST /programs/:id", program_id, "done", null],
        ["POST /attributes", "size", "done", null],
        ["POST /staff-roles/:user_id", cashier.user_id, "done", null],
        ["GET /members/:id/export", member.id, "done", null],
      ])
    })

    it("what the rules refuse is on record with its code, and a look or a dry run is not", async () => {
      const { client } = boss
      await client.post(adjustments(), { bonuses: -500, reason: "Too much" })
      await client.post(adjustments(), { bonuses: "many" })
      await client.post(`${MEMBERS}/lmem_nobody/suspend`, { reason: "Who?" })
      await client.get(`${MEMBERS}/${anna.member_id}`)
      await client.post(`/admin/loyalty/programs/${program_id}/simulate`, {})
      await client.get(AUDIT)
      await expectTrail(boss, [
        [ADJUSTMENT, anna.member_id, "refused", "insufficient_balance"],
        [ADJUSTMENT, anna.member_id, "refused", null],
        ["POST /members/:id/suspend", null, "refused", "member_not_found"],
      ])
    })

    it("nothing of what was sent is in it, and of people ids alone", async () => {
      for (const { client } of [boss, cashier]) {
        await client.post(adjustments(), gift)
        await client.post(`${MEMBERS}/anna@shop.com/adjustments`, gift)
        await client.post(`${MEMBERS}/29000018/suspend?note=kowalska`, { reason: "Kowalska" })
        await client.post("/admin/loyalty/cards/issue", {
          code: "29000018",
          customer: { email: "kowalska@shop.com", first_name: "Kowalska" },
        })
      }
      await eventually(async () => {
        expect((await entriesOf(boss)).map(({ outcome }) => outcome)).not.toContain("unknown")
      })
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw<{ rows: { entry: string }[] }>("select a::text as entry from loyalty_staff_audit a")
      expect(rows.length).toBeGreaterThanOrEqual(7)
      const told = rows.map(({ entry }) => entry).join("\n")
      expect(told).not.toMatch(/kowalska|@|600100200|29000018|gift/i)
    })

    it("an action whose end cannot be written is done, and its entry says that nobody knows how it ended", async () => {
      jest.spyOn(trail(), "end").mockRejectedValue(new Error("the node was killed"))
      expect((await boss.client.post(adjustments(), gift)).status).toBe(200)
      await anna.expectBalance({ available: 105 })
      await expectTrail(boss, [[ADJUSTMENT, anna.member_id, "unknown", null]])
    })

    it("nothing is done that cannot be put on record first", async () => {
      jest.spyOn(trail(), "begin").mockRejectedValue(new LoyaltyError("busy_try_again", "Busy."))
      expect(await boss.client.post(adjustments(), gift)).toMatchObject({
        status: 409,
        data: { code: "busy_try_again" },
      })
      await anna.expectBalance({ available: 100 })
    })

    it("managers read it by filter and page, and nobody else, and no route changes it", async () => {
      for (const bonuses of [1, 2, 3]) {
        await boss.client.must("POST", adjustments(), { bonuses, reason: "Gift" })
      }
      await cashier.client.post(adjustments(), gift)
      const read = (client: HttpClient, query: string) =>
        client.get<{ audit: WireAuditEntry[]; next: string | null }>(`${AUDIT}?${query}`)
      const of_member = `object_id=${anna.member_id}&action=adjust_balances`
      await eventually(async () => {
        const { data } = await read(
          boss.client,
          `${of_member}&outcome=done&from=2020-01-01T00:00:00Z`,
        )
        expect(data.audit).toHaveLength(4)
      })
      const first = await read(boss.client, `${of_member}&limit=3`)
      const rest = await read(boss.client, `${of_member}&limit=3&after=${first.data.next}`)
      const pages = [first, rest].map(({ data }) => data.audit.map(({ outcome }) => outcome))
      expect(pages).toEqual([
        ["refused", "done", "done"],
        ["done", "done"],
      ])
      expect(rest.data.next).toBeNull()
      for (const query of ["outcome=good", "action=anything", "from=yesterday", "after=x", "q=1"]) {
        expect([query, (await read(boss.client, query)).status]).toEqual([query, 400])
      }
      expect(await read(cashier.client, "")).toMatchObject({ status: 403 })
      expect((await boss.client.post(AUDIT)).status).toBe(404)
      expect((await boss.client.delete(`${AUDIT}/1`)).status).toBe(404)
    })
  },
}
