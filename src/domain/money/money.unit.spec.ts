import { EUR, JPY, KWD } from "../../../integration-tests/fixtures/domain/baskets"
import { InvariantError } from "../errors"
import { currencyOf } from "./currency"
import { fitsScale, parseDecimal } from "./decimal"
import { linesToMinor, moneyFromMinor, moneyToMinor, sumMoney } from "./money"

describe("decimals", () => {
  it.each([
    ["12.50", 1_250n, 2],
    ["-0.5", -5n, 1],
    ["1e-7", 1n, 7],
    [30, 30n, 0],
    [1e21, 10n ** 21n, 0],
    ["2.5e3", 2_500n, 0],
  ])("%s is read exactly", (text, digits, scale) => {
    expect(parseDecimal(text)).toEqual({ digits, scale })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "", "12,50", "1.2.3", "0x10", ".5"])(
    "%p is no decimal",
    (text) => {
      expect(() => parseDecimal(text)).toThrow(
        new InvariantError(`not a decimal number: ${String(text)}`),
      )
    },
  )

  it("have as many places as they need: 12.50 fits one, 12.55 does not", () => {
    expect(fitsScale(parseDecimal("12.50"), 1)).toBe(true)
    expect(fitsScale(parseDecimal("12.55"), 1)).toBe(false)
    expect(fitsScale(parseDecimal("12"), 0)).toBe(true)
  })
})

describe("A10 money in minor units", () => {
  it.each([
    ["10.06", "eur", 1_006],
    [10.06, "eur", 1_006],
    ["10.005", "eur", 1_001],
    ["10.0049", "eur", 1_000],
    ["-10.005", "eur", -1_001],
    [1_234, "jpy", 1_234],
    ["1234.5", "jpy", 1_235],
    ["1.0005", "kwd", 1_001],
    ["1.0004", "kwd", 1_000],
  ])("%s in %s is %d minor units", (major, code, expected) => {
    expect(moneyToMinor(major, currencyOf(code))).toBe(expected)
  })

  it("goes back to major units", () => {
    expect(moneyFromMinor(moneyToMinor("10.06", EUR), EUR)).toBe(10.06)
    expect(moneyFromMinor(moneyToMinor("1234", JPY), JPY)).toBe(1_234)
    expect(moneyFromMinor(moneyToMinor("1.001", KWD), KWD)).toBe(1.001)
  })

  it("knows how many digits a currency has, however its code is written", () => {
    expect(currencyOf("EUR")).toEqual({ code: "eur", digits: 2 })
    expect(currencyOf("jpy").digits).toBe(0)
    expect(currencyOf("kwd").digits).toBe(3)
    expect(currencyOf("xyz").digits).toBe(2)
  })
})

describe("A8 lines of a basket in minor units", () => {
  const withTax = ["6.44", "10.258", "51.6465", "249.849", "2760"]

  it("are rounded once, for the whole: 3 078.1935 is 3 078.19, and the lines add up to it", () => {
    const lines = linesToMinor(withTax, EUR)
    expect(lines).toEqual([644, 1_026, 5_164, 24_985, 276_000])
    expect(sumMoney(lines)).toBe(307_819)
  })

  it("keep what is already whole, and count nothing below zero", () => {
    expect(linesToMinor(["33.33", "33.33", "33.34"], EUR)).toEqual([3_333, 3_333, 3_334])
    expect(linesToMinor(["10", "-3"], EUR)).toEqual([1_000, 0])
    expect(linesToMinor([], EUR)).toEqual([])
  })

  it("that are fractions of one unit become one unit together", () => {
    expect(linesToMinor(["0.4", "0.4", "0.4"], JPY)).toEqual([1, 0, 0])
  })
})
