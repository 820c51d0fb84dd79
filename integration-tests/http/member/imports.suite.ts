import { Modules } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireEntry } from "../../../src/api/wire/entry"
import type {
  WireImportCheck,
  WireMemberImport,
  WireMemberImportRow,
} from "../../../src/api/wire/member-import"
import type { WireProgram } from "../../../src/api/wire/program"
import { bonuses } from "../../../src/domain/money/bonuses"
import { continueImports } from "../../../src/workflows/member-imports/continue-imports"
import { shopCustomers } from "../../../src/workflows/member-imports/shop-customers"
import { publishOutbox } from "../../../src/workflows/reconcile/publish-outbox"
import { memberModule } from "../../../src/workflows/shop/modules"
import { rowWith } from "../../fixtures/domain/import-rows"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const IMPORTS = "/admin/loyalty/member-imports"

interface ImportAnswer {
  readonly check: WireImportCheck
  readonly import: WireMemberImport | null
}

const TERMS = {
  tiers: [
    { handle: "base", name: "Base", threshold: 0 },
    { handle: "gold", name: "Gold", threshold: 10_000 },
  ],
  tier_schedule: { customer_groups: true },
}

/** As a spreadsheet of the old system writes it. */
const EXPORT = [
  "E-Mail;Telefon;Kartennummer;Vorname;Nachname;Punkte;Stufe;Filiale",
  "cleo@oldshop.com;600 100 201;2900-0000 0012;Cleo;Nowak;125,50;Gold;12",
  "ben@oldshop.com;;;Ben;;0;;12",
  ";600 100 202;;Dora;;30;;7",
].join("\r\n")

const MAPPING = {
  "E-Mail": "email",
  Telefon: "phone",
  Kartennummer: "card_number",
  Vorname: "first_name",
  Nachname: "last_name",
  Punkte: "balance",
  Stufe: "tier",
}

/** What shops write to people about. */
const TOLD_OF_MEMBERS = [
  "customer.created",
  "loyalty_program.bonuses_changed",
  "loyalty_program.tier_changed",
]

const FILE = { csv: EXPORT, mapping: MAPPING, country_code: "pl" }

