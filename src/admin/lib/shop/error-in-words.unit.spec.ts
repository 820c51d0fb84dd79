import { ShopRefusal } from "./ask-shop"
import { errorInWords } from "./error-in-words"

const refusal = (status: number, message: string, code: string | null = null) =>
  new ShopRefusal(message, status, code)
const key = (text: string, figures: object = {}) =>
  [`<${text}`, ...Object.values(figures).map(String)].join(" ") + ">"

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

  it("is told as a refusal where it is none of ours, with what the server says", () => {
    const unknown = refusal(400, "The e-mail is taken.", "invalid_data")
    expect(errorInWords(unknown, key, "ru")).toBe(
      "<errors.refused> \u2068(The e-mail is taken.)\u2069",
    )
    expect(errorInWords(unknown, key, "en")).toBe("The e-mail is taken.")
  })

  it("names what was filled in wrongly as the screen does, in every language", () => {
    const body = refusal(
      400,
      "Invalid request: Value for field 'reason' too big, expected at most: '500'; " +
        "Field 'customer, email' is required; Unrecognized fields: 'color'",
      "invalid_data",
    )
    for (const language of ["en", "fa"]) {
      expect(errorInWords(body, key, language)).toBe(
        "<invalid.named <adjust.reason> <invalid.problem.too_big 500>> " +
          "<invalid.named <members.join.email> <invalid.problem.missing>> " +
          "<invalid.plain <invalid.problem.unknown>>",
      )
    }
  })

  it("keeps to the server's English for English readers alone where it fits no pattern", () => {
    const body = refusal(400, "Invalid request: Give either code or member_id", "invalid_data")
    expect(errorInWords(body, key, "en")).toBe("Give either code or member_id")
    expect(errorInWords(body, key, "pl")).toBe("<invalid.plain <invalid.problem.other>>")
  })

  it("is told in the admin's words when the server failed, or did not answer", () => {
    const inWords = (error: unknown) => errorInWords(error, key, "en")
    expect(inWords(refusal(500, "An unknown error occurred."))).toBe("<errors.server>")
    expect(inWords(refusal(401, "Unauthorized"))).toBe("<errors.signedOut>")
    expect(inWords(new TypeError("Failed to fetch"))).toBe("<errors.offline>")
    expect(inWords(refusal(400, ""))).toBe("<errors.refused>")
  })
})
