import type { NewMemberDraft } from "./new-member"
import { checkNewMember, contactIn, newMemberBody } from "./new-member"

const TYPED: NewMemberDraft = {
  program_id: "lprog_1",
  email: " anna@shop.com ",
  first_name: "Anna",
  last_name: " ",
  phone: "",
  birth_date: "",
}

describe("a new member at the till", () => {
  it("needs an e-mail address and nothing more", () => {
    expect(checkNewMember(TYPED)).toEqual({ email: null, phone: null })
    expect(newMemberBody(TYPED, { size: null })).toEqual({
      program_id: "lprog_1",
      customer: { email: "anna@shop.com", first_name: "Anna" },
    })
    expect(checkNewMember({ ...TYPED, email: " " }).email).toBe("contactRequired")
    expect(checkNewMember({ ...TYPED, email: "anna" }).email).toBe("emailInvalid")
    expect(checkNewMember({ ...TYPED, email: "anna@shop" }).email).toBe("emailInvalid")
  })

  it("needs no more than a phone number, which is one of the country of the till", () => {
    const said = { ...TYPED, email: "", phone: "600 100 200" }
    expect(checkNewMember(said, "pl")).toEqual({ email: null, phone: null })
    expect(checkNewMember(said)).toEqual({ email: null, phone: "phoneInvalid" })
    const yes = { channel: "sms", is_given: true, wording_version: 2, language: "en" } as const
    expect(newMemberBody(said, {}, "pl", [yes])).toEqual({
      program_id: "lprog_1",
      customer: { first_name: "Anna", phone: "600 100 200" },
      country_code: "pl",
      consents: [yes],
    })
  })

  it.each([
    ["anna@shop.com", "anna@shop.com", ""],
    ["600 100 200", "", "600 100 200"],
    ["+48 600-100-200", "", "+48 600-100-200"],
    ["wool coat", "", ""],
  ])("has said what was typed before: %s", (said, email, phone) => {
    expect(contactIn(said)).toEqual({ email, phone })
  })

  it("is sent with what is known, a phone number with its country", () => {
    const known = { ...TYPED, last_name: "Nowak", phone: "+48 600", birth_date: "1990-02-28" }
    expect(checkNewMember(known).phone).toBeNull()
    expect(newMemberBody(known, { size: "m", ages: null })).toEqual({
      program_id: "lprog_1",
      customer: {
        email: "anna@shop.com",
        first_name: "Anna",
        last_name: "Nowak",
        phone: "+48 600",
      },
      birth_date: "1990-02-28",
      attributes: { size: "m" },
    })
    expect(checkNewMember({ ...known, phone: "0048 600" }).phone).toBeNull()
    expect(checkNewMember({ ...known, phone: "600 100 200" }).phone).toBe("phoneInvalid")
  })
})
