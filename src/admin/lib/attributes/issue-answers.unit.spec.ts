import type { Attribute } from "../../../domain/attributes/attribute"
import { mandatoryFields, readAnswers } from "./issue-answers"

const field = (key: string, changes: Partial<Attribute> = {}): Attribute => ({
  key,
  type: "number",
  labels: { en: key },
  required_at: "issue",
  rules: { max: 50 },
  options: [],
  position: 0,
  seen_by: ["cashier"],
  edited_by: ["cashier"],
  is_archived: false,
  ask_again_after_days: null,
  ...changes,
})

describe("what is asked when a card is issued", () => {
  it("is mandatory, in use, and not known yet", () => {
    const fields = [
      field("shoe"),
      field("size", { required_at: "joining" }),
      field("hobby", { required_at: "never" }),
      field("old", { is_archived: true }),
    ]
    const keys = (missing: string[] | null) => mandatoryFields(fields, missing).map((f) => f.key)

    expect(keys(null)).toEqual(["shoe", "size"])
    expect(keys(["size", "old"])).toEqual(["size"])
  })

  it("has to be answered, and fittingly", () => {
    const fields = [field("shoe"), field("size"), field("age")]

    expect(readAnswers(fields, { shoe: "42", size: "60" }, "2027-03-10")).toEqual({
      values: { shoe: 42 },
      problems: { size: { code: "most", limit: "50" }, age: { code: "required" } },
    })
  })
})
