import { askShop } from "./ask-shop"

const asked = jest.fn<Promise<Partial<Response>>, [URL, RequestInit]>()

const answers = (status: number, body: unknown) => {
  asked.mockResolvedValueOnce({
    ok: status < 300,
    status,
    statusText: "Refused",
    json: () => Promise.resolve(body),
  })
}

const client = (baseUrl = "/", token: string | null = null) =>
  askShop({ baseUrl, token: () => Promise.resolve(token) })

describe("a route of the shop", () => {
  beforeAll(() => {
    Object.assign(globalThis, {
      window: { location: { origin: "https://shop.com" } },
      fetch: asked,
    })
  })

  it("is asked as Medusa's client asks: nested queries, JSON, the session's cookie", async () => {
    answers(200, { members: [] })
    const query = { status: ["active", "closed"], q: "anna", tier: null, size: { min: 3 } }
    expect(await client()("/admin/loyalty/members", { query })).toEqual({ members: [] })
    const [address, request] = asked.mock.lastCall ?? []
    expect(decodeURIComponent(String(address))).toBe(
      "https://shop.com/admin/loyalty/members?status[0]=active&status[1]=closed&q=anna&size[min]=3",
    )
    expect(request).toMatchObject({ method: "GET", credentials: "include" })
  })

  it("is asked with the user's token where the dashboard keeps one, below the path of the shop", async () => {
    answers(200, {})
    await client("https://api.shop.com/backend/", "secret")("/admin/loyalty/cards/issue", {
      method: "POST",
      body: { code: "29" },
    })
    const [address, request] = asked.mock.lastCall ?? []
    expect(String(address)).toBe("https://api.shop.com/backend/admin/loyalty/cards/issue")
    expect(request).toMatchObject({
      body: '{"code":"29"}',
      credentials: "omit",
      headers: { authorization: "Bearer secret", "content-type": "application/json" },
    })
  })

  it("refuses with its code, its words and its status", async () => {
    answers(409, { code: "card_already_issued", message: "Taken." })
    await expect(client()("/admin/loyalty/cards/issue")).rejects.toMatchObject({
      code: "card_already_issued",
      message: "Taken.",
      status: 409,
    })
  })

  it("gives a file as it is", async () => {
    answers(200, null)
    const file = await client()("/admin/loyalty/members.csv", { headers: { accept: "*/*" } })
    expect(file).toMatchObject({ status: 200 })
  })
})
