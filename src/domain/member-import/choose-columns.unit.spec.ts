import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { chooseColumns } from "./choose-columns"

const FIELDS = [
  { key: "size", is_archived: false },
  { key: "fax", is_archived: true },
]

const chosen = (headers: string[], mapping: Record<string, string | null> = {}) =>
  chooseColumns(headers, mapping, FIELDS)

describe("the columns of a file", () => {
  it("are those whose headers are their names, in large or small letters", () => {
    expect(chosen(["Email", " BALANCE ", "attribute:size"]).used).toEqual([
      { header: "Email", column: "email", place: 0 },
      { header: "BALANCE", column: "balance", place: 1 },
      { header: "attribute:size", column: "attribute:size", place: 2 },
    ])
  })

  it("are named by the mapping where the old system calls them otherwise", () => {
    const { used, unknown } = chosen(["E-Mail", "Punkte"], { "E-Mail": "email", Punkte: "balance" })
    expect(used.map(({ column }) => column)).toEqual(["email", "balance"])
    expect(unknown).toEqual([])
  })

  it("are left out where the mapping says so, even under a column's name", () => {
    const { used, unknown } = chosen(["email", "tier"], { tier: null })
    expect(used.map(({ column }) => column)).toEqual(["email"])
    expect(unknown).toEqual(["tier"])
  })

  it("are told and never guessed where nothing names them", () => {
    const { used, unknown } = chosen(["email", "Punktestand", "attribute:fax", "attribute:shoes"])
    expect(used.map(({ column }) => column)).toEqual(["email"])
    expect(unknown).toEqual(["Punktestand", "attribute:fax", "attribute:shoes"])
  })

  it.each<[string, string[], Record<string, string>, string]>([
    [
      "a header that the file does not have",
      ["email"],
      { Mail: "email" },
      'The file has no column "Mail".',
    ],
    [
      "two headers for one column",
      ["email", "Mail"],
      { Mail: "email" },
      '"email" and "Mail" are both the column email.',
    ],
    ["one header twice", ["email", "email"], {}, 'The file has the column "email" twice.'],
    [
      "nobody who could be known by it",
      ["first_name", "balance"],
      {},
      "Nothing in the file says who somebody is: name one of email, phone, card_number.",
    ],
    [
      "a column that there is not",
      ["email", "x"],
      { x: "points" },
      '"points" is no column of an import. There are: email, phone, card_number, first_name, last_name, birth_date, joined_on, balance, expires_on, tier, consents_on, consent_email, consent_email_wording, consent_sms, consent_sms_wording, consent_push, consent_push_wording, consent_phone, consent_phone_wording, consent_post, consent_post_wording, attribute:size.',
    ],
  ])("with %s are refused", (_what, headers, mapping, message) => {
    expect(refusalOf(() => chosen(headers, mapping))).toMatchObject({
      code: "member_import_invalid",
      message,
    })
  })

  it("may be mapped from a header that is called as something that every object has", () => {
    expect(chosen(["email", "constructor"]).unknown).toEqual(["constructor"])
  })
})
