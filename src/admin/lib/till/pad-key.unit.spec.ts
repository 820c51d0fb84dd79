import type { PadKey } from "./pad-key"
import { withPadKey } from "./pad-key"

const typed = (keys: readonly PadKey[]) => keys.reduce<string>(withPadKey, "")

describe("the pad of digits on the screen", () => {
  it("types numbers as a keyboard does", () => {
    expect(typed(["4", "7", ".", "2", "0"])).toBe("47.20")
    expect(typed(["4", "7", "back", "back", "back"])).toBe("")
  })

  it("types no number that nobody could read", () => {
    expect(typed([".", "5", ".", "0"])).toBe("0.50")
    expect(typed(["0", "5"])).toBe("5")
    expect(withPadKey("1,5", ".")).toBe("1,5")
  })
})
