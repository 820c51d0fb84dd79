import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { AttributeViewer } from "./access"
import { maySee, valuesSeenBy } from "./access"
import type { Attribute, AttributeValues } from "./attribute"
import type { FilledIn } from "./change-values"
import { changeValues } from "./change-values"
import { assertComplete, missingAttributes } from "./required"

const SIZE = attributeOf("size", "one_of", { options: optionsOf("s", "m"), required_at: "joining" })
const CITY = attributeOf("city", "text")
const SEGMENT = attributeOf("segment", "text", { seen_by: ["marketer"], edited_by: ["marketer"] })
const CLUB = attributeOf("club_since", "date", {
  seen_by: ["member", "cashier"],
  edited_by: ["cashier"],
})
const SHOE = attributeOf("shoe", "number", { is_archived: true })
const FIELDS = [SIZE, CITY, SEGMENT, CLUB, SHOE]

function change(
  filled_in: FilledIn,
  {
    values = {},
    editor = "member",
    attributes = FIELDS,
  }: { values?: AttributeValues; editor?: AttributeViewer; attributes?: Attribute[] } = {},
) {
  return changeValues({ attributes, values, filled_in, editor, today: "2027-03-10" })
}

describe("a form that somebody fills in", () => {
  it("changes what is named, and leaves the rest as it is", () => {
    const values = { size: "s", city: "Gdynia" }
    const changed = change({ size: "m" }, { values })
    expect(changed.values).toEqual({ size: "m", city: "Gdynia" })
    expect(changed.set.map(({ attribute, value }) => [attribute.key, value])).toEqual([
      ["size", "m"],
    ])
    expect(change({ city: null }, { values })).toMatchObject({
      removed: [CITY],
      values: { size: "s" },
    })
  })

  it("writes nothing where nothing is new", () => {
    const nothing = { set: [], removed: [] }
    expect(change({ city: " Gdynia " }, { values: { city: "Gdynia" } })).toMatchObject(nothing)
    expect(change({ city: null })).toMatchObject(nothing)
  })

  it("confirms what comes back as it was, where its editor could have changed it", () => {
    const values = { city: "Gdynia", club_since: "2020-01-01" }
    const keys = (editor: AttributeViewer) =>
      change({ ...values, city: " Gdynia ", size: null }, { values, editor }).confirmed.map(
        ({ key }) => key,
      )
    expect(keys("member")).toEqual(["city"])
    expect(keys("cashier")).toEqual(["city", "club_since"])
    expect(change({ city: "Sopot" }, { values }).confirmed).toEqual([])
  })

  it("may send back what it was given: a field of staff, a choice that is not offered any more", () => {
    const [s, m] = optionsOf("s", "m")
    const narrowed = { ...SIZE, options: [s, { ...m, is_archived: true }] as Attribute["options"] }
    const values = { size: "m", club_since: "2020-01-01" }
    expect(change({ ...values }, { values, attributes: [narrowed, CLUB] }).set).toEqual([])
    expect(
      refusalOf(() => change({ size: "m" }, { values: { size: "s" }, attributes: [narrowed] })),
    ).toMatchObject({ code: "attribute_invalid", message: "size: Choose from: s." })
  })

  it.each([
    ["a field that there is not", { color: "red" }, "color"],
    ["a field of the marketer", { segment: "vip" }, "segment"],
    ["an archived field", { shoe: 42 }, "shoe"],
    ["what every object has", { constructor: "red" }, "constructor"],
  ])("tells a shopper the same of %s", (_what, filled_in, key) => {
    expect(refusalOf(() => change(filled_in))).toEqual({
      code: "attribute_invalid",
      message: `${key}: There is no such field.`,
      details: { key },
    })
  })

  it("is refused where a shopper changes what he only sees, and taken from the cashier", () => {
    const filled_in = { club_since: "2020-01-01" }
    expect(refusalOf(() => change(filled_in))).toEqual({
      code: "forbidden_for_role",
      message: "club_since: You may not change this field.",
      details: { key: "club_since" },
    })
    expect(change(filled_in, { editor: "cashier" }).values).toEqual(filled_in)
    expect(refusalOf(() => change({ segment: "vip" }, { editor: "cashier" })).code).toBe(
      "attribute_invalid",
    )
    expect(change({ segment: "vip" }, { editor: "manager" }).values).toEqual({ segment: "vip" })
  })

  it("cannot empty a field that is mandatory", () => {
    expect(refusalOf(() => change({ size: null }, { values: { size: "s" } }))).toEqual({
      code: "attribute_required",
      message: "size: This field must be filled in.",
      details: { key: "size" },
    })
  })
})

describe("mandatory fields", () => {
  const CHILD = attributeOf("children", "dates", { required_at: "issue" })

  it("are asked for when their time has come, and not before", () => {
    const fields = [CITY, CHILD, SIZE]
    expect(() => assertComplete(fields, { size: "s" }, "joining")).not.toThrow()
    expect(refusalOf(() => assertComplete(fields, { size: "s" }, "issue"))).toMatchObject({
      code: "attribute_required",
      details: { key: "children" },
    })
    expect(missingAttributes(fields, {}, ["joining", "issue"])).toEqual(["children", "size"])
  })

  it("are nobody's duty once they are archived", () => {
    expect(() => assertComplete([{ ...SIZE, is_archived: true }], {}, "joining")).not.toThrow()
  })
})

describe("who sees which field", () => {
  const values = { size: "m", segment: "vip", club_since: "2020-01-01", shoe: 42 }

  it.each<[AttributeViewer, string[]]>([
    ["member", ["size", "club_since"]],
    ["cashier", ["size", "club_since"]],
    ["marketer", ["size", "segment"]],
    ["manager", ["size", "segment", "club_since"]],
  ])("the %s sees %j", (viewer, keys) => {
    expect(Object.keys(valuesSeenBy(FIELDS, values, viewer))).toEqual(keys)
  })

  it("nobody sees an archived field, and its value is there again when it is taken back", () => {
    expect(maySee(SHOE, "manager")).toBe(false)
    const again = { ...SHOE, is_archived: false }
    expect(valuesSeenBy([again], values, "member")).toEqual({ shoe: 42 })
  })
})
