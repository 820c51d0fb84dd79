import { memberName } from "./member-name"

const NOBODY = { id: "cus_1", email: null, first_name: null, last_name: null, phone: null }

describe("a member", () => {
  it("is called by name, else by address, else by phone number", () => {
    const named = { ...NOBODY, first_name: "Anna", last_name: "Nowak", email: "anna@shop.com" }
    expect(memberName({ customer: named, phone: "+48600100200" })).toBe("Anna Nowak")
    expect(memberName({ customer: { ...named, first_name: null }, phone: null })).toBe("Nowak")
    expect(memberName({ customer: { ...NOBODY, email: "a@shop.com" }, phone: null })).toBe(
      "a@shop.com",
    )
    expect(memberName({ customer: { ...NOBODY, phone: "600" }, phone: "+48600100200" })).toBe(
      "+48600100200",
    )
    expect(memberName({ customer: null, phone: null })).toBeNull()
  })
})
