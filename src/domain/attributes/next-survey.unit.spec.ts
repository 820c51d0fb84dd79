import { attributeOf } from "../../../integration-tests/fixtures/domain/attributes"
import type { SurveyAnswer } from "./next-survey"
import { firstSurveyOn, nextSurveyOn } from "./next-survey"

const SIZE = attributeOf("size", "text")
const CITY = attributeOf("city", "text", { edited_by: ["member", "cashier"] })
const NOTE = attributeOf("note", "text", { edited_by: ["marketer"] })
const SHOE = attributeOf("shoe", "number", { is_archived: true })

const EVERY_6_MONTHS = { interval_months: 6 }

const at = (moment: string) => new Date(moment).getTime()

/** At the till on 20 March 2027 in Warsaw, of somebody whose survey was due on the first. */
const nextOn = (more: Partial<SurveyAnswer>) =>
  nextSurveyOn({
    attributes: [SIZE, CITY, NOTE, SHOE],
    confirmed_at: {},
    next_survey_on: "2027-03-01",
    filled_in: { size: "m", city: "Gdynia" },
    editor: "cashier",
    surveys: EVERY_6_MONTHS,
    today: "2027-03-20",
    time_zone: "Europe/Warsaw",
    ...more,
  })

describe("a member is surveyed", () => {
  it.each([
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2027-03-20", 120, "2037-03-20"],
  ])(
    "for the first time: who joins on %s, after %d months on %s",
    (today, interval_months, day) => {
      expect(firstSurveyOn({ interval_months }, today)).toBe(day)
    },
  )

  it("again so many months after he has answered, and not after the day on which it was due", () => {
    expect(nextOn({})).toBe("2027-09-20")
    expect(nextOn({ next_survey_on: "2024-03-01" })).toBe("2027-09-20")
    expect(nextOn({ today: "2027-08-31" })).toBe("2028-02-29")
  })

  it("again when he was asked for everything, also where he gave no answer", () => {
    expect(nextOn({ filled_in: { size: "m", city: null } })).toBe("2027-09-20")
  })

  it("still, while something is left to ask him", () => {
    expect(nextOn({ filled_in: { size: "m" } })).toBe("2027-03-01")
    expect(nextOn({ filled_in: {} })).toBe("2027-03-01")
  })

  it("again when the rest was confirmed since the survey's day, by the program's calendar", () => {
    // 00:00 of the first of March in Warsaw, and a second before.
    const city = (moment: string) => ({ confirmed_at: { city: at(moment) } })
    const filled_in = { size: "m" }
    expect(nextOn({ ...city("2027-02-28T23:00:00Z"), filled_in })).toBe("2027-09-20")
    expect(nextOn({ ...city("2027-02-28T22:59:59Z"), filled_in })).toBe("2027-03-01")
  })

  it("later, when all was confirmed before the day had come; never earlier than staff have set", () => {
    expect(nextOn({ next_survey_on: "2027-04-01" })).toBe("2027-09-20")
    expect(nextOn({ next_survey_on: "2029-01-01" })).toBe("2029-01-01")
    const filled_in = { size: "m" }
    const confirmed_at = { city: at("2027-03-19T12:00:00Z") }
    expect(nextOn({ next_survey_on: "2027-04-01", filled_in, confirmed_at })).toBe("2027-04-01")
  })

  it("for the first time, when he has joined before the program asked", () => {
    expect(nextOn({ next_survey_on: null })).toBe("2027-09-20")
    expect(nextOn({ next_survey_on: null, filled_in: { size: "m" } })).toBeNull()
  })

  it("by the form of whoever fills it in: also for what he alone may change, and for what a till asks", () => {
    expect(nextOn({ editor: "marketer" })).toBe("2027-03-01")
    const filled_in = { size: "m", city: "Gdynia", note: "" }
    expect(nextOn({ editor: "manager", filled_in })).toBe("2027-09-20")
    expect(nextOn({ editor: "member" })).toBe("2027-09-20")
    const club = attributeOf("club", "text", { edited_by: ["cashier"] })
    const as_it_was = { size: "m", club: "north" }
    expect(nextOn({ editor: "member", attributes: [SIZE, club], filled_in: as_it_was })).toBe(
      "2027-03-01",
    )
  })

  it("on the day that staff have set, where the program has no interval", () => {
    expect(nextOn({ surveys: { interval_months: null } })).toBe("2027-03-01")
    expect(firstSurveyOn({ interval_months: null }, "2027-03-20")).toBeNull()
  })
})
