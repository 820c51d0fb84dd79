import Papa from "papaparse"

import { memberCsvHeader, memberCsvLines } from "./member-csv"
import type { AdminMember } from "./read-admin-members"

const ANNA = {
  id: "lmem_anna",
  program: { handle: "club", name: "Club", status: "active" },
  status: "active",
  joined_at: "2027-03-10T12:00:00.000Z",
  customer_id: "cus_anna",
  customer: { email: "anna@shop.com", first_name: "Anna", last_name: "Nowak", phone: null },
  phone: "+48600100200",
  birth_date: "1990-02-28",
  tier: { handle: "gold", name: "Gold" },
  cumulative_spend: 1200.5,
  balance: { available: 12.34, held: 0, pending: 5, debt: 0, expiring: [] },
  cards: [{ number: "290000000012" }, { number: "290000000029" }],
  consents: [
    { channel: "email", is_given: true },
    { channel: "sms", is_given: false },
  ],
  attributes: { size: "m", ages: [4, 7], newsletter: true },
} as unknown as AdminMember

describe("a file of members", () => {
  const rowOf = (member: AdminMember, keys: string[] = []): Record<string, string> => {
    const csv = memberCsvHeader(keys) + memberCsvLines([member], keys)
    return Papa.parse<Record<string, string>>(csv, { header: true }).data[0] ?? {}
  }

  it("has a line for each member, with fields of the merchant and a yes or no for each channel", () => {
    expect(rowOf(ANNA, ["size", "ages", "newsletter", "shoe"])).toEqual({
      member_id: "lmem_anna",
      program: "club",
      status: "active",
      joined_at: "2027-03-10T12:00:00.000Z",
      customer_id: "cus_anna",
      email: "anna@shop.com",
      first_name: "Anna",
      last_name: "Nowak",
      phone: "+48600100200",
      birth_date: "1990-02-28",
      tier: "gold",
      spend: "1200.5",
      available: "12.34",
      held: "0",
      pending: "5",
      debt: "0",
      cards: "290000000012; 290000000029",
      consent_email: "yes",
      consent_sms: "no",
      consent_push: "no",
      consent_phone: "no",
      consent_post: "no",
      "attributes.size": "m",
      "attributes.ages": "4; 7",
      "attributes.newsletter": "yes",
      "attributes.shoe": "",
    })
  })

  it.each([
    '=HYPERLINK("http://evil.com"; A1)',
    "@SUM(A1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "\t=1+1",
  ])("carries nothing out that somebody has put into his name: %j", (last_name) => {
    const member = { ...ANNA, customer: { ...ANNA.customer, last_name } } as AdminMember
    expect(rowOf(member).last_name).toBe(`'${last_name}`)
  })

  it.each(["O'Neil, Anna", 'Anna "the cat"', "Anna\nMaria", "Łódź; Żółć"])(
    "keeps a name as it is: %j",
    (last_name) => {
      const member = { ...ANNA, customer: { ...ANNA.customer, last_name } } as AdminMember
      expect(rowOf(member).last_name).toBe(last_name)
    },
  )

  it("is empty below its header where nobody is meant", () => {
    expect(memberCsvLines([], [])).toBe("")
  })
})
