import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { InvariantError } from "../errors"
import { bonuses, BONUSES_MAX, bonusesFromWire, bonusesToWire, sumBonuses } from "./bonuses"

describe("bonuses on the wire", () => {
  it.each([
    [30.5, 3_050],
    [0.01, 1],
    [0.07, 7],
    [1.15, 115],
    [4.35, 435],
    [1_000_000_000, 100_000_000_000],
  ])("%d bonuses are %d hundredths, and come back as they were", (wire, hundredths) => {
    expect(bonusesFromWire(wire)).toBe(hundredths)
    expect(bonusesToWire(bonusesFromWire(wire))).toBe(wire)
  })

  it.each([
    ["nothing", 0],
    ["less than nothing", -5],
    ["no number", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
  ])("refuses %s", (_what, wire) => {
    expect(refusalOf(() => bonusesFromWire(wire))).toMatchObject({
      code: "bonuses_invalid",
      message: "The number of bonuses must be above zero.",
    })
  })

  it.each([0.001, 12.345, 1e-7, 5e-324])("refuses %d: bonuses have two decimals", (wire) => {
    expect(refusalOf(() => bonusesFromWire(wire))).toMatchObject({
      code: "bonuses_invalid",
      message: "Bonuses have at most two decimals.",
    })
  })

  it.each([BONUSES_MAX / 100 + 1, 1e21, Number.MAX_VALUE])(
    "refuses %d bonuses as an absurd number",
    (wire) => {
      expect(refusalOf(() => bonusesFromWire(wire))).toMatchObject({
        code: "bonuses_invalid",
        message: "That is more bonuses than one operation may move.",
      })
    },
  )
})

describe("bonuses inside", () => {
  it.each([0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
    "never are %d hundredths: only whole ones that a double holds exactly",
    (hundredths) => {
      expect(() => bonuses(hundredths)).toThrow(
        new InvariantError(`bonuses must be a safe integer, got ${hundredths}`),
      )
    },
  )

  it("add up, and no lot at all is nothing", () => {
    expect(sumBonuses([bonuses(1), bonuses(250), bonuses(49)])).toBe(300)
    expect(sumBonuses([])).toBe(0)
  })
})
