import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import { withClient } from "../../../integration-tests/fixtures/ledger/ledger-database"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { AttributeFilter } from "../../domain/attributes/attribute-filter"
import type { AttributeValues } from "../../domain/attributes/attribute"
import type { FilledIn } from "../../domain/attributes/change-values"
import { membersByAttributes } from "./reads/members-by-attributes"

const PAGE = { limit: 20, offset: 0 }

/** One of each type, with a value that fits. */
const EVERY_TYPE: readonly [ReturnType<typeof attributeOf>, AttributeValues[string]][] = [
  [attributeOf("city", "text"), "Gdynia"],
  [attributeOf("about", "long_text"), `Two\n${"lines ".repeat(700)}.`],
  [attributeOf("shoe", "number"), 42.5],
  [attributeOf("wedding", "date"), "2014-06-21"],
  [attributeOf("vegan", "yes_no"), false],
  [attributeOf("size", "one_of", { options: optionsOf("s", "m") }), "m"],
  [
    attributeOf("hobbies", "several_of", { options: optionsOf("ski", "sea", "art") }),
    ["ski", "art"],
  ],
  [attributeOf("ages", "numbers"), [7, 4, 4]],
  [attributeOf("birthdays", "dates"), ["2020-02-29", "2023-01-01"]],
  [attributeOf("second_phone", "phone"), "+48600100200"],
  [attributeOf("second_email", "email"), "anna@shop.com"],
]

