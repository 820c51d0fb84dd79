import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { assertBirthDate } from "../members/birth-date"
import { termsInWords } from "../program/terms-in-words"
import { validateTerms } from "../program/validate-terms"
import { birthdayToGrant } from "./birthday-grant"
import type { Grant } from "./grant-terms"

const IN_ENGLISH = { language: "en", kind: "bonus" } as const
const WINDOW = { days_before: 3, days_after: 4 }
const gift: Grant = { bonuses: points(20), activation_delay_days: 0, expiry: null }

describe("A31 whether a birthday is granted today", () => {
  it("tells the year of the birthday, which may be the next one", () => {
    expect(birthdayToGrant("1990-03-10", "2027-03-07", WINDOW, [])).toBe(2027)
    expect(birthdayToGrant("1990-01-02", "2027-12-30", WINDOW, [])).toBe(2028)
    expect(birthdayToGrant("1990-03-10", "2027-03-15", WINDOW, [])).toBeNull()
    expect(birthdayToGrant(null, "2027-03-10", WINDOW, [])).toBeNull()
  })

  it.each([
    ["the same birthday, granted in December", "2028-01-01", 2028, "2027-12-30"],
    ["another birthday of the same calendar year", "2027-12-30", 2027, "2027-02-01"],
    ["a later birthday, by a date that was edited back", "2027-12-30", 2029, "2026-12-30"],
  ])("is no after %s", (_what, today, birthday_year, given_on) => {
    const earlier = [{ birthday_year, given_on }]
    expect(birthdayToGrant("1990-01-02", today, WINDOW, earlier)).toBeNull()
  })

  it("is yes again in the next year, though the last grant came late", () => {
    const earlier = [{ birthday_year: 2027, given_on: "2028-01-02" }]
    expect(birthdayToGrant("1990-12-30", "2028-12-29", WINDOW, earlier)).toBeNull()
    expect(birthdayToGrant("1990-12-30", "2029-01-01", WINDOW, earlier)).toBe(2028)
  })
})

describe("grants in the terms", () => {
  it("are told in words, and not at all where there are none", () => {
    const birthday = { ...gift, ...WINDOW, expiry: { kind: "days", days: 14 } as const }
    const told = termsInWords(termsWith({ grants: { welcome: gift, birthday } }), IN_ENGLISH)
    expect(told).toEqual(
      expect.arrayContaining([
        "You get 20 bonuses for joining, available as soon as they are earned.",
        "You get 20 bonuses once a year, 3 days before your birthday, available as soon as they are earned, to be spent within 14 days.",
      ]),
    )
    expect(
      termsInWords(termsWith(), IN_ENGLISH).some((sentence) => /joining|birthday/.test(sentence)),
    ).toBe(false)
  })

  it("are refused where they give nothing, or last no day", () => {
    const birthday = { ...gift, days_before: 91, days_after: -1 }
    const welcome = { ...gift, bonuses: points(0), expiry: { kind: "months", months: 0 } as const }
    const problems = validateTerms(termsWith({ grants: { welcome, birthday } }))
    expect(problems.map(({ path }) => path)).toEqual([
      "grants.welcome.bonuses",
      "grants.welcome.expiry.months",
      "grants.birthday.days_before",
      "grants.birthday.days_after",
    ])
  })

  it("leave the one alone when the other changes", () => {
    const both = termsWith({ grants: { welcome: gift } })
    expect(both.grants).toEqual({ welcome: gift, birthday: null })
  })
})

describe("a birth date", () => {
  it.each(["1899-12-31", "2027-03-11", "2027-02-29", "10.03.1990", ""])(
    "is refused when it is %j",
    (birth_date) => {
      expect(refusalOf(() => assertBirthDate(birth_date, "2027-03-10")).code).toBe(
        "attribute_invalid",
      )
    },
  )

  it("is any day from 1900 to today", () => {
    for (const birth_date of ["1900-01-01", "1992-02-29", "2027-03-10"]) {
      expect(() => assertBirthDate(birth_date, "2027-03-10")).not.toThrow()
    }
  })
})
