import { changeOfTexts, isJoinAddress, sampleReceipt } from "./receipt-text-draft"

const before = {
  join_url: "",
  texts: {
    locale: "pl",
    header: "",
    footer: "Dziękujemy",
    join_prompt: "Dołącz",
    labels: { total: "Razem", tax: "VAT" },
  },
}

describe("the words on receipts", () => {
  it("are sent where they differ, and go back to the plugin's own where they were emptied", () => {
    const texts = {
      ...before.texts,
      header: "Sklep\nul. Długa 1",
      footer: " ",
      labels: { total: "Suma", tax: "VAT" },
    }
    expect(changeOfTexts(before, { join_url: " https://shop.com/join ", texts })).toEqual({
      join_url: "https://shop.com/join",
      locales: [
        { locale: "pl", header: "Sklep\nul. Długa 1", footer: null, labels: { total: "Suma" } },
      ],
    })
  })

  it("are not sent where nothing differs", () => {
    expect(changeOfTexts(before, { ...before, join_url: " " })).toBeNull()
    const joined = { ...before, join_url: "https://shop.com" }
    expect(changeOfTexts(joined, before)).toEqual({ join_url: null })
  })

  it("lead to an address that a telephone can open", () => {
    expect(isJoinAddress("https://shop.com/join")).toBe(true)
    expect(isJoinAddress("")).toBe(true)
    expect(isJoinAddress("shop.com")).toBe(false)
    expect(isJoinAddress("http://shop.com")).toBe(false)
  })

  it("are seen on a receipt of nobody before they are printed", () => {
    const receipt = sampleReceipt(before, "2026-11-26T12:00:00.000Z")
    expect(receipt).toMatchObject({ locale: "pl", footer: "Dziękujemy", join: null })
    expect(receipt.totals[1]).toEqual({ name: "total", label: "Razem", amount: 65 })
    const url = "https://shop.com"
    expect(sampleReceipt({ ...before, join_url: url }, "").join).toEqual({ url, prompt: "Dołącz" })
  })
})
