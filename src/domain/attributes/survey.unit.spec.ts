import fc from "fast-check"

import { attributeOf } from "../../../integration-tests/fixtures/domain/attributes"
import type { SurveyInput } from "./survey"
import { fieldsToAsk } from "./survey"

const SIZE = attributeOf("size", "text", { required_at: "joining" })
const CITY = attributeOf("city", "text")
const AGES = attributeOf("ages", "numbers", { ask_again_after_days: 365 })
const CLUB = attributeOf("club_since", "date", { edited_by: ["cashier"] })
const SHOE = attributeOf("shoe", "number", { is_archived: true, required_at: "issue" })

const at = (moment: string) => new Date(moment).getTime()

/** `["size not known", "city since 2026-01-10"]`, on 10 March 2027 in Warsaw. */
function asked(more: Partial<SurveyInput>): string[] {
  return fieldsToAsk({
    attributes: [SIZE, CITY, AGES, CLUB, SHOE],
    confirmed_at: {},
    next_survey_on: null,
    today: "2027-03-10",
    time_zone: "Europe/Warsaw",
    viewer: "member",
    ...more,
  }).map(({ attribute, confirmed_on }) =>
    confirmed_on === null ? `${attribute.key} not known` : `${attribute.key} since ${confirmed_on}`,
  )
}

describe("a member is asked for", () => {
  it("what is mandatory and not known, whenever he comes", () => {
    expect(asked({})).toEqual(["size not known"])
    expect(asked({ confirmed_at: { size: at("2020-01-01T12:00:00Z") } })).toEqual([])
  })

  it("every field that is not known, from the survey's day on", () => {
    expect(asked({ next_survey_on: "2027-03-11" })).toEqual(["size not known"])
    expect(asked({ next_survey_on: "2027-03-10" })).toEqual([
      "size not known",
      "city not known",
      "ages not known",
    ])
  })

  it("what was confirmed before the survey's day, and not what was on it", () => {
    const confirmed_at = {
      size: at("2027-02-28T22:59:59Z"),
      // 00:00 of the first of March in Warsaw.
      city: at("2027-02-28T23:00:00Z"),
      ages: at("2027-03-05T12:00:00Z"),
    }
    expect(asked({ confirmed_at, next_survey_on: "2027-03-01" })).toEqual(["size since 2027-02-28"])
    expect(asked({ confirmed_at, next_survey_on: "2027-04-01" })).toEqual([])
  })

  it("a value that has grown too old, with a survey and without", () => {
    const confirmed = (day: string) => ({
      size: at("2020-01-01T12:00:00Z"),
      ages: at(`${day}T12:00:00Z`),
    })
    expect(asked({ confirmed_at: confirmed("2026-03-10") })).toEqual(["ages since 2026-03-10"])
    expect(asked({ confirmed_at: confirmed("2026-03-11") })).toEqual([])
  })

  it("nothing that he may not change, and nothing that is archived", () => {
    const due = { next_survey_on: "2027-03-01", confirmed_at: { ages: at("2027-03-05T12:00:00Z") } }
    expect(asked(due)).toEqual(["size not known", "city not known"])
    expect(asked({ ...due, viewer: "cashier" })).toEqual([
      "size not known",
      "city not known",
      "club_since not known",
    ])
  })

  it("nothing more, once all is confirmed on the survey's day or later", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom("member" as const, "cashier" as const, "manager" as const),
        (hours, viewer) => {
          const moment = at("2027-03-10T00:00:00+01:00") + hours * 3_600_000
          const confirmed_at = { size: moment, city: moment, ages: moment, club_since: moment }
          const input = { confirmed_at, viewer, today: "2027-03-23", next_survey_on: "2027-03-10" }
          expect(asked(input)).toEqual([])
        },
      ),
    )
  })
})
