import { attributeOf, optionsOf } from "../../../integration-tests/fixtures/domain/attributes"
import { tier } from "../../../integration-tests/fixtures/domain/baskets"
import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import type { ImportColumn } from "./choose-columns"
import type { ImportReading } from "./read-row"
import { readRow } from "./read-row"

const READING: ImportReading = {
  kind: "bonus",
  terms: { tiers: [tier("base"), tier("gold"), tier("vip", { name: "Very important" })] },
  attributes: [
    attributeOf("size", "one_of", { options: optionsOf("s", "m") }),
    attributeOf("children", "numbers"),
    attributeOf("newsletter", "yes_no"),
  ],
  wordings: [
    { channel: "email", version: 2, language: "en" },
    { channel: "sms", version: 1, language: "pl-PL" },
  ],
  country_code: "pl",
  today: "2026-11-26",
}

const read = (cells: Partial<Record<ImportColumn, string>>, more: Partial<ImportReading> = {}) =>
  readRow(
    { line: 2, cells: new Map(Object.entries(cells) as [ImportColumn, string][]) },
    { ...READING, ...more },
  )

describe("a row of an older system", () => {
  it("is read cell by cell, each in the one way to write it", () => {
    expect(
      read({
        email: "Anna@Shop.com",
        phone: "600 100 200",
        card_number: "2900-0000 0001",
        first_name: "Anna",
        last_name: "Nowak",
        birth_date: "1990-02-28",
        joined_on: "2019-05-31",
        balance: "1250,5",
        expires_on: "2026-11-26",
        tier: "Gold",
        "attribute:size": "m",
        "attribute:children": "4| 7",
        "attribute:newsletter": "true",
        consent_email: "Yes",
        consent_email_wording: "2 en",
        consent_phone: "no",
        consents_on: "2020-01-31",
      }),
    ).toEqual({
      line: 2,
      email: "anna@shop.com",
      phone: "+48600100200",
      card_number: "290000000001",
      first_name: "Anna",
      last_name: "Nowak",
      birth_date: "1990-02-28",
      joined_on: "2019-05-31",
      balance: 125_050,
      expires_on: "2026-11-26",
      tier: "gold",
      attributes: { size: "m", children: [4, 7], newsletter: true },
      consents: [
        { channel: "email", is_given: true, wording: { version: 2, language: "en" } },
        { channel: "phone", is_given: false, wording: null },
      ],
      consents_on: "2020-01-31",
    })
  })

  it("says nothing where its cells are empty", () => {
    expect(read({ email: "anna@shop.com", balance: "", tier: "", "attribute:size": "" })).toEqual(
      rowWith({ line: 2, email: "anna@shop.com" }),
    )
  })

  it("names a tier by its handle or by its name", () => {
    for (const named of ["vip", "Very important", "VERY IMPORTANT"]) {
      expect(read({ email: "anna@shop.com", tier: named })).toMatchObject({ tier: "vip" })
    }
  })

  it.each([
    ["0", 0],
    ["0.01", 1],
    ["12,50", 1_250],
    ["12.500", 1_250],
    ["1000000000", 100_000_000_000],
  ])("has a balance of %s, which is %i hundredths", (balance, hundredths) => {
    expect(read({ email: "anna@shop.com", balance })).toMatchObject({ balance: hundredths })
  })

  it.each<[string, Partial<Record<ImportColumn, string>>, string, string]>([
    ["nobody", { balance: "5" }, "", "attribute_required"],
    ["no address", { email: "anna at shop" }, "anna at shop", "attribute_invalid"],
    ["no phone number", { phone: "12" }, "12", "attribute_invalid"],
    ["no card number", { card_number: "12" }, "12", "card_number_invalid"],
    [
      "a day that there is not",
      { email: "a@shop.com", birth_date: "1990-02-30" },
      "1990-02-30",
      "attribute_invalid",
    ],
    [
      "a membership of tomorrow",
      { email: "a@shop.com", joined_on: "2026-11-27" },
      "2026-11-27",
      "attribute_invalid",
    ],
    [
      "bonuses that are gone",
      { email: "a@shop.com", expires_on: "2026-11-25" },
      "2026-11-25",
      "attribute_invalid",
    ],
    ["a debt", { email: "a@shop.com", balance: "-5" }, "-5", "bonuses_invalid"],
    ["thousandths", { email: "a@shop.com", balance: "1.255" }, "1.255", "bonuses_invalid"],
    [
      "separators of thousands",
      { email: "a@shop.com", balance: "1,250.50" },
      "1,250.50",
      "bonuses_invalid",
    ],
    ["words for a number", { email: "a@shop.com", balance: "five" }, "five", "bonuses_invalid"],
    [
      "more than an account takes",
      { email: "a@shop.com", balance: "1000000000.01" },
      "1000000000.01",
      "bonuses_invalid",
    ],
    [
      "a tier that there is not",
      { email: "a@shop.com", tier: "platinum" },
      "platinum",
      "tier_not_found",
    ],
    [
      "an option that there is not",
      { email: "a@shop.com", "attribute:size": "xxl" },
      "xxl",
      "attribute_invalid",
    ],
  ])("with %s is bad, and shows the cell", (_what, cells, text, code) => {
    expect(read(cells)).toMatchObject({ line: 2, text, code })
  })

  it("does not repeat in its message what may name a person", () => {
    const bad = read({ email: "anna at shop" })
    expect(bad).toMatchObject({
      message: "email: Write an e-mail address, for example anna@shop.com.",
    })
  })

  it("with a cell as long as a letter is bad", () => {
    const first_name = "A".repeat(1_001)
    expect(read({ email: "anna@shop.com", first_name })).toMatchObject({
      code: "attribute_invalid",
      message: "first_name: This cell is too long.",
    })
  })

  it("of a discount program has no balance", () => {
    const discount = { kind: "discount" } as const
    expect(read({ email: "anna@shop.com", balance: "5" }, discount)).toMatchObject({
      code: "bonuses_invalid",
      text: "5",
      message: "balance: A discount program has no bonuses to give.",
    })
    expect(read({ email: "anna@shop.com", balance: "0" }, discount)).toMatchObject({ balance: 0 })
  })
})

