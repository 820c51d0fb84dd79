import { Modules } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireInvitation } from "../../../src/api/wire/invitation"
import type { WireMember } from "../../../src/api/wire/member"
import type { WireProgram } from "../../../src/api/wire/program"
import type { Answer, Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import type { Shopper } from "../../fixtures/shop/test-shop"
import { TestShop } from "../../fixtures/shop/test-shop"

const PROGRAMS = "/admin/loyalty/programs"

type Joined = Answer<{ member: WireMember }>

export const joining: ShopSuite = {
  name: "member/joining",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    async function open(body: Record<string, unknown>): Promise<WireProgram> {
      const { program } = await shop.staff.must<{ program: WireProgram }>("POST", PROGRAMS, {
        handle: "club",
        name: "Club",
        terms: { currency_code: "eur" },
        ...body,
      })
      return program
    }

    async function invitationsOf(
      program: WireProgram,
      body: Record<string, unknown> = {},
    ): Promise<WireInvitation[]> {
      const url = `${PROGRAMS}/${program.id}/invitations`
      return (
        await shop.staff.must<{ invitations: WireInvitation[] }>("POST", url, { count: 1, ...body })
      ).invitations
    }

    function listed(program: WireProgram, query = ""): Promise<{ invitations: WireInvitation[] }> {
      return shop.staff.must("GET", `${PROGRAMS}/${program.id}/invitations${query}`)
    }

    const join = ({ client }: Shopper, body: Record<string, unknown> = {}): Promise<Joined> =>
      client.post("/store/loyalty/me", body)

    const refused = (status: number, code: string, message: string) => ({
      status,
      data: { code, message },
    })

    const REQUIRED = "This loyalty program is by invitation: send the code of yours."
    const INVALID = "This invitation code cannot be used."
    const USED_UP = "This invitation has been used up."

    describe("a program by invitation", () => {
      it("takes in whoever brings a code, as often as the code allows", async () => {
        const program = await open({ audience: "invitation" })
        const [single] = await invitationsOf(program)
        const [shared] = await invitationsOf(program, { uses: 2, note: "Spring mailing" })
        expect(shared).toMatchObject({
          code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/),
          state: "open",
          uses: 0,
          uses_max: 2,
          expires_on: null,
          note: "Spring mailing",
          created_by: expect.stringMatching(/^apk_/),
        })
        const anna = await shop.shopper()
        expect(await join(anna)).toMatchObject(refused(400, "invitation_required", REQUIRED))
        const typed = single?.code.toLowerCase().replaceAll("-", " ")
        expect((await join(anna, { invitation_code: typed })).data.member.status).toBe("active")
        expect((await join(anna, { invitation_code: shared?.code })).status).toBe(200)
        expect((await join(anna)).status).toBe(200)

        const others = [await shop.shopper(), await shop.shopper(), await shop.shopper()]
        const answers = []
        for (const other of others)
          answers.push(await join(other, { invitation_code: shared?.code }))
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 409])
        expect(answers[2]).toMatchObject(refused(409, "invitation_used_up", USED_UP))
        const { invitations } = await listed(program, "?state=used_up")
        expect(invitations.map(({ code, uses }) => [code, uses]).sort()).toEqual(
          [
            [single?.code, 1],
            [shared?.code, 2],
          ].sort(),
        )
      })

      it("lets one of two in who bring the last use at the same moment", async () => {
        const program = await open({ audience: "invitation" })
        for (let round = 0; round < 5; round += 1) {
          const [invitation] = await invitationsOf(program)
          const body = { invitation_code: invitation?.code }
          const both = [await shop.shopper(), await shop.shopper()]
          const answers = await Promise.all(both.map((shopper) => join(shopper, body)))
          expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
          const loser = both[answers.findIndex(({ status }) => status === 409)] as Shopper
          expect((await loser.client.get("/store/loyalty/me")).data.code).toBe("member_not_found")
        }
      })

      it("uses one code once for a customer who sends it twice at the same moment", async () => {
        const program = await open({ audience: "invitation" })
        const [invitation] = await invitationsOf(program, { uses: 5 })
        const body = { invitation_code: invitation?.code }
        const anna = await shop.shopper()
        const answers = await Promise.all([join(anna, body), join(anna, body)])
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        expect((await listed(program)).invitations).toMatchObject([{ uses: 1 }])
      })

      it("tells a guesser nothing: each code that is no good has the same answer", async () => {
        const program = await open({ audience: "invitation" })
        const other = await open({ handle: "other", audience: "invitation" })
        const [withdrawn, kept] = await invitationsOf(program, { count: 2 })
        const [elsewhere] = await invitationsOf(other)
        const url = `${PROGRAMS}/${program.id}/invitations/withdraw`
        expect((await shop.staff.post(url, { ids: [withdrawn?.id] })).data).toEqual({
          withdrawn: 1,
        })
        expect((await shop.staff.post(url, { ids: [withdrawn?.id] })).data).toEqual({
          withdrawn: 0,
        })

        const anna = await shop.shopper()
        const codes = ["nonsense", "0000-0000-0000-0000", withdrawn?.code, elsewhere?.code]
        for (const invitation_code of codes) {
          expect(await join(anna, { invitation_code })).toMatchObject(
            refused(400, "invitation_invalid", INVALID),
          )
        }
        expect((await join(anna, { invitation_code: kept?.code })).status).toBe(200)
        expect(await shop.staff.post(url, { batch_id: "linvb_0" })).toMatchObject({
          status: 404,
          data: { code: "invitation_not_found" },
        })
        expect((await shop.staff.post(url, {})).status).toBe(400)
      })

      it("knows the last day of its codes", async () => {
        const program = await open({ audience: "invitation" })
        const today = new Date().toISOString().slice(0, 10)
        const [invitation] = await invitationsOf(program, { expires_on: today })
        expect(invitation).toMatchObject({ expires_on: today, state: "open" })
        const url = `${PROGRAMS}/${program.id}/invitations`
        expect(await shop.staff.post(url, { count: 1, expires_on: "2020-01-01" })).toMatchObject({
          status: 400,
          data: { code: "program_terms_invalid" },
        })
        for (const body of [{}, { count: 0 }, { count: 1_001 }, { count: 1, uses: 0 }]) {
          expect((await shop.staff.post(url, body)).status).toBe(400)
        }
      })

      it("takes in whom staff join or have invited, without a code", async () => {
        const program = await open({ audience: "invitation" })
        const [anna, ben] = [await shop.shopper(), await shop.shopper()]
        const staffJoin = ({ customer_id }: Shopper, body = {}) =>
          shop.staff.must<{ member: AdminMember }>("POST", "/admin/loyalty/members", {
            customer_id,
            program_id: program.id,
            ...body,
          })
        expect((await staffJoin(ben)).member.status).toBe("active")
        expect((await staffJoin(ben, { invite: true })).member.status).toBe("active")

        const { member } = await staffJoin(anna, { invite: true })
        expect(member.status).toBe("invited")
        const { data } = await join(anna)
        expect(data.member).toMatchObject({ id: member.id, status: "active" })
      })
    })

    describe("a pilot", () => {
      it("is for a customer group alone, until it is opened in one step", async () => {
        const customers = getContainer().resolve(Modules.CUSTOMER)
        const group = await customers.createCustomerGroups({ name: "Testers" })
        const pilot = await open({ audience: "pilot", pilot_group_ids: [group.id] })
        const [anna, ben] = [await shop.shopper(), await shop.shopper()]
        await customers.addCustomerToGroup({
          customer_id: anna.customer_id,
          customer_group_id: group.id,
        })
        expect((await join(anna)).status).toBe(200)
        const unknown = await join(ben, { program: "no-such" })
        expect(unknown).toMatchObject({ status: 404, data: { code: "program_not_found" } })
        expect((await join(ben, { program: "club" })).data).toEqual(unknown.data)
        expect((await ben.client.get("/store/loyalty/me")).data.code).toBe("program_not_found")
        expect((await shop.guest.get("/store/loyalty/programs")).data).toEqual({ programs: [] })

        await shop.staff.must("POST", `${PROGRAMS}/${pilot.id}`, { audience: "open" })
        expect((await join(ben)).status).toBe(200)
        expect((await shop.guest.get("/store/loyalty/programs")).data).toMatchObject({
          programs: [{ handle: "club", audience: "open" }],
        })
      })
    })
  },
}
