import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { readCode } from "./code-read"

const number = (
  card_number: string | null,
  phone: string | null = null,
  is_surely_phone = false,
) => ({
  kind: "number",
  card_number,
  phone,
  is_surely_phone,
})

describe("what stands in the one field of a till", () => {
  it.each([
    ["a card's number", "2900 0000 0001-2", number("2900000000012")],
    ["the raw track of a swiped card", ";2900000000012=0000?", number("2900000000012")],
    ["the text of a QR code", "https://shop.com/c/2900000000012?u=a@b", number("2900000000012")],
    ["a phone number with its country", "+48 600 100 200", number(null, "+48600100200", true)],
    ["a track that begins like one", "+2900000000012=2712?", number("2900000000012")],
    ["an e-mail address", " Anna@Shop.com\r", { kind: "email", email: "Anna@Shop.com" }],
  ])("is %s", (_, code, read) => {
    expect(readCode(code, null)).toEqual(read)
  })

  it("may be a card's number or a phone number, where the country is known", () => {
    expect(readCode("600 100 200", "pl")).toEqual(number("600100200", "+48600100200"))
    expect(readCode("600 100 200", null)).toEqual(number("600100200"))
  })

  it.each(["Anna Kowalska!", "%E?", "12"])("is refused where it can be neither: %s", (code) => {
    expect(refusalOf(() => readCode(code, "pl"))).toMatchObject({
      code: "card_number_invalid",
      message:
        "This is no card number, no e-mail address, and no phone number with its country. Read it again.",
    })
  })

  it("asks for a country that there is", () => {
    expect(refusalOf(() => readCode("600100200", "zz"))).toMatchObject({
      code: "attribute_invalid",
    })
  })
})