describeLedger("the fields of a member", (scene) => {
  const register = () => scene().service.attributes

  const form = (filled_in: FilledIn) => ({
    filled_in,
    editor: "manager" as const,
    changed_by: "user_1",
    today: "2027-03-10",
  })

  const fill = (name: string, filled_in: FilledIn) =>
    scene().service.updateMember({ member_id: `lmem_${name}`, form: form(filled_in) })

  const valuesOf = async (name: string) =>
    (await register().readAnswers([`lmem_${name}`])).get(`lmem_${name}`)?.values

  const found = async (...attributes: AttributeFilter[]) =>
    (await scene().service.readMemberPage({ attributes }, PAGE)).member_ids.sort()

  async function defineAll(): Promise<Record<string, AttributeValues[string]>> {
    for (const [attribute] of EVERY_TYPE) await register().createAttribute(attribute)
    return Object.fromEntries(EVERY_TYPE.map(([{ key }, value]) => [key, value]))
  }

  it("come back as they were filled in, whatever their type", async () => {
    await scene().member("anna")
    const values = await defineAll()
    await fill("anna", values)
    expect(await valuesOf("anna")).toEqual(values)
    await fill("anna", { ages: [1], city: null })
    const { city: _, ...left } = values
    expect(await valuesOf("anna")).toEqual({ ...left, ages: [1] })
  })

  it("go with a person who is forgotten, and nobody else's", async () => {
    await scene().member("anna")
    await scene().member("bela")
    const values = await defineAll()
    await fill("anna", values)
    await fill("bela", { city: "Gdynia" })
    await scene().service.forgetPerson({
      customer_id: "cus_anna",
      actor_id: "user_1",
      reason: "Asked for by letter",
    })
    expect(await valuesOf("anna")).toBeUndefined()
    expect(await valuesOf("bela")).toEqual({ city: "Gdynia" })
  })

  it("are archived without being lost, and there again when the field is", async () => {
    await scene().member("anna")
    await defineAll()
    await fill("anna", { size: "m", ages: [4, 7] })
    await register().updateAttribute({ key: "size", patch: { is_archived: true } })
    await register().updateAttribute({ key: "ages", patch: { is_archived: true } })
    await fill("anna", { city: "Gdynia" })
    await expect(fill("anna", { size: "s" })).rejects.toMatchObject({ code: "attribute_invalid" })
    await expect(register().deleteAttribute("size")).rejects.toMatchObject({
      code: "attribute_in_use",
    })
    await register().updateAttribute({ key: "size", patch: { is_archived: false } })
    expect(await valuesOf("anna")).toEqual({ city: "Gdynia", size: "m", ages: [4, 7] })
    await fill("anna", { size: "s" })
    expect(await valuesOf("anna")).toMatchObject({ size: "s" })
  })

  it("keep an option that is no longer offered", async () => {
    await scene().member("anna")
    await defineAll()
    await fill("anna", { size: "m" })
    await register().updateAttribute({ key: "size", patch: { options: optionsOf("l", "xl") } })
    expect(await valuesOf("anna")).toEqual({ size: "m" })
    await scene().member("ben")
    await expect(fill("ben", { size: "m" })).rejects.toMatchObject({
      message: "size: Choose from: l, xl.",
    })
  })

  it("are all written or none", async () => {
    await scene().member("anna")
    await defineAll()
    await expect(
      scene().service.updateMember({
        member_id: "lmem_anna",
        birth_date: "1990-02-28",
        form: form({ city: "Gdynia", size: "xxl" }),
      }),
    ).rejects.toMatchObject({ code: "attribute_invalid", details: { key: "size" } })
    expect(await valuesOf("anna")).toBeUndefined()
    expect(await scene().sql("select birth_date from loyalty_member")).toEqual([
      { birth_date: null },
    ])
  })

  it("take turns when two people fill them in at once", async () => {
    await scene().member("anna")
    await defineAll()
    const lists = Array.from({ length: 8 }, (_, at) => [at, at + 1, at + 2].slice(0, 1 + (at % 3)))
    await Promise.all(lists.map((ages) => fill("anna", { ages })))
    const values = await valuesOf("anna")
    expect(lists).toContainEqual(values?.ages)
  })

  it("find members by every type that an index is for", async () => {
    await defineAll()
    for (const name of ["anna", "ben", "cyd"]) await scene().member(name)
    await fill("anna", { city: "Gdynia", ages: [4, 7], wedding: "2014-06-21", vegan: true })
    await fill("ben", { city: "Sopot", ages: [12], wedding: "2020-01-01", vegan: false })
    const city = { key: "city", kept_as: "text", any_of: ["Gdynia", "Sopot"] } as const
    const children = { key: "ages", kept_as: "number", from: 3, to: 6 } as const
    expect(await found(city)).toEqual(["lmem_anna", "lmem_ben"])
    expect(await found(children)).toEqual(["lmem_anna"])
    expect(await found(city, { ...children, from: 10, to: null })).toEqual(["lmem_ben"])
    expect(await found({ key: "wedding", kept_as: "date", from: null, to: "2019-12-31" })).toEqual([
      "lmem_anna",
    ])
    expect(await found({ key: "vegan", kept_as: "yes_no", any_of: [false] })).toEqual(["lmem_ben"])
    expect(
      await found(city, children, { key: "vegan", kept_as: "yes_no", any_of: [false] }),
    ).toEqual([])
  })

  it("are looked up by an index, however many there are", async () => {
    await scene().member("anna")
    await defineAll()
    await scene().sql(`insert into loyalty_member (id, program_id, customer_id)
      select 'lmem_' || n, 'lprog_1', 'cus_' || n from generate_series(1, 20000) n`)
    await scene().sql(`insert into loyalty_member_attribute_value
        (member_id, attribute_key, place, kept_as, text_value, number_value)
      select 'lmem_' || n, 'city', 0, 'text', 'city ' || n % 2000, null from generate_series(1, 20000) n
      union all select 'lmem_' || n, 'shoe', 0, 'number', null, n % 2000 from generate_series(1, 20000) n`)
    await scene().sql("analyze loyalty_member_attribute_value")
    await scene().sql("analyze loyalty_member")
    const planOf = async (filter: AttributeFilter) => {
      const { sql, values } = membersByAttributes([filter], 0)
      const plan = await withClient(scene().database_url, (client) =>
        client.query<Record<string, string>>(
          `explain select m.id from loyalty_member m where true ${sql} order by m.joined_at desc, m.id limit 20`,
          [...values],
        ),
      )
      return plan.rows.map((row) => row["QUERY PLAN"]).join("\n")
    }
    const by_city = await planOf({ key: "city", kept_as: "text", any_of: ["city 7"] })
    expect(by_city).toContain("loyalty_member_attribute_value_text")
    const by_shoe = await planOf({ key: "shoe", kept_as: "number", from: 1999, to: null })
    expect(by_shoe).toContain("loyalty_member_attribute_value_number")
    expect(`${by_city}${by_shoe}`).not.toContain("Seq Scan")
  })

  it.each([
    [
      "a value in the column of another type",
      `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, number_value)
       values ('lmem_anna', 'city', 0, 'text', 7)`,
      "loyalty_member_attribute_value_typed",
    ],
    [
      "a value of another type than its field",
      `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, number_value)
       values ('lmem_anna', 'city', 0, 'number', 7)`,
      "loyalty_member_attribute_value_of_its_type",
    ],
    [
      "another type of a field with values",
      "update loyalty_member_attribute set type = 'date' where key = 'shoe'",
      "loyalty_member_attribute_value_of_its_type",
    ],
    [
      "an editor who does not see",
      "update loyalty_member_attribute set seen_by = '{cashier}' where key = 'shoe'",
      "loyalty_member_attribute_edited_by_who_sees",
    ],
  ])("are guarded by the database: %s", async (_what, statement, constraint) => {
    await scene().member("anna")
    await defineAll()
    await fill("anna", { shoe: 42 })
    await expect(scene().sql(statement)).rejects.toMatchObject({ constraint })
  })
})

