import { handleFor } from "./program-handle"

describe("the handle of a new program", () => {
  it("is its name in small Latin letters", () => {
    expect(handleFor("The Club", [])).toBe("the-club")
    expect(handleFor("  Café & Żubr, 2027!", [])).toBe("cafe-zubr-2027")
  })

  it("is one that no other program has", () => {
    expect(handleFor("Club", ["club"])).toBe("club-2")
    expect(handleFor("Club", ["club", "club-2"])).toBe("club-3")
  })

  it("is a word of its own where the name has no Latin letters", () => {
    expect(handleFor("باشگاه", [])).toBe("program")
    expect(handleFor("Клуб", [], "tier-2")).toBe("tier-2")
  })
})
