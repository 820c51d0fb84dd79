import { errorInWords } from "./error-in-words"

const refusal = (status: number, message: string) => Object.assign(new Error(message), { status })
const key = (text: string) => `<${text}>`

describe("a failed request", () => {
  it("is told in the server's words when the server refused it", () => {
    expect(errorInWords(refusal(409, "The card is already issued."), key)).toBe(
      "The card is already issued.",
    )
  })

  it("is told in the admin's words when the server failed, or did not answer", () => {
    expect(errorInWords(refusal(500, "An unknown error occurred."), key)).toBe("<errors.server>")
    expect(errorInWords(refusal(401, "Unauthorized"), key)).toBe("<errors.signedOut>")
    expect(errorInWords(new TypeError("Failed to fetch"), key)).toBe("<errors.offline>")
    expect(errorInWords(refusal(400, ""), key)).toBe("<errors.server>")
  })
})
