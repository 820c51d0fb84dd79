import fc from "fast-check"

import { EUR, JPY, KWD } from "../../../integration-tests/fixtures/domain/baskets"
import { InvariantError } from "../errors"
import { spreadByLargestRemainder } from "./largest-remainder"
import { linesToMinor, moneyToMinor } from "./money"

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n))
const total = fc.integer({ min: 0, max: 10_000_000 })
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

describe("spreading a whole over lines", () => {
  it("always adds up to the whole", () => {
    fc.assert(
      fc.property(total, weights, (whole, list) => {
        expect(sum(spreadByLargestRemainder(whole, list))).toBe(whole)
      }),
    )
  })

  it("gives each line its exact share, less than one unit off, and a line without weight nothing", () => {
    fc.assert(
      fc.property(total, weights, (whole, list) => {
        const weight_sum = list.reduce((all, weight) => all + weight, 0n)
        spreadByLargestRemainder(whole, list).forEach((part, index) => {
          const weight = list[index] ?? 0n
          const off = BigInt(part) * weight_sum - BigInt(whole) * weight
          expect(off < weight_sum && off > -weight_sum).toBe(true)
          if (weight === 0n) expect(part).toBe(0)
        })
      }),
    )
  })

  it("never passes a line's integer limit while the whole keeps to their sum", () => {
    const limits = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(limits, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const whole = Math.floor(sum(list) * share)
        fc.pre(whole > 0)
        spreadByLargestRemainder(whole, list).forEach((part, index) => {
          expect(part).toBeLessThanOrEqual(list[index] ?? 0)
        })
      }),
    )
  })

  it("gives the units left over to the larger remainder, and of equal ones to the earlier line", () => {
    expect(spreadByLargestRemainder(500, [3_333n, 3_333n, 3_334n])).toEqual([167, 166, 167])
    expect(spreadByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(spreadByLargestRemainder(0, [0, 0])).toEqual([0, 0])
  })

  it.each([
    ["something over nothing", 5, [0, 0]],
    ["less than nothing", -1, [1]],
    ["over a negative line", 5, [10, -1]],
  ])("refuses to spread %s", (_what, whole, list) => {
    expect(() => spreadByLargestRemainder(whole, list)).toThrow(InvariantError)
  })
})

describe("A8 a basket's lines in minor units", () => {
  const amount = fc
    .record({
      digits: fc.integer({ min: 0, max: 99_999_999 }),
      scale: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ digits, scale }) => `${digits}e-${scale}`)

  it.each([EUR, JPY, KWD])("add up to the whole, rounded once ($code)", (currency) => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), (lines) => {
        const fine = lines.reduce((all, line) => {
          const [digits = "0", scale = "0"] = line.split("e-")
          return all + BigInt(digits) * 10n ** BigInt(5 - Number(scale))
        }, 0n)
        expect(sum(linesToMinor(lines, currency))).toBe(
          moneyToMinor({ digits: fine, scale: 5 }, currency),
        )
      }),
    )
  })
})
