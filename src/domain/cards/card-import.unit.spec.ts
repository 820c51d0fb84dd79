import { cardKindWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { checkImport, rowsOfImport } from "./card-import"

const texts = (csv: string) => rowsOfImport(csv).map(({ line, text }) => `${line} ${text}`)

describe("a file of card numbers", () => {
  it.each([
    ["one number on a line", "2900000000001\n2900000000018\n"],
    [
      "with the line ends of Windows and a mark of the byte order",
      "\uFEFF2900000000001\r\n2900000000018",
    ],
    ["quoted, with something behind it", '"2900000000001";gold\n"2900000000018";silver'],
  ])("may be %s", (_how, csv) => {
    expect(texts(csv)).toEqual(["1 2900000000001", "2 2900000000018"])
  })

  it("may name its columns, and have empty lines", () => {
    expect(texts("place,Number\nbox 1,2900000000001\n\nbox 2,2900000000018")).toEqual([
      "2 2900000000001",
      "4 2900000000018",
    ])
  })

  it("tells every row that cannot be imported, and why", () => {
    const rows = rowsOfImport(
      "number\n2900-0000-0000-1\nabc\n2900000000019\n2901000000000\n2900 0000 0000 1\n2900000000018",
    )
    expect(checkImport(cardKindWith(), rows)).toEqual({
      good: [
        { line: 2, number: "2900000000001" },
        { line: 7, number: "2900000000018" },
      ],
      bad: [
        {
          line: 3,
          text: "abc",
          code: "card_number_invalid",
          message:
            "A card number has 4 to 32 digits or Latin letters; spaces and dashes do not count.",
        },
        {
          line: 4,
          text: "2900000000019",
          code: "card_number_invalid",
          message:
            'The last digit does not fit a number of the cards "Club". Read the number again.',
        },
        {
          line: 5,
          text: "2901000000000",
          code: "card_number_invalid",
          message: 'Card 2901000000000 lies outside the ranges of the cards "Club".',
        },
        {
          line: 6,
          text: "2900 0000 0000 1",
          code: "card_number_taken",
          message: "Card 2900000000001 stands on line 2 already.",
        },
      ],
    })
  })
})
