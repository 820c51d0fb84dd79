import { cardKindWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { PRINT_COLUMNS, printLine } from "./print-line"

describe("the file for the print shop", () => {
  it("has the number and both tracks of a card on one line", () => {
    const kind = cardKindWith({
      track_1_template: "%B{number}^CLUB MEMBER^{number}?",
      track_2_template: ";{number}=0000?",
    })
    expect(PRINT_COLUMNS.join(",")).toBe("number,track_1,track_2")
    expect(printLine(kind, "2900000000001")).toBe(
      "2900000000001,%B2900000000001^CLUB MEMBER^2900000000001?,;2900000000001=0000?",
    )
  })

  it("has empty cells for cards without a stripe", () => {
    expect(printLine(cardKindWith(), "2900000000001")).toBe("2900000000001,,")
  })
})
