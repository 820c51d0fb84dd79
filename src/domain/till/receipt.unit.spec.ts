import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { minor } from "../money/money"
import type { PrintedSale } from "./receipt"
import { printReceipt } from "./receipt"
import { NO_RECEIPT_SETTINGS, receiptTextsIn } from "./receipt-texts"

const TEXTS = { ...receiptTextsIn(NO_RECEIPT_SETTINGS, "en"), header: "City" }
const JOIN = "https://city.example/join"

/** A coat of 100.00 with 10 % off, of which bonuses pay 27.00. */
const SALE: PrintedSale = {
  lines: [
    {
      title: "Coat",
      quantity: 1,
      returned_quantity: 0,
      unit_price: minor(10_000),
      original: minor(10_000),
      payable: minor(9_000),
      applied: minor(2_700),
    },
  ],
  shipping: minor(0),
  tax: minor(1_006),
  payments: [
    { method: "cash", amount: minor(6_300), tendered: minor(10_000), change: minor(3_700) },
  ],
  paid_back: minor(0),
  loyalty: {
    earned: points(3.15),
    is_awaiting: false,
    spent: points(27),
    available: points(76.15),
    debt: points(0),
    expiring: [{ bonuses: points(3.15), expires_on: "2027-11-24" }],
  },
}

/** By card, and the rest in a way that nobody has told. */
const PAID_OTHERWISE: PrintedSale["payments"] = [
  { method: "card", amount: minor(6_000), tendered: null, change: null },
  { method: null, amount: minor(300), tendered: null, change: null },
]

const figures = (lines: readonly { readonly label: string; readonly amount: number }[]) =>
  lines.map(({ label, amount }) => [label, amount])

describe("a receipt", () => {
  it("tells what was bought, what was taken off, how it was paid, and the bonuses", () => {
    const receipt = printReceipt(SALE, TEXTS, JOIN)
    expect(receipt).toMatchObject({
      header: "City",
      lines: [{ title: "Coat", quantity: 1, unit_price: 10_000, total: 10_000 }],
      footer: "Thank you for your purchase",
      join: null,
    })
    expect(figures(receipt.totals)).toEqual([
      ["Discount", 1_000],
      ["Total", 9_000],
      ["Tax included", 1_006],
      ["Paid with bonuses", 2_700],
      ["Paid in cash", 10_000],
      ["Change", 3_700],
    ])
    expect(figures(receipt.loyalty?.lines ?? [])).toEqual([
      ["Bonuses earned", 315],
      ["Bonuses spent", 2_700],
      ["Bonus balance", 7_615],
      ["Bonuses expire", 315],
    ])
  })

  it("asks somebody without a card to join, where the shop has said at which address", () => {
    const nobody = { ...SALE, loyalty: null }
    expect(printReceipt(nobody, TEXTS, JOIN)).toMatchObject({
      loyalty: null,
      join: { url: JOIN, prompt: "No card yet? Scan the code and collect bonuses" },
    })
    expect(printReceipt(nobody, TEXTS, null).join).toBeNull()
  })

  it("tells what came back, what is still to come, and what is owed", () => {
    const [coat] = SALE.lines
    const receipt = printReceipt(
      {
        ...SALE,
        lines: [{ ...(coat as (typeof SALE.lines)[number]), returned_quantity: 1 }],
        shipping: minor(500),
        tax: minor(0),
        payments: PAID_OTHERWISE,
        paid_back: minor(6_300),
        loyalty: {
          earned: points(1),
          is_awaiting: true,
          spent: points(0),
          available: points(0),
          debt: points(2),
          expiring: [],
        },
      },
      TEXTS,
      JOIN,
    )
    expect(receipt.lines).toMatchObject([{ returned_quantity: 1 }])
    expect(figures(receipt.totals)).toEqual([
      ["Discount", 1_000],
      ["Shipping", 500],
      ["Total", 9_500],
      ["Paid with bonuses", 2_700],
      ["Paid by card", 6_000],
      ["Paid", 300],
      ["Returned", 6_300],
    ])
    expect(figures(receipt.loyalty?.lines ?? [])).toEqual([
      ["Bonuses to come", 100],
      ["Bonus balance", 0],
      ["Bonuses owed", 200],
    ])
  })

  it("says of a sale of nothing that it was nothing", () => {
    const nothing = { ...SALE, lines: [], tax: minor(0), payments: [], loyalty: null }
    expect(figures(printReceipt(nothing, TEXTS, null).totals)).toEqual([["Total", 0]])
  })
})
