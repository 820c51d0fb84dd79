import type { PrintedReceipt } from "../../hooks/api/till-sales"
import { withCash } from "./receipt-with-cash"

const receipt = {
  totals: [
    { name: "total", label: "Total", amount: 47.2 },
    { name: "paid", label: "Paid", amount: 47.2 },
    { name: "returned", label: "Returned", amount: 10 },
  ],
  labels: { change: "Change" },
} as unknown as PrintedReceipt

describe("the money on a receipt", () => {
  it("is what was given and the change, where it was paid in cash", () => {
    expect(withCash(receipt, { given: 50, change: 2.8 })).toEqual([
      receipt.totals[0],
      { name: "paid", label: "Paid", amount: 50 },
      { name: "change", label: "Change", amount: 2.8 },
      receipt.totals[2],
    ])
  })

  it("is what was paid otherwise", () => {
    expect(withCash(receipt, null)).toBe(receipt.totals)
    expect(withCash(receipt, { given: 47.2, change: 0 })).toBe(receipt.totals)
  })
})
