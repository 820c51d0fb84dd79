import { LANGUAGES } from "../program/words/languages"
import { RECEIPT_LABELS } from "./receipt-labels"
import {
  changeReceiptSettings,
  NO_RECEIPT_SETTINGS,
  receiptLocale,
  receiptLocales,
  receiptTextsIn,
} from "./receipt-texts"

describe("the texts of a receipt", () => {
  it.each(LANGUAGES)("have a word for every figure in %s", (language) => {
    const { labels, join_prompt, footer } = receiptTextsIn(NO_RECEIPT_SETTINGS, language)
    expect(Object.keys(labels)).toEqual([...RECEIPT_LABELS])
    const words = [...Object.values(labels), join_prompt, footer]
    expect(words.filter((word) => word.trim() === "")).toEqual([])
    expect(new Set(Object.values(labels)).size).toBe(RECEIPT_LABELS.length)
  })

  const OWN = changeReceiptSettings(NO_RECEIPT_SETTINGS, {
    join_url: "https://city.example/join",
    texts: [
      { locale: "pl", header: "Miasto\nRynek 1", labels: { total: "Do zapłaty" } },
      { locale: "de", footer: "Danke" },
    ],
  })

  it("are the merchant's where he has written them, and the project's else", () => {
    const { header, footer, labels } = receiptTextsIn(OWN, "pl")
    expect([header, footer]).toEqual(["Miasto\nRynek 1", "Dziękujemy za zakupy"])
    expect([labels.total, labels.paid]).toEqual(["Do zapłaty", "Zapłacono"])
    expect(receiptTextsIn(OWN, "en").labels.total).toBe("Total")
  })

  it("of a language that the project does not have are English where the merchant says nothing", () => {
    expect(receiptLocales(OWN)).toEqual([...LANGUAGES, "de"])
    const { footer, labels } = receiptTextsIn(OWN, "de")
    expect([footer, labels.total]).toEqual(["Danke", "Total"])
  })

  it("stay as they are where a change does not name them, and go back where it says null", () => {
    const changed = changeReceiptSettings(OWN, {
      texts: [{ locale: "pl", header: null, labels: { total: null, paid: "Gotówka" } }],
    })
    expect(changed).toEqual({
      join_url: "https://city.example/join",
      own_texts: { pl: { labels: { paid: "Gotówka" } }, de: { footer: "Danke" } },
    })
    expect(changeReceiptSettings(changed, { join_url: null, texts: [] }).join_url).toBeNull()
  })

  it.each([
    ["pl", "pl"],
    ["pl-PL", "pl"],
    ["de-AT", "de"],
    ["fi", "en"],
    [null, "en"],
  ])("asked for in %s are those of %s", (wanted, locale) => {
    expect(receiptLocale(OWN, wanted)).toBe(locale)
  })
})
