import { piecesInBasket, readTypedQuantity, steppedQuantity } from "./quantity"

describe("a quantity at the till", () => {
  it.each([
    ["12", 12],
    ["0.35", 0.35],
    ["0,35", 0.35],
    ["۳", 3],
    ["0", 0],
    ["9999", 9_999],
  ])("is typed as people write it: %s", (typed, quantity) => {
    expect(readTypedQuantity(typed)).toBe(quantity)
  })

  it.each(["", "SCARF", "5901234123457", "10000", "0.3512", "-1"])(
    "is not what a scanner has typed, nor what nobody can weigh: %s",
    (typed) => {
      expect(readTypedQuantity(typed)).toBeNull()
    },
  )

  it("grows and shrinks by one, to the gram, and never below nothing", () => {
    expect(steppedQuantity(2, 1)).toBe(3)
    expect(steppedQuantity(1.35, -1)).toBe(0.35)
    expect(steppedQuantity(0.35, -1)).toBe(0)
  })

  it("counts goods by weight as one piece each", () => {
    expect(piecesInBasket([2, 0.35, 1.5])).toBe(4)
  })
})
