import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { ConsentAnswer, ConsentSource } from "../../domain/consents/consent"

const PAGE = { limit: 20, offset: 0 }
const NOTHING = { email: false, sms: false, push: false, phone: false, post: false }

describeLedger("a consent", (scene) => {
  const register = () => scene().service.consents
  const member_id = "lmem_anna"

  const answer = (
    consent: ConsentAnswer,
    source: ConsentSource = "member",
    staff_id: string | null = null,
  ) =>
    scene().service.updateMember({ member_id, consents: { answers: [consent], source, staff_id } })

  const yes = (wording_version = 1, language = "en"): ConsentAnswer => ({
    channel: "email",
    is_given: true,
    wording_version,
    language,
  })
  const NO: ConsentAnswer = { channel: "email", is_given: false }

  const story = async () => {
    const { consents } = await register().readHistory(member_id, PAGE)
    return consents.map(({ channel, is_given, source }) => `${channel} ${is_given} ${source}`)
  }

  beforeEach(async () => {
    await scene().member("anna")
    const texts = { en: "Write to me.", pl: "Piszcie do mnie." }
    await register().publishWording({ channel: "email", texts, created_by: "user_1" })
  })

  it("is a no to every channel until it is given", async () => {
    expect(await register().readMayMessage(member_id)).toEqual(NOTHING)
    expect(await register().readMayMessage("lmem_nobody")).toEqual(NOTHING)
    expect(await register().readConsents([member_id])).toEqual([])
  })

  it("is given and withdrawn, and both are remembered", async () => {
    await answer(yes(), "web")
    expect(await register().mayMessage(member_id, "email")).toBe(true)
    expect(await register().readMayMessage(member_id)).toEqual({ ...NOTHING, email: true })
    await answer(NO)
    expect(await register().mayMessage(member_id, "email")).toBe(false)
    await answer(yes(), "till", "user_1")
    expect(await register().readConsents([member_id])).toMatchObject([
      { channel: "email", is_given: true, wording_version: 1, language: "en", staff_id: "user_1" },
    ])
    expect(await story()).toEqual(["email true till", "email false member", "email true web"])
  })

  it("keeps its first proof when the same is said again", async () => {
    await answer(yes(), "web")
    await answer(yes(), "till", "user_1")
    expect(await story()).toEqual(["email true web"])
    await register().publishWording({
      channel: "email",
      texts: { en: "Write to me weekly." },
      created_by: null,
    })
    await answer(yes(2))
    expect(await story()).toEqual(["email true member", "email true web"])
  })

  it("is not brought back by an import that is older than its withdrawal", async () => {
    await answer(NO)
    const old = { ...yes(), decided_at: Date.parse("2020-01-01T00:00:00Z") }
    await answer(old, "import", "user_1")
    await answer(old, "import", "user_1")
    expect(await story()).toEqual(["email false member", "email true import"])
    expect(await register().mayMessage(member_id, "email")).toBe(false)
  })

  it("decides the same in whatever order its history is imported", async () => {
    const decided = (year: number, is_given: boolean): ConsentAnswer => ({
      ...(is_given ? yes() : NO),
      decided_at: Date.UTC(year, 0, 1),
    })
    const [first, second, last] = [decided(2020, true), decided(2021, false), decided(2022, true)]
    const orders = [
      [first, second, last],
      [first, last, second],
      [second, first, last],
      [second, last, first],
      [last, first, second],
      [last, second, first],
    ] as const
    for (const [at, order] of orders.entries()) {
      await scene().member(`ben${at}`)
      const member_id = `lmem_ben${at}`
      for (const consent of order) {
        const consents = { answers: [consent], source: "import", staff_id: null } as const
        await scene().service.updateMember({ member_id, consents })
      }
      const { consents } = await register().readHistory(member_id, PAGE)
      expect(consents.map(({ is_given }) => is_given)).toEqual([true, false, true])
      expect(await register().mayMessage(member_id, "email")).toBe(true)
    }
  })

  it("is nothing without words that were published", async () => {
    await expect(answer(yes(2))).rejects.toMatchObject({ code: "consent_wording_not_found" })
    await expect(answer(yes(1, "de"))).rejects.toMatchObject({ code: "consent_wording_not_found" })
    expect(await story()).toEqual([])
  })

  it("ends with the membership", async () => {
    await answer(yes())
    await scene().sql("update loyalty_member set status = 'suspended'")
    expect(await register().mayMessage(member_id, "email")).toBe(true)
    await scene().sql("update loyalty_member set status = 'closed'")
    expect(await register().readMayMessage(member_id)).toEqual(NOTHING)
  })

  it("comes with joining, in the same commit", async () => {
    const join = (answers: readonly ConsentAnswer[]) =>
      scene().service.joinMembers([
        {
          member_id: "lmem_ben",
          account_id: "bacc_ben",
          program_id: "lprog_1",
          customer_id: "cus_ben",
          tier: null,
          consents: { answers, source: "web", staff_id: null },
        },
      ])
    await expect(join([yes(7)])).rejects.toMatchObject({ code: "consent_wording_not_found" })
    expect(await scene().sql("select id from loyalty_member")).toEqual([{ id: member_id }])
    await join([yes(1, "pl")])
    expect(await register().readConsents(["lmem_ben", member_id])).toMatchObject([
      { member_id: "lmem_ben", language: "pl", source: "web" },
    ])
  })

  it("goes with every event about a member, as of its publishing", async () => {
    await scene().earn("bacc_anna", 50)
    await answer(yes())
    const told: unknown[] = []
    await scene().service.relayOutbox(10, async (messages) => void told.push(...messages))
    expect(told).toMatchObject([{ data: { member_id, may_message: { ...NOTHING, email: true } } }])
  })

  it("is found on top of an index, however much has been said", async () => {
    await scene().sql(`insert into loyalty_member_consent (member_id, channel, is_given, source)
      select '${member_id}', 'sms', false, 'member' from generate_series(1, 5000)`)
    await scene().sql("analyze loyalty_member_consent")
    const plan = await scene().sql<Record<string, string>>(`explain select is_given
      from loyalty_member_consent where member_id = '${member_id}' and channel = 'sms'
      order by decided_at desc, id desc limit 1`)
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(
      /^Limit .*\n.*Index Only Scan using loyalty_member_consent_latest/,
    )
  })

  it.each([
    ["update loyalty_member_consent set is_given = true", /^append_only: /],
    ["delete from loyalty_member_consent", /^append_only: /],
    ["truncate loyalty_member_consent", /^append_only: /],
    ["update loyalty_member_consent_wording set wording = 'Other words'", /^append_only: /],
    ["delete from loyalty_member_consent_wording", /^append_only: /],
    [
      `insert into loyalty_member_consent (member_id, channel, is_given, source)
       values ('lmem_anna', 'email', true, 'web')`,
      /loyalty_member_consent_informed/,
    ],
  ])("cannot be made up or away: %s", async (statement, refusal) => {
    await answer(yes())
    await answer(NO)
    await expect(scene().sql(statement)).rejects.toThrow(refusal)
    expect(await story()).toEqual(["email false member", "email true member"])
  })

  it("has versions of its words that count up, also when two publish at once", async () => {
    const publish = (text: string) =>
      register().publishWording({ channel: "sms", texts: { en: text }, created_by: null })
    const versions = await Promise.all(["one", "two", "three"].map(publish))
    expect(versions.sort()).toEqual([1, 2, 3])
    expect(await register().readCurrentWordings()).toMatchObject([
      { channel: "email", version: 1, texts: { en: "Write to me.", pl: "Piszcie do mnie." } },
      { channel: "sms", version: 3 },
    ])
    expect((await register().readWordings(["sms"])).map(({ version }) => version)).toEqual([
      3, 2, 1,
    ])
  })
})
