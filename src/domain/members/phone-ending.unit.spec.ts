import { phoneEnding } from "./phone-ending"

describe("a phone number that somebody looks for", () => {
  it.each([
    ["+48 600 100 200", "48600100200"],
    ["0048 600-100-200", "48600100200"],
    ["600 100 200", "600100200"],
    ["0600.100.200", "600100200"],
    ["(600) 100–200", "600100200"],
    ["۶۰۰۱۰۰۲۰۰", "600100200"],
    ["100 200", "100200"],
  ])("typed as %s ends with %s", (typed, ending) => {
    expect(phoneEnding(typed)).toBe(ending)
  })

  it.each(["", "Anna", "anna@shop.com", "12345", "000012345", "600 100 2OO", "600100200 home"])(
    "is not looked for in %p",
    (typed) => {
      expect(phoneEnding(typed)).toBeNull()
    },
  )
})
