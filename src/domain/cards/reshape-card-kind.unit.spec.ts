import { cardKindWith, shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { NumberShape } from "./number-shape"
import { refuseReshaping } from "./reshape-card-kind"

const shapeOf = (...ranges: [number, number][]) =>
  shapeWith({ ranges: ranges.map(([first, last]) => ({ first, last })) })
const before = cardKindWith({ shape: shapeOf([10, 20]) })

describe("a kind with cards", () => {
  it.each<[string, NumberShape]>([
    ["stays as it is", shapeOf([10, 20])],
    ["grows to both sides", shapeOf([5, 25])],
    ["gets another range", shapeOf([10, 20], [30, 40])],
    ["is written as two ranges that touch", shapeOf([10, 15], [16, 20])],
  ])("%s", (_how, shape) => {
    expect(() => {
      refuseReshaping(before, cardKindWith({ shape }))
    }).not.toThrow()
  })

  it.each<[string, NumberShape]>([
    ["a shorter range", shapeOf([10, 19])],
    ["a gap", shapeOf([10, 14], [16, 20])],
    ["another range", shapeOf([30, 40])],
    ["another prefix", { ...shapeOf([10, 20]), prefix: "2901" }],
    ["another length", { ...shapeOf([10, 20]), length: 14, check_digit: "luhn" }],
    ["no check digit", { ...shapeOf([10, 20]), check_digit: "none" }],
  ])("does not get %s", (_what, shape) => {
    expect(refusalOf(() => refuseReshaping(before, cardKindWith({ shape })))).toMatchObject({
      code: "card_kind_in_use",
      message:
        'There are cards "Club": the ranges of their numbers may grow, everything else of the numbers stays.',
    })
  })

  it("does not go", () => {
    expect(refusalOf(() => refuseReshaping(before, null))).toMatchObject({
      code: "card_kind_in_use",
      message: 'There are cards "Club", so their kind has to stay.',
    })
  })
})