describe("what a row says to being written to", () => {
  const consents = (cells: Parameters<typeof read>[0]) => read({ email: "anna@shop.com", ...cells })

  it.each<[string, Parameters<typeof read>[0]]>([
    ["a yes without its words", { consent_email: "yes" }],
    [
      "a yes to words that were never published",
      { consent_email: "1", consent_email_wording: "3 en" },
    ],
    ["a yes to the words of another channel", { consent_sms: "y", consent_sms_wording: "2 en" }],
    ["words that nobody can read", { consent_email: "true", consent_email_wording: "second" }],
  ])("is no consent: %s", (_what, cells) => {
    expect(consents(cells)).toMatchObject({ line: 2, code: "consent_wording_not_found" })
  })

  it("is yes or no, and nothing in between", () => {
    expect(consents({ consent_sms: "maybe" })).toEqual({
      line: 2,
      text: "maybe",
      code: "consent_invalid",
      message: "consent_sms: Write yes or no.",
    })
  })

  it("may name the words of a no, in whatever letters", () => {
    expect(consents({ consent_sms: "0", consent_sms_wording: "1 PL-pl" })).toMatchObject({
      consents: [{ channel: "sms", is_given: false, wording: { version: 1, language: "pl-PL" } }],
    })
  })

  it("was not said in the future", () => {
    expect(consents({ consents_on: "2026-11-27" })).toMatchObject({
      code: "attribute_invalid",
      message:
        'consents_on: Write a day of the calendar that has passed, for example "2019-05-31".',
    })
  })
})
