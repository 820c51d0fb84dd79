import { languageName, languagesToAdd, ownLanguage } from "./languages"

describe("the languages of names", () => {
  it("are called as the user calls them, and offered while nothing is written in them", () => {
    expect(languageName("pl", "en")).toBe("Polish")
    expect(languageName("pl", "pl")).toBe("polski")
    const offered = languagesToAdd(["en", "pl"], "en").map(({ value }) => value)
    expect(offered[0]).toBe("ar")
    expect(offered).not.toContain("pl")
  })

  it("begin with the user's own", () => {
    expect(ownLanguage("ptBR")).toBe("pt")
    expect(ownLanguage("ru")).toBe("ru")
    expect(ownLanguage("")).toBe("en")
  })
})
