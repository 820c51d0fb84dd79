import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { CardKind } from "./card-kind"
import type { DrawnSymbology } from "./drawn-code"
import { codeToDraw } from "./drawn-code"

describe("the code on a card", () => {
  it.each<[CardKind["symbologies"], string, DrawnSymbology | null, string]>([
    [["ean"], "2900000000018", null, "ean13"],
    [["ean"], "29000005", null, "ean8"],
    [["magnetic_track", "qr"], "CITY000042", null, "qr"],
    [["magnetic_track"], "CITY000042", null, "code128"],
    [["ean"], "2900000000018", "qr", "qr"],
    [["qr"], "2900000000018", "code128", "code128"],
  ])(
    "of a kind with %s and the number %s, asked for %s, is %s",
    (symbologies, number, asked, bars) => {
      expect(codeToDraw({ symbologies }, number, asked)).toEqual({ number, bars })
    },
  )

  it("of a card without a kind is Code 128", () => {
    expect(codeToDraw(null, "ABCD", null)).toEqual({ number: "ABCD", bars: "code128" })
  })

  it.each(["2900000000019", "290000000001", "CITY000042", "29000002"])(
    "%s is not drawn as an EAN, which it is not",
    (number) => {
      expect(refusalOf(() => codeToDraw({ symbologies: ["ean"] }, number, null))).toMatchObject({
        code: "card_number_invalid",
        message: `Card ${number} is no EAN: that has 8 or 13 digits, the last of them a check digit. Draw it as code128 or qr.`,
      })
    },
  )
})
