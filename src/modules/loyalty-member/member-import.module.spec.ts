import { TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { attributeOf } from "../../../integration-tests/fixtures/domain/attributes"
import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import {
  CardScene,
  expectHistoriesHold,
  STAFF,
} from "../../../integration-tests/fixtures/ledger/card-scene"
import { ImportScene } from "../../../integration-tests/fixtures/ledger/import-scene"
import { describeLedger, orderKey } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { mergeInput } from "../../../integration-tests/fixtures/ledger/merge-scene"
import type { ImportRow } from "../../domain/member-import/import-row"
import { bonuses } from "../../domain/money/bonuses"

/** Twelve people, each with his phone number, a card and as many bonuses as his line has. */
const PEOPLE = Array.from({ length: 12 }, (_, index): ImportRow => {
  const line = index + 2
  const two = String(line).padStart(2, "0")
  return rowWith({
    line,
    email: line % 3 === 0 ? null : `p${line}@shop.com`,
    phone: `+486001002${two}`,
    card_number: `29000000000${two}`,
    balance: bonuses(line * 100),
    tier: line % 4 === 0 ? "gold" : null,
  })
})

describeLedger("an import of members", (scene) => {
  let imports: ImportScene
  beforeEach(() => {
    imports = new ImportScene(scene())
  })
  afterEach(() => expectHistoriesHold(scene()))

  const memberOf = async (line: number) => {
    const { rows } = await imports.imports.readMemberImportRows(
      { import_id: "limp_1" },
      { limit: 200, offset: 0 },
    )
    const member_id = rows.find((row) => row.line === line)?.member_id ?? ""
    const [member] = await scene().service.readStandings({ member_ids: [member_id] })
    if (!member) throw new Error(`line ${line} is no member`)
    return member
  }

  it("brings what newcomers had said to being written to, and leaves what members have said", async () => {
    const { consents } = scene().service
    const version = await consents.publishWording({
      channel: "email",
      texts: { en: "May we write to you?" },
      created_by: STAFF,
    })
    const email = {
      channel: "email",
      is_given: true,
      wording: { version, language: "en" },
    } as const
    const sms = { channel: "sms", is_given: false, wording: null } as const
    const anna = { email: "anna@shop.com", consents: [email, sms] }
    await imports.putDown([rowWith({ line: 2, ...anna, consents_on: "2020-01-31" })])
    await imports.finish()
    const { member_id } = await memberOf(2)
    expect(await consents.readMayMessage(member_id)).toMatchObject({ email: true, sms: false })
    const said = await consents.readHistory(member_id, { limit: 10, offset: 0 })
    expect(said.consents).toMatchObject([
      { channel: "sms", is_given: false, wording_version: null, language: null },
      { channel: "email", is_given: true, wording_version: version, language: "en" },
    ])
    for (const consent of said.consents) {
      expect(consent).toMatchObject({ source: "import", staff_id: STAFF })
      expect(new Date(consent.decided_at)).toEqual(new Date("2020-01-30T23:00:00Z"))
    }

    const told = { ...sms, channel: "phone", is_given: false } as const
    await imports.putDown([rowWith({ line: 2, ...anna, consents: [told] })], { id: "limp_2" })
    await imports.finish(100, "limp_2")
    expect((await consents.readHistory(member_id, { limit: 10, offset: 0 })).count).toBe(2)
  })

  it("makes people of an older system members, with all that they bring", async () => {
    await scene().service.attributes.createAttribute(
      attributeOf("shoe", "number", { required_at: "never" }),
    )
    await imports.putDown([
      rowWith({
        line: 2,
        email: "anna@shop.com",
        phone: "+48600100200",
        card_number: "2900000000001",
        birth_date: "1990-02-28",
        joined_on: "2019-05-31",
        balance: bonuses(12_550),
        expires_on: "2999-12-31",
        tier: "gold",
        attributes: { shoe: 42.5 },
      }),
    ])
    expect(await imports.finish()).toMatchObject({ row_count: 1, outcomes: { joined: 1 } })
    const anna = await memberOf(2)
    expect(anna).toMatchObject({
      customer_id: "cus_limp_1_2",
      status: "active",
      tier: "gold",
      tier_floor: { tier: "gold", reason: "Imported", actor_id: STAFF },
      phone: "+48600100200",
      birth_date: "1990-02-28",
      balance: { available: 12_550, pending: 0, held: 0, debt: 0 },
    })
    expect(new Date(anna.joined_at)).toEqual(new Date("2019-05-30T22:00:00Z"))
    const answers = await scene().service.attributes.readAnswers([anna.member_id])
    expect(answers.get(anna.member_id)?.values).toEqual({ shoe: 42.5 })
    const { entries } = await scene().entries(anna.account_id)
    expect(entries).toMatchObject([
      { kind: "opening", amount: 12_550, reason: "Opening balance", actor_id: STAFF },
    ])
    expect(await scene().sql("select expires_at from bonus_lot")).toEqual([
      { expires_at: new Date("2999-12-31T23:00:00Z") },
    ])
    const card = await scene().service.cards.readCardByNumber("2900000000001")
    expect(card).toMatchObject({ status: "issued", member_id: anna.member_id, expires_on: null })
    const changes = await scene().service.readTierChanges(anna.member_id, { limit: 9, offset: 0 })
    expect(changes.changes).toMatchObject([
      { from_tier: "base", to_tier: "gold", cause: "by_hand", reason: "Imported" },
    ])
  })

  it("tells nobody of what was earned elsewhere", async () => {
    await imports.putDown(PEOPLE)
    await imports.finish()
    expect(await scene().sql("select name from bonus_outbox")).toEqual([])
  })

  it("forgets whom a row was about in the commit that makes him a member", async () => {
    await imports.putDown(PEOPLE)
    await imports.chunk(5)
    expect((await imports.view()).outcomes).toEqual({ joined: 5, waiting: 7 })
    const kept = await scene().sql(
      "select line from loyalty_member_import_row where data is not null order by line",
    )
    expect(kept.map(({ line }) => line)).toEqual([7, 8, 9, 10, 11, 12, 13])
    await imports.finish()
    expect(
      await scene().sql("select line from loyalty_member_import_row where data is not null"),
    ).toEqual([])
  })

  it("issues blanks from the stock, and makes new numbers of a kind in their holders' hands", async () => {
    const cards = new CardScene(scene())
    await cards.kind({ validity_months: 24 })
    await cards.batch(1)
    await imports.putDown([
      rowWith({ line: 2, card_number: "2900000000001" }),
      rowWith({ line: 3, card_number: "2900000000018" }),
      rowWith({ line: 4, card_number: "2900000000025" }),
    ])
    await imports.finish()
    for (const number of ["2900000000001", "2900000000018"]) {
      const card = await cards.cards.readCardByNumber(number)
      expect(card).toMatchObject({ kind_id: "lckind_club", status: "issued" })
      expect(card?.expires_on).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    const blank = await cards.cards.readCardByNumber("2900000000001")
    expect(blank && (await cards.story(blank))).toEqual([
      "register nothing → in_stock",
      "issue in_stock → issued",
    ])
  })

  it("completes members of before, who stay who they are, and leaves alone who has everything", async () => {
    for (const name of ["anna", "ben"]) {
      await scene().member(name, "base")
      imports.customers.knows(`${name}@shop.com`, `cus_${name}`)
    }
    const rows = [
      rowWith({
        line: 2,
        email: "anna@shop.com",
        phone: "+48600100200",
        balance: bonuses(500),
        tier: "gold",
      }),
      rowWith({ line: 3, email: "ben@shop.com" }),
    ]
    await imports.putDown(rows)
    await imports.finish()
    expect(await imports.story()).toEqual(["2 completed", "3 unchanged"])
    expect(await memberOf(2)).toMatchObject({
      member_id: "lmem_anna",
      tier: "base",
      tier_floor: null,
      phone: null,
      balance: { available: 500 },
    })
    expect(imports.customers.count).toBe(2)
  })

  it("has an invited customer join, and keeps his account", async () => {
    imports.customers.knows("anna@shop.com", "cus_anna")
    await scene().service.joinMembers([
      {
        member_id: "lmem_anna",
        account_id: "bacc_anna",
        program_id: "lprog_1",
        customer_id: "cus_anna",
        tier: null,
        status: "invited",
      },
    ])
    await imports.putDown([rowWith({ line: 2, email: "anna@shop.com", balance: bonuses(700) })])
    await imports.finish()
    expect(await imports.story()).toEqual(["2 joined"])
    expect(await memberOf(2)).toMatchObject({
      account_id: "bacc_anna",
      status: "active",
      balance: { available: 700 },
    })
  })

  it("pays what a member owes first", async () => {
    const account_id = await scene().member("anna")
    imports.customers.knows("anna@shop.com", "cus_anna")
    await scene().earn(account_id, 3, { order: "order_1" })
    await scene().spend(account_id, "cart_1", 3)
    await scene().service.revokeBonuses({
      account_id,
      key: orderKey("order_1", "return"),
      origin: orderKey("order_1"),
      bonuses: bonuses(300),
      shortfall_policy: "debt",
      now: TODAY,
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 3 })
    await imports.putDown([rowWith({ line: 2, email: "anna@shop.com", balance: bonuses(1_000) })])
    await imports.finish()
    expect(await scene().stored(account_id)).toMatchObject({ available: 7, debt: 0 })
  })

  describe("whose rows are no longer good when they are written", () => {
    it("refuses those alone, with what became of them meanwhile", async () => {
      await scene().member("ben")
      await scene().service.updateMember({
        member_id: "lmem_ben",
        phone: { phone: "+48600100203", when_taken: "refuse" },
      })
      await new CardScene(scene()).issue("2900000000004", "ben")
      await imports.putDown(PEOPLE.slice(0, 4))
      await imports.finish()
      expect(await imports.story()).toEqual([
        "2 joined",
        // Without an e-mail address he is whoever has the phone number.
        "3 completed",
        "4 refused card_already_issued",
        "5 joined",
      ])
      const { rows } = await imports.imports.readMemberImportRows(
        { import_id: "limp_1", outcome: "refused" },
        { limit: 9, offset: 0 },
      )
      expect(rows).toEqual([
        {
          line: 4,
          outcome: "refused",
          code: "card_already_issued",
          message: "Card 2900000000004 was already issued to another member.",
          member_id: null,
        },
      ])
    })

    it("refuses a tier and a field that the program has lost meanwhile", async () => {
      await imports.putDown([
        rowWith({ line: 2, email: "anna@shop.com", tier: "platinum" }),
        rowWith({ line: 3, email: "ben@shop.com", attributes: { shoe: 42 } }),
        rowWith({ line: 4, email: "cleo@shop.com" }),
      ])
      await imports.finish()
      expect(await imports.story()).toEqual([
        "2 refused tier_not_found",
        "3 refused attribute_invalid",
        "4 joined",
      ])
      expect(imports.customers.count).toBe(1)
    })

    it("gives a member of two rows his balance once, and refuses another one", async () => {
      await scene().member("anna")
      imports.customers.knows("anna@shop.com", "cus_anna")
      await scene().service.updateMember({
        member_id: "lmem_anna",
        phone: { phone: "+48600100200", when_taken: "refuse" },
      })
      await imports.putDown([
        rowWith({ line: 2, email: "anna@shop.com", balance: bonuses(500) }),
        rowWith({ line: 3, phone: "+48600100200", balance: bonuses(600) }),
      ])
      await imports.finish()
      expect(await imports.story()).toEqual(["2 completed", "3 refused idempotency_conflict"])
      expect(await scene().stored("bacc_anna")).toMatchObject({ available: 5 })
    })
  })

  describe("that is broken off", () => {
    it.each([0, 1, 3])(
      "after %i customers of a chunk leaves its rows waiting, and makes nobody twice",
      async (made) => {
        await imports.putDown(PEOPLE)
        await imports.chunk(4)
        imports.customers.dies_after = made
        await expect(imports.chunk(4)).rejects.toThrow("The process was killed.")
        expect((await imports.view()).outcomes).toEqual({ joined: 4, waiting: 8 })
        imports.customers.dies_after = null
        expect(await imports.finish(4)).toMatchObject({ outcomes: { joined: 12 } })
        expect(imports.customers.count).toBe(12)
        const [books] = await scene().sql(
          "select count(*)::int as members, sum(available)::int as available from bonus_account",
        )
        expect(books).toEqual({ members: 12, available: 9_000 })
      },
    )

    it("is known to be open until its last row is done", async () => {
      await imports.putDown(PEOPLE)
      const open = () => imports.imports.readOpenImports(9)
      expect(await open()).toEqual([{ id: "limp_1", program_id: "lprog_1" }])
      await imports.chunk(11)
      expect(await open()).toHaveLength(1)
      await imports.chunk(11)
      expect(await open()).toEqual([])
      expect((await imports.view()).completed_at).toBeInstanceOf(Date)
      expect(await imports.chunk(11)).toBe(false)
    })
  })

  describe("that comes again", () => {
    it("is the same one under the same key, and refused with another file", async () => {
      expect(await imports.putDown(PEOPLE)).toBe("limp_1")
      expect(await imports.putDown(PEOPLE, { id: "limp_2", key: "limp_1" })).toBe("limp_1")
      await expect(
        imports.putDown(PEOPLE, { id: "limp_2", key: "limp_1", hash: "other" }),
      ).rejects.toMatchObject({ code: "idempotency_conflict" })
      expect((await imports.imports.readMemberImports({}, { limit: 9, offset: 0 })).count).toBe(1)
    })

    it("in a later export brings what is new, and tells a balance that differs", async () => {
      await imports.putDown(PEOPLE.slice(0, 3))
      await imports.finish()
      const [first, second, third, ...rest] = PEOPLE as [ImportRow, ImportRow, ImportRow]
      const changed = { ...second, balance: bonuses(99_900) }
      await imports.putDown([first, changed, third, ...rest], { id: "limp_2" })
      await imports.finish(5, "limp_2")
      expect((await imports.story("limp_2")).slice(0, 4)).toEqual([
        "2 unchanged",
        "3 refused idempotency_conflict",
        "4 unchanged",
        "5 joined",
      ])
      expect((await imports.view("limp_2")).outcomes).toEqual({
        unchanged: 2,
        refused: 1,
        joined: 9,
      })
      const [sum] = await scene().sql("select sum(available)::int as available from bonus_account")
      expect(sum).toEqual({ available: 9_000 })
    })

    it("finds whoever lives on of two merged records, and gives neither balance again", async () => {
      for (const name of ["anna", "ben"]) {
        await scene().member(name)
        imports.customers.knows(`${name}@shop.com`, `cus_${name}`)
      }
      const rows = [
        rowWith({ line: 2, email: "anna@shop.com", balance: bonuses(500) }),
        rowWith({ line: 3, email: "ben@shop.com", balance: bonuses(300) }),
      ]
      await imports.putDown(rows)
      await imports.finish()
      await scene().service.mergeMembers(mergeInput("ben", "anna"))
      await imports.putDown(rows, { id: "limp_2" })
      await imports.finish(100, "limp_2")
      expect(await imports.story("limp_2")).toEqual(["2 unchanged", "3 unchanged"])
      expect(await scene().stored("bacc_anna")).toMatchObject({ available: 8 })

      const changed = [rowWith({ line: 2, email: "ben@shop.com", balance: bonuses(500) })]
      await imports.putDown(changed, { id: "limp_3" })
      await imports.finish(100, "limp_3")
      expect(await imports.story("limp_3")).toEqual(["2 refused idempotency_conflict"])
    })

    it("keeps rows that were left out of it with the others", async () => {
      const bad = [{ line: 99, text: "x", code: "bonuses_invalid", message: "balance: …" } as const]
      await imports.putDown(PEOPLE.slice(0, 1), { bad })
      await imports.finish()
      expect(await imports.story()).toEqual(["2 joined", "99 refused bonuses_invalid"])
      expect(await imports.view()).toMatchObject({ row_count: 2 })
    })
  })

  it.each([1, 5, 7, 100])("comes to the same books in chunks of %i", async (limit) => {
    await imports.putDown([...PEOPLE].reverse())
    await imports.finish(limit)
    expect(await imports.books()).toEqual(
      PEOPLE.map(({ phone, card_number, balance, tier }) => {
        const tiers = tier === null ? "base" : "gold gold"
        return `${phone} ${balance} ${card_number} ${tiers} opening ${balance}`
      }),
    )
  })
})
