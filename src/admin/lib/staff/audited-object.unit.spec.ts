import { auditedKind, auditedPage } from "./audited-object"

describe("the page of what an entry of the audit trail is about", () => {
  it.each([
    ["lmem_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D", "/loyalty/members/lmem_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D"],
    ["order_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D", "/orders/order_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D"],
    ["user_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D", "/settings/users/user_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D"],
  ])("of %s is %s", (id, page) => {
    expect(auditedPage(id)).toBe(page)
  })

  it.each(["shoe_size", "lcbat_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D", "constructor_1"])(
    "of %s is none",
    (id) => {
      expect(auditedPage(id)).toBeNull()
    },
  )

  it("is called by what it is, and by nothing where an id does not tell", () => {
    expect(auditedKind("lcard_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D")).toBe("card")
    expect(auditedKind("lckind_01JD3Q8Z5W1V2X3Y4Z5A6B7C8D")).toBe("cardKind")
    expect(auditedKind("shoe_size")).toBe("other")
  })
})
