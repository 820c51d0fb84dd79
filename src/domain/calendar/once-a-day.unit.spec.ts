import { dayIn } from "./calendar-day"
import { onceADay } from "./once-a-day"

const ZONE = "Europe/Warsaw"
const at = (text: string) => Date.parse(text)

describe("what depends on the day alone", () => {
  it("is reckoned once for each day of the zone, also on the days on which clocks change", () => {
    const reckoned: string[] = []
    const day = onceADay(ZONE, (moment) => {
      const name = dayIn(moment, ZONE)
      reckoned.push(name)
      return name
    })
    const moments = [
      "2027-03-27T22:59:59Z",
      "2027-03-27T23:00:00Z",
      "2027-03-28T21:59:59Z",
      "2027-03-28T22:00:00Z",
      "2027-03-27T23:30:00Z",
    ].map(at)
    expect(moments.map(day)).toEqual(moments.map((moment) => dayIn(moment, ZONE)))
    expect(reckoned).toEqual(["2027-03-27", "2027-03-28", "2027-03-29"])
  })

  it("is forgotten after some days, and reckoned anew with the same result", () => {
    let times = 0
    const day = onceADay(ZONE, (moment) => {
      times += 1
      return dayIn(moment, ZONE)
    })
    const days = Array.from(
      { length: 20 },
      (_, index) => at("2027-01-01T12:00:00Z") + index * 86_400_000,
    )
    for (const moment of [...days, ...days]) expect(day(moment)).toBe(dayIn(moment, ZONE))
    expect(times).toBe(40)
  })
})
