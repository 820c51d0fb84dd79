import fc from "fast-check"

import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import type { Attribute, AttributeType, AttributeValue } from "./attribute"
import { changeValues } from "./change-values"
import { itemFromText, itemsOf, KEPT_AS, valueOfItems } from "./kept-values"
import { isUnfit } from "./reading"
import { readValue } from "./read-value"

const TODAY = "2027-03-10"
const OPTIONS = ["s", "m", "l", "xl"]

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const numbers = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((whole) => whole / 10_000)
const list = <T>(items: fc.Arbitrary<T>) => fc.array(items, { minLength: 1, maxLength: 10 })

/** What people type, of every type there is; some of it fits. */
const TYPED: Readonly<Record<AttributeType, fc.Arbitrary<unknown>>> = {
  text: fc.string({ unit: "grapheme" }),
  long_text: fc.string({ unit: "grapheme" }),
  number: numbers,
  date: days,
  yes_no: fc.boolean(),
  one_of: fc.constantFrom(...OPTIONS),
  several_of: list(fc.constantFrom(...OPTIONS)),
  numbers: list(numbers),
  dates: list(days),
  phone: fc.integer({ min: 500_000_000, max: 899_999_999 }).map((digits) => `+48 ${digits}`),
  email: fc.emailAddress(),
}

const fieldAndTyped = fc
  .constantFrom(...(Object.keys(TYPED) as AttributeType[]))
  .chain((type) => TYPED[type].map((raw) => ({ attribute: fieldOf(type), raw })))

function fieldOf(type: AttributeType): Attribute {
  const has_options = type === "one_of" || type === "several_of"
  return attributeOf("field", type, has_options ? { options: optionsOf(...OPTIONS) } : {})
}

function keptIfFit(attribute: Attribute, raw: unknown): AttributeValue | undefined {
  const reading = readValue(attribute, raw, TODAY)
  return isUnfit(reading) ? undefined : reading.value
}

describe("values of fields", () => {
  it("are the same when they are read once more", () => {
    fc.assert(
      fc.property(fieldAndTyped, ({ attribute, raw }) => {
        const value = keptIfFit(attribute, raw)
        fc.pre(value !== undefined)
        expect(readValue(attribute, value, TODAY)).toEqual({ value })
      }),
    )
  })

  it("come back from their rows as they were written", () => {
    fc.assert(
      fc.property(fieldAndTyped, ({ attribute, raw }) => {
        const value = keptIfFit(attribute, raw)
        fc.pre(value !== undefined)
        const rows = itemsOf(value)
        expect(valueOfItems(attribute.type, rows)).toEqual(value)
      }),
    )
  })

  it("are found by what a filter or a rule writes of them", () => {
    fc.assert(
      fc.property(fieldAndTyped, ({ attribute, raw }) => {
        const value = keptIfFit(attribute, raw)
        fc.pre(value !== undefined && KEPT_AS[attribute.type] !== "long_text")
        for (const item of itemsOf(value)) {
          expect(itemFromText(attribute, String(item))).toBe(item)
        }
      }),
    )
  })

  it("never make an error of something that is no value at all", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(TYPED) as AttributeType[])),
        fc.anything(),
        (type, raw) => {
          const reading = readValue(fieldOf(type), raw, TODAY)
          expect("value" in reading !== "problem" in reading).toBe(true)
        },
      ),
    )
  })

  it("survive every change of other fields, and the archiving of their own", () => {
    fc.assert(
      fc.property(fieldAndTyped, fieldAndTyped, (kept, other) => {
        const value = keptIfFit(kept.attribute, kept.raw)
        const next = keptIfFit(other.attribute, other.raw)
        fc.pre(value !== undefined && next !== undefined)
        const archived = { ...kept.attribute, key: "kept", is_archived: true }
        const { values } = changeValues({
          attributes: [archived, { ...other.attribute, key: "other" }],
          values: { kept: value },
          filled_in: { other: next },
          editor: "manager",
          today: TODAY,
        })
        expect(values).toEqual({ kept: value, other: next })
      }),
    )
  })
})