export const memberImports: ShopSuite = {
  name: "member/imports",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program: WireProgram

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      program = await openProgram(shop, TERMS)
    })

    const post = (body: object) => shop.staff.must<ImportAnswer>("POST", IMPORTS, body)

    const importOf = (id: string) =>
      shop.staff.must<{ import: WireMemberImport }>("GET", `${IMPORTS}/${id}`)

    /** Put down, and written to the end. */
    async function finish(body: object): Promise<WireMemberImport> {
      const { import: put_down } = await post(body)
      const id = put_down?.id ?? ""
      await eventually(async () => expect((await importOf(id)).import.is_complete).toBe(true))
      return (await importOf(id)).import
    }

    const rowsOf = (id: string, query = "") =>
      shop.staff.must<{ rows: WireMemberImportRow[]; count: number }>(
        "GET",
        `${IMPORTS}/${id}/rows${query}`,
      )

    async function member(code: string): Promise<AdminMember> {
      const { members } = await shop.staff.must<{ members: AdminMember[] }>(
        "GET",
        `/admin/loyalty/members/lookup?code=${encodeURIComponent(code)}&country_code=pl`,
      )
      return members[0] as AdminMember
    }

    const customerCount = async () =>
      (await getContainer().resolve(Modules.CUSTOMER).listAndCountCustomers({}))[1]

    it("a dry run tells what a file would bring, and writes nothing", async () => {
      const before = await customerCount()
      const answer = await post({ ...FILE, dry_run: true })
      expect(answer).toEqual({
        check: {
          rows: 3,
          good: 3,
          known: 0,
          bad_count: 0,
          bad: [],
          columns: {
            used: Object.entries(MAPPING).map(([header, column]) => ({ header, column })),
            unknown: ["Filiale"],
          },
        },
        import: null,
      })
      expect((await shop.staff.get<{ count: number }>(IMPORTS)).data.count).toBe(0)
      expect(await customerCount()).toBe(before)
    })

    it("people come with cards, phones, balances and tiers, and are customers of the shop", async () => {
      const done = await finish(FILE)
      expect(done).toMatchObject({
        rows: 3,
        outcomes: { waiting: 0, joined: 3, completed: 0, unchanged: 0, refused: 0 },
      })
      const cleo = await member("cleo@oldshop.com")
      expect(cleo).toMatchObject({
        status: "active",
        tier: { handle: "gold" },
        tier_floor: { tier: "gold", reason: "Imported" },
        phone: "+48600100201",
        balance: { available: 125.5 },
        cards: [{ number: "290000000012", status: "issued" }],
        customer: { email: "cleo@oldshop.com", first_name: "Cleo", last_name: "Nowak" },
      })
      const { entries } = await shop.staff.must<{ entries: WireEntry[] }>(
        "GET",
        `/admin/loyalty/members/${cleo.id}/entries`,
      )
      expect(entries).toMatchObject([
        { kind: "opening", bonuses: 125.5, reason: "Opening balance" },
      ])
      expect(await member("600 100 202")).toMatchObject({
        balance: { available: 30 },
        customer: { email: null, first_name: "Dora" },
      })
      expect(await rowsOf(done.id)).toMatchObject({
        count: 3,
        rows: [
          { line: 2, outcome: "joined", code: null, member_id: cleo.id },
          { line: 3, outcome: "joined" },
          { line: 4, outcome: "joined" },
        ],
      })
    })

    it("nobody is told of people, bonuses and tiers from elsewhere, to whom a shop would write", async () => {
      const heard: string[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      for (const name of TOLD_OF_MEMBERS) {
        const hear = async () => void heard.push(name)
        bus.subscribe(name, hear, { subscriberId: `import-test-${name}` })
      }
      await finish(FILE)
      await publishOutbox(getContainer())
      const anna = await LoyalShopper.join(shop, 50)
      await publishOutbox(getContainer())
      await eventually(async () => {
        expect(heard).toEqual(["customer.created", "loyalty_program.bonuses_changed"])
      })
      expect(await anna.balance()).toMatchObject({ available: 50 })
    })

    it("people of a tier are in its customer group when the import is done", async () => {
      await finish(FILE)
      const { id, customer_id } = await member("cleo@oldshop.com")
      expect(id).toMatch(/^lmem_/)
      await eventually(async () => {
        const groups = await getContainer()
          .resolve(Modules.CUSTOMER)
          .listCustomerGroups({ customers: { id: customer_id } }, { select: ["name"] })
        expect(groups.map(({ name }) => name).filter((name) => name.includes("Gold"))).toHaveLength(
          1,
        )
      })
    })

    it("the same file again is the same import, and gives nobody anything", async () => {
      const first = await finish(FILE)
      const again = await post(FILE)
      expect(again.check).toMatchObject({ good: 3, known: 3 })
      expect(again.import).toEqual(first)
      expect((await member("cleo@oldshop.com")).balance.available).toBe(125.5)
      expect((await shop.staff.get<{ count: number }>(IMPORTS)).data.count).toBe(1)
    })

    it("one that stands still goes on when it is resumed, and a complete one stays as it is", async () => {
      const id = await memberModule(getContainer()).imports.putDownImport({
        import_id: "limp_still",
        program_id: program.id,
        rows: [rowWith({ line: 2, email: "cleo@oldshop.com", balance: bonuses(500) })],
        bad: [],
        idempotency_key: "still",
        content_hash: "still",
        created_by: null,
      })
      const resume = () =>
        shop.staff.must<{ import: WireMemberImport }>("POST", `${IMPORTS}/${id}/resume`)
      expect((await resume()).import).toMatchObject({ outcomes: { waiting: 1 } })
      await eventually(async () => expect((await importOf(id)).import.is_complete).toBe(true))
      expect((await resume()).import.outcomes).toMatchObject({ waiting: 0, joined: 1 })
      expect((await member("cleo@oldshop.com")).balance.available).toBe(5)
    })

    it("a column can be left out, even one whose header is a column's name", async () => {
      const csv = "email,balance\ncleo@oldshop.com,12"
      const { check } = await post({ csv, mapping: { balance: null }, dry_run: true })
      expect(check).toMatchObject({ good: 1, columns: { unknown: ["balance"] } })
    })

    it("a later export brings what is new; another balance of a member is told before anything is written", async () => {
      await finish(FILE)
      const csv = `${EXPORT.replace("125,50", "200")}\r\neva@oldshop.com;;;Eva;;12;;`
      const refused = await post({ ...FILE, csv })
      expect(refused.import).toBeNull()
      expect(refused.check).toMatchObject({
        rows: 4,
        good: 3,
        known: 2,
        bad_count: 1,
        bad: [{ line: 2, code: "idempotency_conflict" }],
      })
      const done = await finish({ ...FILE, csv, skip_bad_rows: true })
      expect(done.outcomes).toMatchObject({ joined: 1, unchanged: 2, refused: 1 })
      expect((await member("cleo@oldshop.com")).balance.available).toBe(125.5)
      expect((await member("eva@oldshop.com")).balance.available).toBe(12)
      expect((await rowsOf(done.id, "?outcome=refused")).rows).toMatchObject([
        { line: 2, code: "idempotency_conflict", member_id: null },
      ])
    })

    it("a customer of the shop becomes a member, and a member gets what he does not have", async () => {
      const anna = await LoyalShopper.join(shop, 50)
      const ben = await shop.shopper()
      const before = await customerCount()
      const csv = [
        "email,balance,card_number",
        `${anna.email.toUpperCase()},20,29000001`,
        `${ben.email},10,`,
      ].join("\n")
      const { check } = await post({ csv, dry_run: true })
      expect(check).toMatchObject({ good: 2, known: 1 })
      const done = await finish({ csv })
      expect(done.outcomes).toMatchObject({ joined: 1, completed: 1 })
      expect(await anna.balance()).toMatchObject({ available: 70 })
      const held = await shop.staff.must<{ member: AdminMember }>(
        "GET",
        "/admin/loyalty/cards/lookup?code=29000001",
      )
      expect(held.member.id).toBe(anna.member_id)
      expect(await member(ben.email)).toMatchObject({
        customer_id: ben.customer_id,
        balance: { available: 10 },
      })
      expect(await customerCount()).toBe(before)
    })

    it("every bad row is told with its line, twins with both, and nothing is imported", async () => {
      const anna = await LoyalShopper.join(shop)
      await shop.staff.must("POST", `/admin/loyalty/members/${anna.member_id}/cards`, {
        number: "29000001",
      })
      const csv = [
        "email,phone,card_number,balance,tier",
        "one@oldshop.com,,,-5,",
        "two@oldshop.com,12,,,",
        "three@oldshop.com,,29000001,,",
        "four@oldshop.com,,29000002,,",
        "five@oldshop.com,,29000002,,",
        "six@oldshop.com,,,,platinum",
        ",,,5,",
        "seven, eight@oldshop.com,,,,,",
        "good@oldshop.com,,,5,base",
      ].join("\n")
      const { check, import: none } = await post({ csv })
      expect(none).toBeNull()
      expect(check).toMatchObject({ rows: 9, good: 1, bad_count: 8 })
      expect(check.bad.map(({ line, text, code }) => `${line} ${code} ${text}`.trim())).toEqual([
        "2 bonuses_invalid -5",
        "3 attribute_invalid 12",
        "4 card_already_issued",
        "5 card_number_taken 29000002",
        "6 card_number_taken 29000002",
        "7 tier_not_found platinum",
        "8 attribute_required",
        "9 attribute_invalid",
      ])
      const done = await finish({ csv, skip_bad_rows: true })
      expect(done).toMatchObject({ rows: 9, outcomes: { joined: 1, refused: 8 } })
    })

    it.each([
      ["no header that says who somebody is", { csv: "first_name\nAnna" }, "member_import_invalid"],
      [
        "a mapping from nowhere",
        { csv: "email\na@b.com", mapping: { Mail: "email" } },
        "member_import_invalid",
      ],
      ["no rows", { csv: "email\n" }, "member_import_invalid"],
      [
        "a program that there is not",
        { csv: "email\na@b.com", program_id: "lprog_none" },
        "program_not_found",
      ],
    ])("a file with %s is refused", async (_what, body, code) => {
      const answer = await shop.staff.post(IMPORTS, body)
      expect(answer.data.code).toBe(code)
      expect((await shop.staff.get<{ count: number }>(IMPORTS)).data.count).toBe(0)
    })

    it.each([
      {},
      { csv: "" },
      { csv: 5 },
      { csv: "email\na@b.com", rows: 1 },
      { csv: "email\na@b.com", country_code: "poland" },
      { csv: "email\na@b.com", mapping: { email: 5 } },
    ])("a request that is none is refused: %j", async (body) => {
      expect((await shop.staff.post(IMPORTS, body)).status).toBe(400)
    })

    it("consents come with their published words, and a dry run tells which are none", async () => {
      await shop.staff.must("POST", "/admin/loyalty/consent-wordings", {
        channel: "email",
        texts: { en: "May we write to you?" },
      })
      const csv = [
        "email,consent_email,consent_email_wording,consent_sms,consents_on",
        "eva@oldshop.com,yes,1 en,no,2020-01-31",
        "fay@oldshop.com,yes,,,",
        "gil@oldshop.com,perhaps,,,",
      ].join("\n")
      const { check } = await post({ csv, dry_run: true })
      expect(check.bad.map(({ line, code }) => [line, code])).toEqual([
        [3, "consent_wording_not_found"],
        [4, "consent_invalid"],
      ])
      expect(await finish({ csv, skip_bad_rows: true })).toMatchObject({ outcomes: { joined: 1 } })
      const eva = await member("eva@oldshop.com")
      expect(eva.consents).toMatchObject([
        { channel: "email", is_given: true, wording_version: 1, language: "en", source: "import" },
        { channel: "sms", is_given: false, source: "import" },
      ])
    })

    it("an import that there is not is not found, and strangers see none", async () => {
      const not_found = { status: 404, data: { code: "member_import_not_found" } }
      for (const url of [`${IMPORTS}/limp_none`, `${IMPORTS}/limp_none/rows`]) {
        expect(await shop.staff.get(url)).toMatchObject(not_found)
      }
      expect(await shop.staff.post(`${IMPORTS}/limp_none/resume`, {})).toMatchObject(not_found)
      expect((await shop.guest.get(IMPORTS)).status).toBe(401)
      expect((await shop.guest.post(IMPORTS, FILE)).status).toBe(401)
    })

    it("what a killed process has left is taken up by the job of every minute, and nobody is made twice", async () => {
      const csv = ["email,balance", ...Array.from({ length: 600 }, (_, n) => `p${n}@oldshop.com,1`)]
      const [one, other] = [getContainer(), getContainer()]
      const { import: put_down } = await post({ csv: csv.join("\n") })
      await Promise.all([continueImports(one), continueImports(other)])
      await eventually(async () => {
        await continueImports(one)
        expect((await importOf(put_down?.id ?? "")).import).toMatchObject({
          is_complete: true,
          outcomes: { joined: 600 },
        })
      })
      const { count } = await shop.staff.must<{ count: number }>(
        "GET",
        "/admin/loyalty/members?limit=1",
      )
      expect(count).toBe(600)
      expect((await member("p599@oldshop.com")).balance.available).toBe(1)
    })

    it("customers whom a killed process has made for its chunk are found again, with and without an address", async () => {
      const rows = [
        rowWith({ line: 2, email: "cleo@oldshop.com", balance: bonuses(500) }),
        rowWith({ line: 3, phone: "+48600100201" }),
        rowWith({ line: 4, card_number: "29000003" }),
      ]
      const import_id = await memberModule(getContainer()).imports.putDownImport({
        import_id: "limp_killed",
        program_id: program.id,
        rows,
        bad: [],
        idempotency_key: "killed",
        content_hash: "killed",
        created_by: null,
      })
      const before = await customerCount()
      const made = await shopCustomers(getContainer()).make(import_id, rows)
      await continueImports(getContainer())
      expect((await importOf(import_id)).import.outcomes).toMatchObject({ joined: 3 })
      expect(await customerCount()).toBe(before + 3)
      expect((await member("cleo@oldshop.com")).customer_id).toBe(made.get(2))
      expect((await member("+48600100201")).customer_id).toBe(made.get(3))
    })

    it("a file of more than Medusa takes by itself is read", async () => {
      const rows = Array.from({ length: 4_000 }, (_, n) => `p${n}@a-rather-long-domain.oldshop.com`)
      const { check } = await post({ csv: ["email", ...rows].join("\n"), dry_run: true })
      expect(check).toMatchObject({ rows: 4_000, good: 4_000 })
    })
  },
}
