import fc from "fast-check"

import { cardKindWith, shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { SerialRange } from "./number-shape"
import { assertEnoughSerials, serialsFrom, unguessableSerials } from "./serials"

const RANGES: readonly SerialRange[] = [
  { first: 8, last: 10 },
  { first: 20, last: 22 },
]

describe("serials in a row", () => {
  it("go on in the next range, and stop where the last one ends", () => {
    expect(serialsFrom(RANGES, 0, 4)).toEqual([8, 9, 10, 20])
    expect(serialsFrom(RANGES, 10, 3)).toEqual([10, 20, 21])
    expect(serialsFrom(RANGES, 21, 100)).toEqual([21, 22])
    expect(serialsFrom(RANGES, 23, 1)).toEqual([])
  })
})

describe("unguessable serials", () => {
  it("are different, within the ranges, and reach every one of them", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(5)), (chances) => {
        const serials = unguessableSerials(RANGES, 6, (limit) => {
          expect(limit).toBe(6)
          return chances.next().value as number
        })
        expect([...serials].sort((a, b) => a - b)).toEqual([8, 9, 10, 20, 21, 22])
      }),
    )
  })
})

describe("the room for more cards", () => {
  const kind = cardKindWith({ shape: shapeWith({ ranges: [{ first: 1, last: 1_000 }] }) })
  const asked = (count: number, unguessable: boolean, cards: number, next_serial: number) => () => {
    assertEnoughSerials(kind, { count, unguessable }, { cards, next_serial })
  }

  it("is what is left of the ranges, for numbers in a row", () => {
    expect(asked(900, false, 100, 101)).not.toThrow()
    expect(refusalOf(asked(901, false, 100, 101))).toMatchObject({
      code: "card_range_exhausted",
      message: 'There is room for 900 more cards "Club": the ranges end there.',
    })
  })

  it("is a hundredth of the ranges, for numbers that nobody can guess", () => {
    expect(asked(6, true, 4, 1)).not.toThrow()
    expect(refusalOf(asked(7, true, 4, 1))).toMatchObject({
      code: "card_range_exhausted",
      message:
        'There is room for 6 more cards "Club": more could be guessed, since only one number in 100 may be a card.',
    })
    expect(refusalOf(asked(1, true, 400, 401)).message).toContain("room for 0 more cards")
  })
})
