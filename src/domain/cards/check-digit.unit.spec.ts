import fc from "fast-check"

import type { CheckDigit } from "./check-digit"
import { checkDigitOf } from "./check-digit"

describe("the check digit of a card", () => {
  it.each<[CheckDigit, string, string]>([
    ["ean13", "400638133393", "1"],
    ["ean13", "290000000001", "8"],
    ["ean8", "7351353", "7"],
    ["luhn", "7992739871", "3"],
    ["luhn", "453201511283036", "6"],
    ["luhn", "0", "0"],
    ["none", "2900", ""],
  ])("by %s behind %s is %s", (kind, digits, expected) => {
    expect(checkDigitOf(kind, digits)).toBe(expected)
  })

  it.each<CheckDigit>(["ean13", "ean8", "luhn"])(
    "by %s tells any one digit that was read wrong",
    (kind) => {
      const slip = fc.tuple(
        fc.stringMatching(/^\d{12}$/),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
      )
      fc.assert(
        fc.property(slip, ([digits, place, by]) => {
          const wrong = (Number(digits[place]) + by) % 10
          const misread = digits.slice(0, place) + wrong + digits.slice(place + 1)
          expect(checkDigitOf(kind, misread)).not.toBe(checkDigitOf(kind, digits))
        }),
      )
    },
  )
})