describeLedger("a mandatory field", (scene) => {
  const join = (name: string, filled_in: FilledIn, status?: "invited") =>
    scene().service.joinMembers([
      {
        member_id: `lmem_${name}`,
        account_id: `bacc_${name}`,
        program_id: "lprog_1",
        customer_id: `cus_${name}`,
        tier: null,
        ...(status && { status }),
        form: { filled_in, editor: "member", changed_by: null, today: "2027-03-10" },
      },
    ])

  const members = async () => (await scene().service.readMemberPage({}, PAGE)).member_ids.sort()

  beforeEach(async () => {
    await scene().service.attributes.createAttribute(
      attributeOf("size", "one_of", { options: optionsOf("s", "m"), required_at: "joining" }),
    )
  })

  it("keeps out whoever does not fill it in, and leaves nothing behind", async () => {
    await expect(join("anna", {})).rejects.toMatchObject({
      code: "attribute_required",
      details: { key: "size" },
    })
    await expect(join("anna", { size: "xl" })).rejects.toMatchObject({ code: "attribute_invalid" })
    expect(await members()).toEqual([])
    expect(await join("anna", { size: "s" })).toMatchObject([{ joined_now: true }])
    expect(await members()).toEqual(["lmem_anna"])
  })

  it("is asked of an invited one when he says yes", async () => {
    await join("ben", {}, "invited")
    await expect(join("ben", {})).rejects.toMatchObject({ code: "attribute_required" })
    await join("ben", { size: "m" })
    await join("cyd", { size: "m" }, "invited")
    expect(await join("cyd", {})).toMatchObject([{ joined_now: true }])
  })

  it("keeps a card in stock, and the number free, until it is filled in", async () => {
    await join("anna", { size: "s" })
    await scene().service.attributes.createAttribute(
      attributeOf("ages", "numbers", { required_at: "issue" }),
    )
    const issue = (filled_in: FilledIn = {}) =>
      scene().service.cards.issueCard({
        card_id: "lcard_1",
        program_id: "lprog_1",
        holder: { member_id: "lmem_anna" },
        form: { filled_in, editor: "cashier", changed_by: "user_1", today: "2027-03-10" },
        number: "290000000012",
        time_zone: "UTC",
        issued_by: null,
      })
    await expect(issue()).rejects.toMatchObject({
      code: "attribute_required",
      details: { key: "ages" },
    })
    expect(await scene().service.cards.readCardByNumber("290000000012")).toBeNull()
    expect(await issue({ ages: [4] })).toMatchObject({ status: "issued" })
  })
})
