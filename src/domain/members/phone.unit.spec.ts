import fc from "fast-check"

import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { normalizePhone } from "./phone"

describe("a phone number", () => {
  it.each<[string, string | null]>([
    ["+48600100200", null],
    ["+48 600 100 200", null],
    ["0048 600-100-200", null],
    ["+48 (600) 100.200", "de"],
    ["600 100 200", "pl"],
    ["600100200", "PL"],
    ["＋４８ ６００ １００ ２００", null],
    ["+٤٨ ٦٠٠ ١٠٠ ٢٠٠", null],
    ["+۴۸ ۶۰۰ ۱۰۰ ۲۰۰", null],
  ])("%s in %s is +48600100200", (text, country) => {
    expect(normalizePhone(text, country)).toBe("+48600100200")
  })

  it("is written with the zero of its country, and without it", () => {
    expect(normalizePhone("030 901820", "de")).toBe("+4930901820")
    expect(normalizePhone("0912 345 6789", "ir")).toBe("+989123456789")
    expect(normalizePhone("8 (912) 345-67-89", "ru")).toBe("+79123456789")
  })

  it.each<[string, string | null]>([
    ["600 100 200", null],
    ["+48 600", null],
    ["+48 600 100 200 ext. 7", null],
    ["anna", "pl"],
    ["", "pl"],
    ["call +48 600 100 200", null],
    ["+999 600 100 200", null],
  ])("is not read out of %j in %s", (text, country) => {
    expect(refusalOf(() => normalizePhone(text, country))).toMatchObject({
      code: "attribute_invalid",
      message:
        "phone: Write a number with + and its country, for example +48 600 100 200, or name the country.",
    })
  })

  it("is of a country that there is", () => {
    expect(refusalOf(() => normalizePhone("600 100 200", "xx"))).toMatchObject({
      code: "attribute_invalid",
      message: 'country_code: There is no country "xx".',
    })
  })

  it("stays what it is once it is normal, and never becomes two numbers", () => {
    const number = fc.stringMatching(/^[5-8]\d{8}$/)
    fc.assert(
      fc.property(number, (digits) => {
        const first = valueOf(digits, "pl")
        if (first === null) return
        expect(normalizePhone(first, null)).toBe(first)
        expect(normalizePhone(first, "de")).toBe(first)
        expect(normalizePhone([...digits].join("-"), "pl")).toBe(first)
      }),
    )
  })
})

function valueOf(text: string, country: string): string | null {
  try {
    return normalizePhone(text, country)
  } catch {
    return null
  }
}
