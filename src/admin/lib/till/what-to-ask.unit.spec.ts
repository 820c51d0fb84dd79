import type { CardKind } from "../../hooks/api/card-types"
import { readTyped } from "./what-to-ask"

const CLUB = {
  id: "kind",
  name: "Club card",
  prefix: "2900",
  length: 13,
  check_digit: "ean13",
  ranges: [{ first: 0, last: 99_999_999 }],
} as unknown as CardKind

const asked = (typed: string) => readTyped(typed, [CLUB]).ask

describe("what the till's one field was given", () => {
  it.each([
    ["an e-mail address", " anna@shop.com\r"],
    ["a phone number with its country", "+48 600 100 200"],
    ["the track of a magnetic stripe", ";2900000000018=0000?"],
    ["a link in a QR code", "https://shop.com/c/2900000000018"],
  ])("is a person's where it can be nothing else: %s", (_, typed) => {
    expect(asked(typed)).toEqual(["person"])
  })

  it("is goods where it is words", () => {
    expect(asked("wool coat")).toEqual(["product"])
    expect(asked("coat, blue")).toEqual(["product"])
    expect(asked("a")).toEqual(["product"])
  })

  it("is asked both ways where it may be either, a card of a known kind as one first", () => {
    expect(asked("2900000000018")).toEqual(["person", "product"])
    expect(asked("5901234123457")).toEqual(["product", "person"])
    expect(asked("COAT-L")).toEqual(["product", "person"])
    expect(asked("600 100 200")).toEqual(["product", "person"])
  })

  it("is asked both ways where its check digit is not that of a card", () => {
    expect(asked("2900000000017")).toEqual(["product", "person"])
  })

  it("is nothing where nothing was typed", () => {
    expect(asked("  ")).toEqual([])
  })

  it("is so many of it where a number and a star stand before", () => {
    expect(readTyped("3*5901234123457", [])).toEqual({
      code: "5901234123457",
      quantity: 3,
      ask: ["product"],
    })
    expect(readTyped("12 x COAT-L", [])).toMatchObject({ code: "COAT-L", quantity: 12 })
    expect(readTyped("0*1234", [])).toMatchObject({ code: "0*1234", quantity: 1 })
  })
})
