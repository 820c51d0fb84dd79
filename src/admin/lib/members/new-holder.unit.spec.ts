import type { CardHolder } from "../../hooks/api/card-types"
import { holderBody, isPhoneReadable, NO_NEW_HOLDER } from "./new-holder"

const anna = { id: "lmem_anna", customer_id: "cus_anna" } as CardHolder

describe("who a card goes to", () => {
  it("is a member of its program, or the customer who joins it with the card", () => {
    const member = { kind: "member", member_id: "lmem_anna", person: anna } as const
    expect(holderBody(member, "600 100 200", NO_NEW_HOLDER)).toEqual({ member_id: "lmem_anna" })
    const customer = { kind: "customer", person: anna } as const
    expect(holderBody(customer, "600 100 200", NO_NEW_HOLDER)).toEqual({ customer_id: "cus_anna" })
  })

  it("is somebody new with what he says of himself, and nothing that he does not say", () => {
    const nobody = { kind: "newcomer" } as const
    expect(holderBody(nobody, " eva@shop.com ", NO_NEW_HOLDER)).toEqual({
      customer: { email: "eva@shop.com" },
    })
    const said = { first_name: " Eva ", last_name: "", phone: "+48 600 100 200" }
    expect(holderBody(nobody, "eva@shop.com", said)).toEqual({
      customer: { email: "eva@shop.com", first_name: "Eva", phone: "+48 600 100 200" },
    })
  })

  it("names the country of a phone number, or no number", () => {
    expect(isPhoneReadable(NO_NEW_HOLDER)).toBe(true)
    expect(isPhoneReadable({ ...NO_NEW_HOLDER, phone: " +48 600" })).toBe(true)
    expect(isPhoneReadable({ ...NO_NEW_HOLDER, phone: "600 100 200" })).toBe(false)
  })
})
