import fc from "fast-check"

import { cardKindWith, shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { kindOfNumber, refuseOverlap } from "./kind-of-number"
import type { NumberShape } from "./number-shape"
import { capacityOf, numberOfSerial } from "./number-shape"

const club = cardKindWith({ shape: shapeWith({ ranges: [{ first: 1, last: 500 }] }) })
const staff = cardKindWith({
  id: "lckind_staff",
  name: "Staff",
  shape: shapeWith({ ranges: [{ first: 501, last: 99_999_999 }] }),
})
const city = cardKindWith({
  id: "lckind_city",
  name: "City card",
  shape: shapeWith({ prefix: "CITY", length: 10, check_digit: "none" }),
})
const kinds = [club, staff, city]

describe("the kind of a number", () => {
  it("writes a serial with prefix, leading zeros and check digit", () => {
    expect(numberOfSerial(club.shape, 1)).toBe("2900000000018")
    expect(numberOfSerial(city.shape, 42)).toBe("CITY000042")
    expect(capacityOf(staff.shape)).toBe(99_999_499)
  })

  it("is told from the number alone", () => {
    expect(kindOfNumber(kinds, numberOfSerial(club.shape, 500))?.name).toBe("Club")
    expect(kindOfNumber(kinds, numberOfSerial(staff.shape, 501))?.name).toBe("Staff")
    expect(kindOfNumber(kinds, "CITY000042")?.name).toBe("City card")
  })

  it.each([
    "2901000000017",
    "290000000001",
    "29000000000180",
    "CITZ000042",
    numberOfSerial(shapeWith(), 0),
  ])("of %s is none", (number) => {
    expect(kindOfNumber(kinds, number)).toBeNull()
  })

  it("is not guessed where the last digit or a letter says that somebody misread", () => {
    expect(refusalOf(() => kindOfNumber(kinds, "2900000000019"))).toMatchObject({
      code: "card_number_invalid",
      message: 'The last digit does not fit a number of the cards "Club". Read the number again.',
    })
    expect(refusalOf(() => kindOfNumber(kinds, "CITY0000A2"))).toMatchObject({
      code: "card_number_invalid",
      message:
        'Numbers of the cards "City card" have digits only after the prefix. Read the number again.',
    })
  })

  it("cannot be two: ranges that overlap are refused, and both are named", () => {
    const wider = cardKindWith({
      id: "lckind_new",
      shape: shapeWith({ ranges: [{ first: 400, last: 450 }] }),
    })
    expect(refusalOf(() => refuseOverlap(wider, kinds))).toMatchObject({
      code: "card_ranges_overlap",
      message:
        'The numbers 2900000004000 to 2900000004509 overlap with 2900000000010 to 2900000005009 of the cards "Club".',
    })
    const shorter_prefix = cardKindWith({ id: "lckind_new", shape: shapeWith({ prefix: "29" }) })
    expect(refusalOf(() => refuseOverlap(shorter_prefix, kinds)).code).toBe("card_ranges_overlap")
  })

  it("may change its own ranges, and numbers of another length are no neighbors", () => {
    const wider = { ...club, shape: shapeWith({ ranges: [{ first: 0, last: 500 }] }) }
    const longer = { ...club, shape: shapeWith({ length: 16, check_digit: "luhn" }) }
    expect(() => {
      refuseOverlap(wider, kinds)
      refuseOverlap(longer, [staff, city])
    }).not.toThrow()
  })

  it("of every number that it makes is itself, whatever its shape", () => {
    const shape = fc
      .record({
        prefix: fc.stringMatching(/^\d{0,6}$/),
        length: fc.integer({ min: 9, max: 20 }),
        check_digit: fc.constantFrom("none" as const, "luhn" as const),
        first: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ first, ...rest }): NumberShape =>
        shapeWith({ ...rest, ranges: [{ first, last: 99 }] }),
      )
    fc.assert(
      fc.property(shape, fc.integer({ min: 9, max: 99 }), (shape, serial) => {
        const kind = cardKindWith({ shape })
        const number = numberOfSerial(shape, serial)
        expect(number).toHaveLength(shape.length)
        expect(kindOfNumber([kind], number)).toBe(kind)
      }),
    )
  })
})
