import { DateTime } from "luxon"

import { cardValidity } from "./card-validity"

const ZONE = "Europe/Warsaw"
const at = (iso: string) => DateTime.fromISO(iso, { zone: ZONE }).toMillis()

describe("the validity of a card", () => {
  it.each([
    ["to the same day of a later month", "2026-11-25T14:00", 12, "2027-11-25", "2027-11-26T00:00"],
    ["to the last day of a shorter month", "2026-01-31T09:00", 1, "2026-02-28", "2026-03-01T00:00"],
    ["over the change of the clocks", "2026-02-28T23:59", 1, "2026-03-28", "2026-03-29T00:00"],
    ["by the program's calendar", "2026-12-31T23:30", 1, "2027-01-31", "2027-02-01T00:00"],
  ])("runs %s", (_how, issued, months, expires_on, expires_at) => {
    expect(cardValidity(at(issued), months, ZONE)).toEqual({
      expires_on,
      expires_at: at(expires_at),
    })
  })

  it("has no end where the kind sets none", () => {
    expect(cardValidity(at("2026-11-25T14:00"), null, ZONE)).toBeNull()
  })
})
