import type { Attribute } from "../../../domain/attributes/attribute"
import { assertUsableAttribute } from "../../../domain/attributes/validate-attribute"
import type { AttributeForm } from "./attribute-form"
import {
  attributeOfForm,
  checkAttributeForm,
  formOfAttribute,
  newAttributeForm,
  withAccess,
} from "./attribute-form"

const SIZE: Attribute = {
  key: "size",
  type: "one_of",
  labels: { en: "Clothing size", pl: "Rozmiar ubrań" },
  required_at: "issue",
  rules: {},
  options: [
    { value: "s", labels: { en: "Small", pl: "Mały" }, is_archived: false },
    { value: "m", labels: { en: "Medium" }, is_archived: true },
  ],
  position: 3,
  seen_by: ["cashier", "marketer"],
  edited_by: ["cashier"],
  is_archived: false,
  ask_again_after_days: 365,
}

const form = (changes: Partial<AttributeForm> = {}): AttributeForm => ({
  ...newAttributeForm("en", 0),
  key: "size",
  labels: { en: "Size" },
  ...changes,
})

describe("the editor of a customer field", () => {
  it("gives back a field as it was when nothing was changed", () => {
    const { is_archived: _, ...saved } = SIZE
    expect(attributeOfForm(formOfAttribute(SIZE))).toEqual(saved)
    expect(checkAttributeForm(formOfAttribute(SIZE))).toEqual({})
  })

  it("asks for a name and a key", () => {
    expect(checkAttributeForm(newAttributeForm("en", 0))).toEqual({
      labels: "required",
      key: "required",
    })
    expect(checkAttributeForm(form({ key: "Size" }))).toEqual({ key: "keyShape" })
  })

  it("says at the input which rule makes no sense", () => {
    const problems = (changes: Partial<AttributeForm>) => checkAttributeForm(form(changes))

    expect(problems({ type: "number", rules: { min: "ten" } })).toEqual({ "rules.min": "number" })
    expect(problems({ type: "number", rules: { min: "10", max: "9,5" } })).toEqual({
      "rules.max": "range",
    })
    expect(problems({ type: "date", rules: { min: "2027-02-30" } })).toEqual({ "rules.min": "day" })
    expect(problems({ type: "date", rules: { min: "2027-03-01", max: "today" } })).toEqual({})
    expect(problems({ rules: { length_min: "5", length_max: "4" } })).toEqual({
      "rules.length_max": "range",
    })
    expect(problems({ rules: { length_min: "1.5" } })).toEqual({ "rules.length_min": "whole" })
    expect(problems({ ask_again_after_days: "a year" })).toEqual({ ask_again_after_days: "whole" })
  })

  it("leaves out rules of a type that was chosen before", () => {
    const changed = form({ type: "number", rules: { length_max: "20", max: "50" } })

    expect(checkAttributeForm(changed)).toEqual({})
    expect(attributeOfForm(changed).rules).toEqual({ max: 50 })
  })

  it("wants an option at least, and each with a name, and gives new ones a value", () => {
    const option = (en: string, value: string | null = null) => ({
      value,
      labels: { en },
      is_archived: false,
    })
    expect(checkAttributeForm(form({ type: "one_of" }))).toEqual({ options: "optionsRequired" })
    expect(checkAttributeForm(form({ type: "one_of", options: [option(" ")] }))).toEqual({
      "options.0": "required",
    })

    const sizes = form({
      type: "one_of",
      options: [option("Small", "s"), option("S"), option("S")],
    })
    expect(attributeOfForm(sizes).options.map(({ value }) => value)).toEqual(["s", "s_2", "s_3"])
  })

  it("lets whoever must fill in a field edit it, and whoever edits it see it", () => {
    const hidden = form({ seen_by: ["marketer"], edited_by: ["marketer"] })

    const demanded = withAccess(hidden, { required_at: "joining" })
    expect(new Set(demanded.edited_by)).toEqual(new Set(["marketer", "member", "cashier"]))
    expect(new Set(demanded.seen_by)).toEqual(new Set(["marketer", "member", "cashier"]))
    expect(withAccess(form(), { seen_by: ["marketer"] }).edited_by).toEqual(["marketer"])
    // The cashier is to ask for it, so the sight cannot be taken from him.
    expect(withAccess(form({ required_at: "issue" }), { seen_by: [] }).seen_by).toEqual(["cashier"])
  })

  it("makes fields that the server takes", () => {
    const forms = [
      form({ type: "number", rules: { min: "0", max: "17", decimals: "0" } }),
      form({ type: "phone", rules: { country: "pl" } }),
      form({ rules: { pattern: "@@-####" } }),
      withAccess(form({ edited_by: [], seen_by: [] }), { required_at: "issue" }),
    ]
    for (const valid of forms) {
      expect(checkAttributeForm(valid)).toEqual({})
      expect(() => {
        assertUsableAttribute({ ...attributeOfForm(valid), is_archived: false })
      }).not.toThrow()
    }
  })
})
