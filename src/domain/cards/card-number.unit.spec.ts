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
    ["from track 1 of a magnetic stripe", "%2900000000012?"],
    ["with the line end of a scanner", "2900000000012\r\n"],
    ["in full-width digits", "２９０００００００００１２"],
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

  it("that is already in its one form stays as it is", () => {
    const once = normalizeCardNumber("club 2900-af")
    expect(normalizeCardNumber(once)).toBe(once)
  })
})
