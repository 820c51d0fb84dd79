import type { Balance } from "../../hooks/api/types"
import { balanceAfterAdjustment, checkAdjustment } from "./adjustment"

const balance = (figures: Partial<Balance>): Balance => ({
  available: 0,
  held: 0,
  pending: 0,
  debt: 0,
  expiring: [],
  ...figures,
})

describe("an adjustment by hand", () => {
  it("gives and takes what was typed", () => {
    const has = balance({ available: 100 })

    expect(
      checkAdjustment({ direction: "give", amount: "12,5", reason: " Goodwill " }, has),
    ).toEqual({
      ok: true,
      hundredths: 1_250,
      reason: "Goodwill",
    })
    expect(checkAdjustment({ direction: "take", amount: "100", reason: "Mistake" }, has)).toEqual({
      ok: true,
      hundredths: -10_000,
      reason: "Mistake",
    })
  })

  it("never takes more than is available, held bonuses included", () => {
    const has = balance({ available: 12.5, held: 30 })

    expect(checkAdjustment({ direction: "take", amount: "12.51", reason: "Mistake" }, has)).toEqual(
      {
        ok: false,
        amount: "short",
        reason: null,
      },
    )
  })

  it("is refused without a reason, naming every field that is wrong", () => {
    expect(checkAdjustment({ direction: "give", amount: "", reason: "  " }, balance({}))).toEqual({
      ok: false,
      amount: "required",
      reason: "reasonRequired",
    })
  })

  it("pays a debt first: 80 given to a member who owes 50 leave 30", () => {
    expect(balanceAfterAdjustment(balance({ debt: 50 }), 8_000)).toEqual({
      available: 30,
      debt: 0,
      debt_paid: 50,
    })
    expect(balanceAfterAdjustment(balance({ debt: 50 }), 2_000)).toEqual({
      available: 0,
      debt: 30,
      debt_paid: 20,
    })
  })

  it("shows sums to the hundredth: 0.10 and 0.20 make 0.30", () => {
    expect(balanceAfterAdjustment(balance({ available: 0.1 }), 20).available).toBe(0.3)
    expect(balanceAfterAdjustment(balance({ available: 100, debt: 5 }), -3_000)).toEqual({
      available: 70,
      debt: 5,
      debt_paid: 0,
    })
  })
})
