import { refusalOf } from "./refusal"

const refusal = (status: number, message: string) =>
  refusalOf(Object.assign(new Error(message), { status }))

describe("a refusal of the server", () => {
  it("belongs to the input that its words begin with", () => {
    expect(refusal(400, "labels.en: Write at most 100 letters.")).toEqual({
      status: 400,
      path: "labels.en",
      message: "Write at most 100 letters.",
    })
    expect(refusal(409, 'Another field already has the key "ages".')).toEqual({
      status: 409,
      path: null,
      message: 'Another field already has the key "ages".',
    })
  })

  it("is nothing that failed for another reason", () => {
    expect(refusal(500, "size: broken")).toBeNull()
    expect(refusal(401, "Unauthorized")).toBeNull()
    expect(refusalOf(new TypeError("Failed to fetch"))).toBeNull()
    expect(refusalOf(null)).toBeNull()
  })
})
