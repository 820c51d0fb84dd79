import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireEntry } from "../../../src/api/wire/entry"
import type { WireProgram } from "../../../src/api/wire/program"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const MEMBERS = "/admin/loyalty/members"

interface MemberPage {
  readonly members: AdminMember[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

interface EntryPage {
  readonly entries: WireEntry[]
  readonly count: number
}

export const members: ShopSuite = {
  name: "member/members",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program: WireProgram
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      program = await openProgram(shop, {
        tiers: [
          { handle: "base", name: "Base", threshold: 0 },
          { handle: "gold", name: "Gold", threshold: 1000, accrual_percent: 10 },
        ],
      })
      anna = await LoyalShopper.join(shop)
    })

    function adjust(body: Record<string, unknown>, member_id = anna.member_id) {
      return shop.staff.post<{ member: AdminMember; entry: WireEntry }>(
        `${MEMBERS}/${member_id}/adjustments`,
        body,
      )
    }

    it("staff makes a member of a customer who is there already, and of a new one", async () => {
      const shopper = await shop.shopper()
      const { member } = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, {
        customer_id: shopper.customer_id,
      })
      expect(member).toMatchObject({
        program_id: program.id,
        customer_id: shopper.customer_id,
        status: "active",
        tier: { handle: "base", accrual_percent: 5, cap_percent: 30 },
        next_tier: { handle: "gold", spend_left: 1000 },
        balance: { available: 0, held: 0, pending: 0, debt: 0, expiring: [] },
        cards: [],
        customer: { email: shopper.email, first_name: "Anna" },
      })
      // She finds the same membership when she joins herself.
      const own = await shopper.client.must<{ member: { id: string } }>("POST", "/store/loyalty/me")
      expect(own.member.id).toBe(member.id)

      const customer = { email: "bela@shop.com", first_name: "Béla", phone: "+36 1 234 5678" }
      const made = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, { customer })
      expect(made.member.customer).toMatchObject({ ...customer, last_name: null })
      // A second customer with the same address is nobody new.
      const same_address = { customer: { email: customer.email } }
      expect(await shop.staff.post(MEMBERS, same_address)).toMatchObject({
        status: 400,
        data: { type: "invalid_data" },
      })
    })

    it("knows a member by the phone number, however it is written, and no two by one", async () => {
      const customer = { email: "bela@shop.com", first_name: "Béla", phone: "0048 600-100-200" }
      const { member } = await shop.staff.must<{ member: AdminMember }>("POST", MEMBERS, {
        customer,
      })
      expect(member).toMatchObject({ phone: "+48600100200", customer: { phone: customer.phone } })
      const lookup = (code: string) =>
        shop.staff.get<{ members: AdminMember[] }>(
          `${MEMBERS}/lookup?country_code=pl&code=${encodeURIComponent(code)}`,
        )
      for (const code of ["+48 600 100 200", "600100200", "٦٠٠١٠٠٢٠٠", "Bela@Shop.com"]) {
        expect({ code, ...(await lookup(code)) }).toMatchObject({
          code,
          status: 200,
          data: { members: [{ id: member.id }] },
        })
      }
      // A second record of the same person is not made, and leaves no customer behind.
      const twin = { email: "bela2@shop.com", phone: "+48 600 100 200" }
      const as_typed = { customer: { ...twin, phone: "600 100 200" }, country_code: "pl" }
      for (const [url, body] of [
        [MEMBERS, { customer: twin }],
        ["/admin/loyalty/cards/issue", { code: "29000018", customer: twin }],
        ["/admin/loyalty/cards/issue", { code: "29000018", ...as_typed }],
        [`${MEMBERS}/${anna.member_id}`, { phone: "600 100 200", country_code: "pl" }],
        [MEMBERS, { customer_id: anna.customer_id, phone: "+48600100200" }],
      ] as const) {
        expect(await shop.staff.post(url, body)).toMatchObject({
          status: 409,
          data: { code: "already_member", message: "Another member has this phone number." },
        })
      }
      const { customers } = await shop.staff.must<{ customers: object[] }>(
        "GET",
        "/admin/customers?q=bela2",
      )
      expect(customers).toEqual([])
      for (const body of [
        { phone: "600 100 200" },
        { phone: "anna" },
        { phone: "600", country_code: "pl" },
        { phone: "600 100 200", country_code: "xx" },
      ]) {
        expect(await shop.staff.post(`${MEMBERS}/${anna.member_id}`, body)).toMatchObject({
          status: 400,
          data: { code: "attribute_invalid" },
        })
      }
      expect((await shop.staff.post(`${MEMBERS}/${anna.member_id}`, {})).status).toBe(400)
    })

    it("tells a guesser nothing: joining with another's phone, and looking up a stranger, are as any other", async () => {
      await shop.staff.must("POST", MEMBERS, {
        customer: { email: "bela@shop.com", phone: "+48600100200" },
      })
      const join = (phone: string) =>
        anna.client.post<{ member: object }>("/store/loyalty/me", { phone })
      const [free, taken] = [await join("+48600100201"), await join("+48600100200")]
      expect(taken).toMatchObject({ status: 200, data: free.data })
      expect(await shop.staff.get(`${MEMBERS}/${anna.member_id}`)).toMatchObject({
        data: { member: { phone: "+48600100201" } },
      })
      const stranger = await shop.shopper()
      const answers = []
      for (const code of [stranger.email, "nobody@shop.com", "+48600999999"]) {
        const { status, data } = await shop.staff.get(
          `${MEMBERS}/lookup?code=${encodeURIComponent(code)}`,
        )
        answers.push({ status, data })
      }
      const same = {
        status: 404,
        data: {
          type: "not_found",
          code: "member_not_found",
          message: "No member has this phone number or e-mail address.",
        },
      }
      expect(answers).toEqual([same, same, same])
    })

    it("two desks at once with one number: one person becomes a member", async () => {
      const answers = await Promise.all(
        ["bela@shop.com", "cyd@shop.com", "dora@shop.com"].map((email) =>
          shop.staff.post(MEMBERS, { customer: { email, phone: "+48600100200" } }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const { members } = await shop.staff.must<{ members: AdminMember[] }>(
        "GET",
        `${MEMBERS}/lookup?code=%2B48600100200`,
      )
      expect(members).toHaveLength(1)
    })

    it("joining twice, also at once, is joining once", async () => {
      const shopper = await shop.shopper()
      const join = () => shopper.client.post<{ member: AdminMember }>("/store/loyalty/me")
      const answers = await Promise.all([join(), join(), join()])
      answers.push(await shop.staff.post(MEMBERS, { customer_id: shopper.customer_id }))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect(new Set(answers.map(({ data }) => data.member.id)).size).toBe(1)
    })

    it("refuses to make a member of nobody, of two people at once, or of an unreadable address", async () => {
      expect(await shop.staff.post(MEMBERS, { customer_id: "cus_none" })).toMatchObject({
        status: 404,
        data: { code: "customer_not_found" },
      })
      const shopper = await shop.shopper()
      expect(
        await shop.staff.post(MEMBERS, {
          customer_id: shopper.customer_id,
          program_id: "lprog_none",
        }),
      ).toMatchObject({ status: 404, data: { code: "program_not_found" } })
      const email = "cyd@shop.com"
      for (const body of [
        {},
        { customer_id: shopper.customer_id, customer: { email } },
        { customer: { email: "no address" } },
        { customer: { email, points: 100 } },
        { customer: {} },
        { customer_id: "" },
        { customer_id: 7 },
        { customer: { email, first_name: "x".repeat(101) } },
        { customer: { email, first_name: "a\u0000b" } },
      ]) {
        expect((await shop.staff.post(MEMBERS, body)).status).toBe(400)
      }
      const { count } = await shop.staff.must<MemberPage>("GET", MEMBERS)
      expect(count).toBe(1)
    })

    it("an adjustment with one key is made once, and with other content refused", async () => {
      const body = { bonuses: 12.5, reason: "Sorry for the delay", idempotency_key: "claim-17" }
      const [first, ...others] = await Promise.all([adjust(body), adjust(body), adjust(body)])
      others.push(await adjust(body))
      expect(first).toMatchObject({
        status: 200,
        data: {
          member: { balance: { available: 12.5 } },
          entry: {
            kind: "adjustment",
            bonuses: 12.5,
            change: { available: 12.5 },
            reason: "Sorry for the delay",
          },
        },
      })
      for (const other of others) expect(other.data.entry).toEqual(first?.data.entry)
      await anna.expectBalance({ available: 12.5 })

      const bela = await LoyalShopper.join(shop)
      for (const answer of [
        await adjust({ ...body, bonuses: 13 }),
        await adjust({ ...body, reason: "Another reason" }),
        await adjust(body, bela.member_id),
      ]) {
        expect(answer).toMatchObject({
          status: 409,
          data: { type: "conflict", code: "idempotency_conflict" },
        })
      }
      await anna.expectBalance({ available: 12.5 })
      await bela.expectBalance({ available: 0 })
    })

    it("taking more than there is makes no debt: it is refused", async () => {
      await anna.receive(10)
      expect(await adjust({ bonuses: -10.01, reason: "Mistake" })).toMatchObject({
        status: 400,
        data: { type: "not_allowed", code: "insufficient_balance" },
      })
      expect(await adjust({ bonuses: -4, reason: "Mistake" })).toMatchObject({
        status: 200,
        data: {
          member: { balance: { available: 6, debt: 0 } },
          entry: { bonuses: 4, change: { available: -4 } },
        },
      })
      const takes = await Promise.all(
        [1, 2, 3].map(() => adjust({ bonuses: -6, reason: "Three clerks at once" })),
      )
      expect(takes.map(({ status }) => status).sort()).toEqual([200, 400, 400])
      await anna.expectBalance({ available: 0, debt: 0 })
    })

    it("refuses an adjustment that makes no sense, and writes nothing", async () => {
      const reason = "Test"
      for (const body of [
        { bonuses: 0, reason },
        { bonuses: 1.001, reason },
        { bonuses: 1e300, reason },
        { bonuses: -1e300, reason },
        { bonuses: "10", reason },
        { bonuses: [10], reason },
        { bonuses: null, reason },
        { bonuses: 10 },
        { bonuses: 10, reason: "" },
        { bonuses: 10, reason: "   " },
        { bonuses: 10, reason: "x".repeat(501) },
        { bonuses: 10, reason: "nul \u0000" },
        { bonuses: 10, reason, idempotency_key: "" },
        { bonuses: 10, reason, idempotency_key: "nul \u0000" },
        { bonuses: 10, reason, actor_id: "somebody" },
      ]) {
        expect({ body, ...(await adjust(body)) }).toMatchObject({ body, status: 400 })
      }
      expect(await adjust({ bonuses: 10, reason }, "lmem_none")).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
      expect(await anna.entries()).toEqual([])
    })

    it("the member reads the reason in her statement, but not which clerk it was", async () => {
      await adjust({ bonuses: 10, reason: "Birthday" })
      const { entries } = await shop.staff.must<EntryPage>(
        "GET",
        `${MEMBERS}/${anna.member_id}/entries`,
      )
      expect(entries[0]?.actor_id).toMatch(/^\w+_/)
      const [own] = await anna.entries()
      expect(own).toMatchObject({ kind: "adjustment", reason: "Birthday", bonuses: 10 })
      expect(own).not.toHaveProperty("actor_id")
    })

    it("a statement comes in pages, newest first, the same for staff and member", async () => {
      for (const bonuses of [1, 2, 3, 4, 5]) await adjust({ bonuses, reason: `Gift ${bonuses}` })
      const staff = `${MEMBERS}/${anna.member_id}/entries`
      for (const [client, url] of [
        [shop.staff, staff],
        [anna.client, "/store/loyalty/me/entries"],
      ] as const) {
        const page = await client.must<EntryPage>("GET", `${url}?limit=2&offset=1`)
        expect(page).toMatchObject({ count: 5, limit: 2, offset: 1 })
        expect(page.entries.map((entry) => entry.bonuses)).toEqual([4, 3])
        expect((await client.must<EntryPage>("GET", `${url}?offset=5`)).entries).toEqual([])
        for (const query of ["limit=0", "limit=201", "limit=x", "offset=-1", "order=seq"]) {
          expect((await client.get(`${url}?${query}`)).status).toBe(400)
        }
      }
      expect(await shop.staff.get(`${MEMBERS}/lmem_none/entries`)).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
    })

    it("finds members by words, tier, status and page", async () => {
      const region_id = await shop.region()
      const bela = await LoyalShopper.join(shop)
      await shop.staff.must("POST", MEMBERS, {
        customer: { email: "cyd@elsewhere.com", last_name: "Zimmermann" },
      })
      await shop.buy(bela, region_id, [{ price: 1000 }])
      await bela.expectBalance({ available: 50 })

      const found = async (query: string) => {
        const page = await shop.staff.must<MemberPage>("GET", `${MEMBERS}?${query}`)
        return { count: page.count, emails: page.members.map(({ customer }) => customer?.email) }
      }
      const cyd = "cyd@elsewhere.com"
      expect(await found("")).toEqual({ count: 3, emails: [cyd, bela.email, anna.email] })
      expect(await found("limit=1&offset=1")).toEqual({ count: 3, emails: [bela.email] })
      expect(await found("q=zimmer")).toEqual({ count: 1, emails: [cyd] })
      expect(await found(`q=${bela.email}`)).toEqual({ count: 1, emails: [bela.email] })
      expect(await found("q=nobody")).toEqual({ count: 0, emails: [] })
      expect(await found("tier=gold")).toEqual({ count: 1, emails: [bela.email] })
      expect(await found("tier=base&limit=1")).toEqual({ count: 2, emails: [cyd] })
      expect(await found("status=active&q=anna")).toMatchObject({ count: 2 })
      expect(await found("status=suspended")).toEqual({ count: 0, emails: [] })
      expect(await found(`customer_id=${anna.customer_id}`)).toEqual({
        count: 1,
        emails: [anna.email],
      })
      expect(await found(`program_id=${program.id}`)).toMatchObject({ count: 3 })
      expect(await found("program_id=lprog_none")).toMatchObject({ count: 0 })
      // Past the last page the count is still the whole.
      expect(await found("offset=10")).toEqual({ count: 3, emails: [] })

      await shop.staff.must("POST", `${MEMBERS}/${bela.member_id}/cards`, {
        number: "290000000012",
      })
      const today = new Date().toISOString().slice(0, 10)
      for (const [query, emails] of [
        ["card=2900-0000-0012", [bela.email]],
        ["card=290000000029", []],
        ["balance_min=50", [bela.email]],
        ["balance_min=50.01", []],
        ["balance_max=49.99", [cyd, anna.email]],
        ["balance_min=0&balance_max=50&tier=gold", [bela.email]],
        ["joined_from=2020-01-01&joined_to=2020-12-31", []],
        ["joined_to=2020-12-31", []],
        ["joined_from=2020-01-01", [cyd, bela.email, anna.email]],
        ["order=joined_at", [anna.email, bela.email, cyd]],
        ["order=-balance&limit=1", [bela.email]],
        ["order=balance&offset=2", [bela.email]],
        ["order=-spend&limit=1", [bela.email]],
        ["order=spend&offset=2", [bela.email]],
      ] as const) {
        expect({ query, emails: (await found(query)).emails }).toEqual({ query, emails })
      }
      expect(
        await shop.staff.get(`${MEMBERS}?joined_from=${today}&program_id=lprog_none`),
      ).toMatchObject({
        status: 404,
        data: { code: "program_not_found" },
      })
      expect(await shop.staff.get(`${MEMBERS}?card=no`)).toMatchObject({
        status: 400,
        data: { code: "card_number_invalid" },
      })
      for (const query of [
        ...["status=sleeping", "limit=0", "limit=1000", "page=2", "q=", "q=%00"],
        ...["balance_min=-1", "balance_max=1.001", "joined_from=soon", "order=name"],
      ]) {
        expect({ query, ...(await shop.staff.get(`${MEMBERS}?${query}`)) }).toMatchObject({
          query,
          status: 400,
        })
      }
      expect(await shop.staff.get(`${MEMBERS}/lmem_none`)).toMatchObject({
        status: 404,
        data: { code: "member_not_found" },
      })
    })

    it("takes the members of a list away as a file, which is on record", async () => {
      const zed = { email: "zed@shop.com", first_name: "=1+1", last_name: "Zed, the second" }
      await shop.staff.must("POST", MEMBERS, { customer: zed, phone: "+48600100200" })
      const file = async (query = "") => {
        const csv = await shop.staff.must<string>("GET", `${MEMBERS}.csv${query}`)
        return csv.trimEnd().split("\n")
      }
      const lines = await file()
      expect(lines).toHaveLength(3)
      expect(lines[0]).toMatch(/^\uFEFF?member_id,program,status,joined_at,customer_id,email,/)
      expect(lines.find((line) => line.includes(anna.email))).toContain(anna.member_id)
      expect(lines.at(-1)).toContain(`zed@shop.com,"'=1+1","Zed, the second",+48600100200,`)

      expect(await file("?q=zed")).toHaveLength(2)
      expect(await file("?q=nobody")).toHaveLength(1)
      expect((await shop.staff.get(`${MEMBERS}.csv?limit=5`)).status).toBe(400)
      expect(await shop.staff.get(`${MEMBERS}.csv?card=no`)).toMatchObject({
        status: 400,
        data: { code: "card_number_invalid" },
      })
      const trail = await shop.staff.must<{ audit: { route: string }[] }>(
        "GET",
        "/admin/loyalty/audit?limit=3",
      )
      expect(trail.audit.map(({ route }) => route)).toContain("GET /members.csv")
    })
  },
}
