import { adminLocale, createFormats } from "./formats"

describe("figures in the admin", () => {
  it("follow the chosen language, with the browser's region where they agree", () => {
    expect(adminLocale("en", ["en-GB", "en"])).toBe("en-GB")
    expect(adminLocale("pl", ["en-GB", "en"])).toBe("pl")
    expect(adminLocale("ptBR", ["en-US"])).toBe("pt-BR")
    expect(adminLocale("not a language", [])).toBe("en")
  })

  it("show bonuses without decimals where there are none, else with two", () => {
    const formats = createFormats("en-GB")

    expect(formats.bonuses(1337.5)).toBe("1,337.50")
    expect(formats.bonuses(50)).toBe("50")
    expect(formats.signedBonuses(50)).toBe("+50")
    expect(formats.signedBonuses(-12.5)).toBe("-12.50")
    expect(formats.signedBonuses(-0)).toBe("0")
  })

  it("show money in its currency, also one without decimals, and without one where it is not known", () => {
    const formats = createFormats("en-GB")

    expect(formats.money(6550.5, "eur")).toBe("€6,550.50")
    expect(formats.money(6550, "jpy")).toBe("¥6,550")
    expect(formats.money(6550.5, null)).toBe("6,550.50")
  })

  it("show a calendar day as that day wherever the browser is", () => {
    expect(createFormats("en-GB").day("2027-01-31")).toBe("31 Jan 2027")
    expect(createFormats("en-GB").percent(7.25)).toBe("7.25%")
  })

  it("show growth with its sign, also the plus", () => {
    const formats = createFormats("en-GB")

    expect(formats.signedPercent(12)).toBe("+12%")
    expect(formats.signedPercent(-50)).toBe("-50%")
    expect(formats.signedPercent(0)).toBe("0%")
  })
})
