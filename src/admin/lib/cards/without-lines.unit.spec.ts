import { checkImport, rowsOfImport } from "../../../domain/cards/card-import"
import { withoutLines } from "./without-lines"

const KIND = {
  id: "lckind_city",
  name: "City",
  shape: {
    prefix: "CITY",
    length: 10,
    check_digit: "none" as const,
    ranges: [{ first: 0, last: 999_999 }],
  },
}

describe("a file of cards without its bad rows", () => {
  it("has the good ones left, whichever way its lines end", () => {
    const csv = "number;shop\r\nCITY000042;1\r\nCITY00043;1\r\n\r\nCITY000044;2\rCITY000042;3\n"
    const { bad } = checkImport(KIND, rowsOfImport(csv))
    expect(bad.map(({ line }) => line)).toEqual([3, 6])

    const left = withoutLines(
      csv,
      bad.map(({ line }) => line),
    )
    expect(checkImport(KIND, rowsOfImport(left))).toMatchObject({
      good: [{ number: "CITY000042" }, { number: "CITY000044" }],
      bad: [],
    })
    expect(withoutLines(csv, [])).toBe(csv)
  })
})
