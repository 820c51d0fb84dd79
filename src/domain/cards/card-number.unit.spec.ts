import fc from "fast-check"

import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { normalizeCardNumber } from "./card-number"

describe("A32 a card number", () => {
  it.each([
    ["as printed in groups", " 2900 0000 0001 2 "],
    ["with dashes", "2900-0000-0001-2"],
    ["with the dashes of a text program", "2900–0000—0001‑2"],
    ["with dots and underscores", "2900.0000_00012"],
    ["from track 2 of a magnetic stripe", ";2900000000012?"],
    ["with the check character behind the track", ";2900000000012?7"],
    ["from a reader that leaves the beginning out", "2900000000012?"],
    ["with what follows the number on track 2", ";2900000000012=27120000?"],
    ["from track 1 of a magnetic stripe", "%2900000000012?"],
    ["with the holder on track 1", "%B2900000000012^NOVAK/ANNA^2712?"],
    ["with both tracks", "%B2900000000012^NOVAK/ANNA^2712?;2900000000012=2712?"],
    ["where track 1 could not be read", "%E?;2900000000012=2712?"],
    ["with the line end of a scanner", "2900000000012\r\n"],
    ["with the mark of its symbology", "]E02900000000012"],
    ["with invisible marks of direction", "\u200e2900000000012\u202c"],
    ["in full-width digits", "２９０００００００００１２"],
    ["in Arabic-Indic digits", "٢٩٠٠٠٠٠٠٠٠٠١٢"],
    ["in Persian digits", "۲۹۰۰۰۰۰۰۰۰۰۱۲"],
    ["in a link", "https://shop.com/c/2900000000012"],
    ["in a link with its campaign", "HTTPS://SHOP.COM/c/2900-000000012/?utm_source=qr#top"],
    ["in the query of a link", "https://shop.com/join?lang=pl&card=2900%20000000012"],
    ["through a French keyboard", "éçààààààààà&é"],
    ["on track 2 through a French keyboard", "méçààààààààà&é=éè&é§"],
    ["on track 1 through a French keyboard", "5Béçààààààààà&é6NOVQK!QNNQ6éè&é§"],
    ["on track 2 through a Russian keyboard", "ж2900000000012=2712,"],
    ["on track 1 through a Russian keyboard", "%И2900000000012:ТЩМФЛ:2712,"],
    ["on track 2 through a Persian keyboard", "ک۲۹۰۰۰۰۰۰۰۰۰۱۲=۲۷۱۲؟"],
    ["on track 1 through a Persian keyboard", "٪۲۹۰۰۰۰۰۰۰۰۰۱۲×دخرشن×۲۷۱۲؟"],
    ["on track 2 through an Arabic keyboard", "ك2900000000012؟"],
  ])("is the same %s", (_how, scanned) => {
    expect(normalizeCardNumber(scanned)).toBe("2900000000012")
  })

  it("may have letters, and they are capital", () => {
    expect(normalizeCardNumber("club-00af")).toBe("CLUB00AF")
  })

  it.each([
    ["empty", ""],
    ["only spaces", "   "],
    ["too short", "123"],
    ["too long", "1".repeat(33)],
    ["an e-mail address", "anna@shop.com"],
    ["in letters that no card prints", "карта1234"],
    ["another sign", "2900+0000"],
    ["a piece of SQL", "2900'; drop table"],
    ["two words with a sign between", "anna&bela"],
    ["a link without a number", "https://shop.com/"],
    ["a link with half an escape", "https://shop.com/c/%E0%A4"],
    ["an empty track", ";?"],
  ])("that is %s is refused", (_what, code) => {
    expect(refusalOf(() => normalizeCardNumber(code))).toMatchObject({
      code: "card_number_invalid",
      message: "A card number has 4 to 32 digits or Latin letters; spaces and dashes do not count.",
    })
  })

  it("may have 4 characters at least and 32 at most", () => {
    expect(normalizeCardNumber("1234")).toBe("1234")
    expect(normalizeCardNumber("9".repeat(32))).toHaveLength(32)
  })

  const number = fc.stringMatching(/^[0-9A-Z]{4,32}$/)

  it("that is already in its one form stays as it is, whatever it is", () => {
    fc.assert(
      fc.property(number, (once) => {
        expect(normalizeCardNumber(once)).toBe(once)
      }),
    )
  })

  it("is found again through every framing and separator", () => {
    const framing = fc.constantFrom(
      (text: string) => `;${text}=2712?`,
      (text: string) => `%B${text}^NOVAK^2712?x`,
      (text: string) => `https://shop.com/c/${text}?utm=1`,
      (text: string) => text.replace(/(.{4})/g, "$1 "),
      (text: string) => text.toLowerCase().replace(/(.{4})/g, "$1-"),
    )
    fc.assert(
      fc.property(number, framing, (text, frame) => {
        expect(normalizeCardNumber(frame(text))).toBe(text)
      }),
    )
  })
})
