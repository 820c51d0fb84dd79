import { ShopRefusal } from "./ask-shop"
import { refusalOf } from "./refusal"

const refusal = (status: number, message: string) =>
  refusalOf(Object.assign(new Error(message), { status }))

describe("a refusal of the server", () => {
  it("belongs to the input that its words begin with", () => {
    expect(refusal(400, "labels.en: Write at most 100 letters.")).toEqual({
      status: 400,
      path: "labels.en",
      message: "Write at most 100 letters.",
      code: null,
    })
    const taken = new ShopRefusal("Another field has the key.", 409, "attribute_key_taken")
    expect(refusalOf(taken)).toEqual({
      status: 409,
      path: null,
      message: "Another field has the key.",
      code: "attribute_key_taken",
    })
  })

  it("is nothing that failed for another reason", () => {
    expect(refusal(500, "size: broken")).toBeNull()
    expect(refusal(401, "Unauthorized")).toBeNull()
    expect(refusalOf(new TypeError("Failed to fetch"))).toBeNull()
    expect(refusalOf(null)).toBeNull()
  })
})
