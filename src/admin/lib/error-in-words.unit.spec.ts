import { ShopRefusal } from "./ask-shop"
import { errorInWords } from "./error-in-words"

const refusal = (status: number, message: string, code: string | null = null) =>
  new ShopRefusal(message, status, code)
const key = (text: string) => `<${text}>`

describe("a failed request", () => {
  it("is told in the server's words when the server refused it", () => {
    const taken = refusal(409, "Card 29 was already issued.", "card_already_issued")
    expect(errorInWords(taken, key, "en")).toBe("Card 29 was already issued.")
    expect(errorInWords(taken, key, "de")).toBe("Card 29 was already issued.")
  })

  it("is told in the admin's own words where the language has them", () => {
    const taken = refusal(409, "Card 29 was already issued.", "card_already_issued")
    expect(errorInWords(taken, key, "fa")).toBe("<refusals.card_already_issued>")
    expect(errorInWords(refusal(409, "", "busy_try_again"), key, "en")).toBe(
      "<refusals.busy_try_again>",
    )
  })

  it("keeps the server's sentence beside them where it names a figure or a field", () => {
    const above = refusal(400, "At most 30 bonuses.", "bonuses_above_limit")
    expect(errorInWords(above, key, "pl")).toBe(
      "<refusals.bonuses_above_limit> \u2068(At most 30 bonuses.)\u2069",
    )
  })

  it("is told as the server says it where the refusal is none of ours", () => {
    expect(errorInWords(refusal(400, "Unknown field.", "invalid_data"), key, "ru")).toBe(
      "Unknown field.",
    )
    expect(errorInWords(refusal(400, "Unknown field."), key, "ru")).toBe("Unknown field.")
  })

  it("is told in the admin's words when the server failed, or did not answer", () => {
    const inWords = (error: unknown) => errorInWords(error, key, "en")
    expect(inWords(refusal(500, "An unknown error occurred."))).toBe("<errors.server>")
    expect(inWords(refusal(401, "Unauthorized"))).toBe("<errors.signedOut>")
    expect(inWords(new TypeError("Failed to fetch"))).toBe("<errors.offline>")
    expect(inWords(refusal(400, ""))).toBe("<errors.server>")
  })
})
