import { attributeOf } from "../../../integration-tests/fixtures/domain/attributes"
import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import { IMPORT_TERMS, ImportScene } from "../../../integration-tests/fixtures/ledger/import-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { firstSurveyOn } from "../../domain/attributes/next-survey"
import type { FilledIn } from "../../domain/attributes/change-values"
import { dayIn } from "../../domain/calendar/calendar-day"

const EVERY_6_MONTHS = { interval_months: 6, time_zone: "Europe/Warsaw" }

describeLedger("a member's survey", (scene) => {
  const join = (more: { status?: "invited"; next_survey_on?: string }) =>
    scene().service.joinMembers([
      {
        member_id: "lmem_anna",
        account_id: "bacc_anna",
        program_id: "lprog_1",
        customer_id: "cus_anna",
        tier: null,
        ...more,
      },
    ])

  const form = (filled_in: FilledIn, today: string) => ({
    filled_in,
    editor: "cashier" as const,
    changed_by: "user_1",
    today,
    surveys: EVERY_6_MONTHS,
  })

  const fill = (filled_in: FilledIn, today: string) =>
    scene().service.updateMember({ member_id: "lmem_anna", form: form(filled_in, today) })

  const surveyOn = async () => {
    const [member] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    return member?.next_survey_on
  }

  it("moves on by the program's months, from the day on which it was answered", async () => {
    await scene().service.attributes.createAttribute(attributeOf("size", "text"))
    await scene().service.attributes.createAttribute(attributeOf("city", "text"))
    await join({ next_survey_on: "2027-08-01" })
    await fill({ size: "m" }, "2027-08-31")
    expect(await surveyOn()).toBe("2027-08-01")
    await fill({ size: "m", city: "Gdynia" }, "2027-08-31")
    expect(await surveyOn()).toBe("2028-02-29")
    // The same answers sent back half a year later are answers too.
    await fill({ size: "m", city: "Gdynia" }, "2028-02-29")
    expect(await surveyOn()).toBe("2028-08-29")
  })

  it("stays where nothing of the form is written", async () => {
    await scene().service.attributes.createAttribute(attributeOf("shoe", "number"))
    await join({ next_survey_on: "2027-08-01" })
    await expect(fill({ shoe: "large" }, "2027-08-31")).rejects.toMatchObject({
      code: "attribute_invalid",
    })
    expect(await surveyOn()).toBe("2027-08-01")
  })

  it("moves on once, when two tills answer it in the same moment", async () => {
    await scene().service.attributes.createAttribute(attributeOf("size", "text"))
    await join({ next_survey_on: "2027-08-01" })
    await Promise.all([fill({ size: "m" }, "2027-08-31"), fill({ size: "l" }, "2027-08-31")])
    expect(await surveyOn()).toBe("2028-02-29")
  })

  it("is counted from joining, and not from the invitation", async () => {
    await join({ status: "invited", next_survey_on: "2027-07-10" })
    expect(await surveyOn()).toBeNull()
    await join({ next_survey_on: "2027-09-20" })
    expect(await surveyOn()).toBe("2027-09-20")
    await join({ next_survey_on: "2028-01-01" })
    expect(await surveyOn()).toBe("2027-09-20")
  })

  it("comes with a member of an older system, counted from the day of the import", async () => {
    const terms = { ...IMPORT_TERMS, surveys: { interval_months: 6 } }
    const imports = new ImportScene(scene())
    await imports.putDown([rowWith({ line: 2, email: "anna@shop.com" })])
    const before = dayIn(Date.now(), terms.time_zone)
    await imports.chunk(10, "limp_1", terms)
    const after = dayIn(Date.now(), terms.time_zone)
    const [row] = await scene().sql<{ day: string }>(
      "select to_char(next_survey_on, 'YYYY-MM-DD') as day from loyalty_member",
    )
    expect([before, after].map((day) => firstSurveyOn(terms.surveys, day))).toContain(row?.day)
  })
})
