import { textDirection } from "./text-direction"

describe("a receipt's text", () => {
  it("runs as its language is written, whatever the admin's own language is", () => {
    expect(["en", "pl-PL", "fa", "fa-IR", "AR"].map(textDirection)).toEqual([
      "ltr",
      "ltr",
      "rtl",
      "rtl",
      "rtl",
    ])
  })
})
