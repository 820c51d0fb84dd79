import type { CardKind } from "../../hooks/api/card-types"
import { numberOf, readScannedCard } from "./scanned-card"

const KINDS = [
  {
    id: "lckind_club",
    name: "Club",
    prefix: "2900",
    length: 13,
    check_digit: "ean13",
    ranges: [{ first: 1, last: 500 }],
  },
] as unknown as readonly CardKind[]

describe("a scanned card", () => {
  it("is read as the server reads it, and its kind is told from the number", () => {
    for (const code of ["2900000000018", "2900-0000 0001-8", ";2900000000018=0000?"]) {
      expect(readScannedCard(code, KINDS)).toEqual({ number: "2900000000018", kind: KINDS[0] })
    }
    expect(readScannedCard("CITY000042", KINDS)).toEqual({ number: "CITY000042", kind: null })
  })

  it("is told from what is no card before anybody is asked", () => {
    expect(readScannedCard(" ", KINDS)).toEqual({ problem: "empty" })
    expect(readScannedCard("12", KINDS)).toEqual({ problem: "noNumber" })
    // A slip of the hand: the last digit guards the others.
    expect(readScannedCard("2900000000019", KINDS)).toEqual({ problem: "wrongNumber" })
    expect(numberOf("12")).toBeNull()
  })
})
