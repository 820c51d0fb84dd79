import fc from "fast-check"

import { birthdayIn, birthdaysAround, birthdayYearAround } from "./birthday"
import { addDays, daysFrom, isCalendarDay } from "./calendar-day"

const LEAP_DAY = "1992-02-29"
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1990-01-01", days))
const window = fc.record({ days_before: fc.nat({ max: 60 }), days_after: fc.nat({ max: 60 }) })

describe("A31 a birthday", () => {
  it("on 29 February has a day in every year", () => {
    expect(birthdayIn(2027, LEAP_DAY)).toBe("2027-02-28")
    expect(birthdayIn(2028, LEAP_DAY)).toBe("2028-02-29")
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), day, (year, born) => {
        expect(isCalendarDay(birthdayIn(year, born))).toBe(true)
      }),
    )
  })

  it("has its window in the years beside it too", () => {
    const around = { days_before: 7, days_after: 7 }
    expect(birthdayYearAround("2027-12-28", "1990-01-02", around)).toBe(2028)
    expect(birthdayYearAround("2028-01-05", "1990-12-30", around)).toBe(2027)
    expect(birthdayYearAround("2027-06-01", "1990-12-30", around)).toBeNull()
  })

  it("is found by a query for days of birth exactly where the rule sees its window", () => {
    fc.assert(
      fc.property(day, day, window, (today, born, around) => {
        const listed = birthdaysAround(today, around).includes(born.slice(5))
        expect(listed).toBe(birthdayYearAround(today, born, around) !== null)
      }),
      { numRuns: 500 },
    )
  })
})

describe("a calendar day", () => {
  it.each(["2027-02-29", "2027-13-01", "2027-2-1", "27-02-01", "2027-02-30T00:00", ""])(
    "is not %j",
    (text) => {
      expect(isCalendarDay(text)).toBe(false)
    },
  )

  it("is as far from another as they are apart", () => {
    expect(daysFrom("2027-02-27", "2027-03-01")).toBe(2)
    expect(daysFrom("2028-03-01", "2028-02-27")).toBe(-3)
  })
})
