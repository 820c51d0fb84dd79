import { fullName, phoneHint, shortName } from "./person-hints"

describe("what a cashier is told of a person", () => {
  it("is the name of whoever was found, and an initial of one among several", () => {
    const anna = { first_name: "Anna", last_name: " Kowalska " }
    expect(fullName(anna)).toBe("Anna Kowalska")
    expect(shortName(anna)).toBe("Anna K.")
    expect(shortName({ first_name: "Anna", last_name: null })).toBe("Anna")
    expect(shortName({ first_name: null, last_name: "Kowalska" })).toBe("K.")
  })

  it("is nothing where nothing is known", () => {
    expect(fullName({ first_name: " ", last_name: null })).toBeNull()
    expect(shortName({ first_name: null, last_name: "" })).toBeNull()
    expect(phoneHint(null)).toBeNull()
  })

  it("is the end of a phone number, not the whole of it", () => {
    expect(phoneHint("+48600100200")).toBe("…200")
  })
})
