import { entryEffect } from "./entry-effect"

const nothing = { available: 0, pending: 0, held: 0, debt: 0 }

describe("what an entry did to the member's sum", () => {
  it("adds what was earned, pending or not, and what pays a debt", () => {
    expect(entryEffect({ change: { ...nothing, pending: 70 } })).toBe(70)
    expect(entryEffect({ change: { ...nothing, available: 30, debt: -50 } })).toBe(80)
  })

  it("takes off what was spent from a hold, and what is owed", () => {
    expect(entryEffect({ change: { ...nothing, held: -30, available: 10 } })).toBe(-20)
    expect(entryEffect({ change: { ...nothing, debt: 12.5 } })).toBe(-12.5)
  })

  it("is nothing where bonuses only move: a hold of 0.10 beside 0.20", () => {
    expect(entryEffect({ change: { ...nothing, available: -0.3, held: 0.3 } })).toBe(0)
    expect(entryEffect({ change: { ...nothing, pending: -0.1, available: 0.1 } })).toBe(0)
  })
})
